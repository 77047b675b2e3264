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

  test('a citation that is begun is completed in full', async () => {
    const { document } = await draft('*The General Assembly*,\n\n*Recalling* |,\n\n1. *Decides* so.\n');
    await typed(document, 'res 64/29', '3');
    await chosen(() => document.getText().includes('Global Plan'));
    equal(
      document.lineAt(2).text,
      '*Recalling* its resolution 64/293 of 30 July 2010, entitled “United Nations Global Plan of Action to Combat Trafficking in Persons”,',
    );
  });

  test('an instrument comes with its note, and one undo takes both back', async () => {
    const before = '*The General Assembly*,\n\n*Recalling* unca|,\n\n1. *Decides* so.[^1]\n\n[^1]: See A/66/9.\n';
    const { document } = await draft(before);
    await typed(document, '', 'c');
    await until('the list', async () => {
      const list = await execute<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(document, 'uncac', 0, 5),
      );
      return list.items.some(({ label }) => labelOf(label).includes('Convention against Corruption'));
    });
    await execute('editor.action.triggerSuggest');
    await until('the note', async () => {
      await execute('selectNextSuggestion');
      await execute('acceptSelectedSuggestion');
      if (document.getText().includes('[^2]:')) return true;
      if (!document.getText().includes('uncac')) await execute('undo');
      await execute('editor.action.triggerSuggest');
      return false;
    });
    equal(
      document.getText(),
      before
        .replace('unca|,', 'the United Nations Convention against Corruption,[^1]')
        .replace('so.[^1]', 'so.[^2]')
        .replace('[^1]: See', '[^1]: United Nations, *Treaty Series*, vol. 2349, No. 42146.\n\n[^2]: See'),
    );
    await execute('undo');
    ok(document.getText().includes('uncac,') && !document.getText().includes('[^2]'), document.getText());
  });

  test('an instrument of one’s own is known while its file is there', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder!.uri, 'rapporteur.instruments.yaml');
    const entry = 'treaties:\n  - id: lamp-treaty\n    name: Treaty on Lamps along the Coast\n    date: 2029-05-04\n';
    const write = (words: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(words));
    const { document } = await draft('*The General Assembly*,\n\n*Recalling* the Treaty on Lamps along the Coast,\n');
    const card = async () => {
      const found = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'Lamps'));
      return found.flatMap(({ contents }) => contents.map((it) => (typeof it === 'string' ? it : it.value))).join();
    };
    try {
      await write(entry);
      await until('the card', async () => (await card()).includes('4 May 2029'));
      await write(`${entry}    colour: red\n`);
      await until('the problem in the file', () => vscode.languages.getDiagnostics(uri).length > 0);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await until('the card to go', async () => (await card()) === '');
    equal(vscode.languages.getDiagnostics(uri).length, 0);
  });
});

/** Types once the server answers for the text. */
async function typed(document: vscode.TextDocument, ...words: string[]) {
  await until('the server', () => execute('vscode.executeDocumentSymbolProvider', document.uri));
  for (const character of words.join('')) await execute('type', { text: character });
}

/** Takes the first of the list until that has been put in. */
async function chosen(put: () => boolean) {
  let asked = 0;
  await until('what is chosen', async () => {
    // On a busy machine the list may be closed again before it is seen: then a user would ask once more.
    if (asked++ % 40 === 0) await execute('editor.action.triggerSuggest');
    await execute('acceptSelectedSuggestion');
    return put();
  });
}

const labelOf = (label: string | vscode.CompletionItemLabel) => (typeof label === 'string' ? label : label.label);
