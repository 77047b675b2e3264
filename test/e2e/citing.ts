import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { at, draft, example, until } from './editor';

const execute = vscode.commands.executeCommand;

const text = `*The General Assembly*,

*Recalling* its resolution 64/293 of 30 July 2010 and the United Nations Convention against Corruption,

1. *Recalls* Economic and Social Council resolution 2031/12 and urges parties to the Convention to row;

2. *Decides* so.
`;

suite('citations', () => {
  test('a citation explains itself', async () => {
    const { document } = await draft(text);
    const words = await until('the card', async () => {
      const found = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, '64/293'));
      return found.flatMap(({ contents }) => contents.map((it) => (typeof it === 'string' ? it : it.value))).join('\n');
    });
    ok(words.includes('Global Plan of Action'), words);
    ok(words.includes('the date fits'), words);
  });

  test('a number is a link to the official page, or to the draft in the folder', async () => {
    const { document } = await draft(text);
    const links = await until('the links', async () => {
      const found = await execute<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      return found.some(({ target }) => target?.scheme === 'file' || target?.path.includes('water'))
        ? found
        : undefined;
    });
    const targets = links.map(({ target }) => target!.toString(true));
    ok(targets.includes('https://undocs.org/A/RES/64/293'), targets.join());
    ok(
      targets.some((it) => it.includes('water-services.resolution')),
      targets.join(),
    );
  });

  test('a short form leads to the full name', async () => {
    const { document } = await draft(text);
    const [found] = await until('the definition', async () => {
      const all = await execute<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at(document, 'the Convention to row', 0, 6),
      );
      return all.length > 0 ? all : undefined;
    });
    equal(document.getText(found!.range), 'United Nations Convention against Corruption');
  });

  test('what a draft of the folder cites is found from the workspace', async () => {
    await example('water-services.resolution');
    const found = await until('the symbols', async () => {
      const all = await execute<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '71/222');
      return all.length > 0 ? all : undefined;
    });
    ok(
      found.some(
        ({ name, location }) => name.includes('71/222') && location.uri.path.endsWith('water-services.resolution'),
      ),
      found.map(({ name }) => name).join(),
    );
  });

  test('the view of the instruments copies a symbol', async () => {
    await draft(text);
    await execute('rapporteur.instruments.focus');
    const instrument = { id: 'A/RES/64/293', symbol: 'A/RES/64/293', places: [] };
    await execute('rapporteur.copyInstrumentSymbol', { kind: 'instrument', instrument, uri: '', children: [] });
    equal(await vscode.env.clipboard.readText(), 'A/RES/64/293');
  });
});
