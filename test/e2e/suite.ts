// One suite for VS Code's Node extension host and its web worker: the API of VS Code and nothing else.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { at, codeOf, draft, example, problems, until } from './editor';
import './citing';
import './openings';
import './operations';
import './typing';

const { executeCommand: execute } = vscode.commands;

const faulty = `# Lamps on the coast

*The General Assembly*,

*Recalling* its resolution 66/181 of 19 December 2011,[^1]

Noting with concern that lamps go out,

1. *Requests* the Secretary-General to light the the lamps;

3. *Decides* to return to paragraph 1 above at its next session.

[^1]: See A/66/9.
`;

suiteSetup(async () => {
  // Wherever the suite runs, what is typed and chosen does not depend on the machine's own settings.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
});

teardown(async () => {
  // Closing what was changed would ask whether to save it.
  while (vscode.window.activeTextEditor) await execute('workbench.action.revertAndCloseActiveEditor');
});

suite('Rapporteur', () => {
  test('a file is known by its ending', async () => {
    for (const name of ['water-services.resolution', 'as-pasted.resolution.txt']) {
      equal((await example(name)).languageId, 'un-resolution', name);
    }
  });

  test('the extension is active once a resolution is open', async () => {
    await example('water-services.resolution');
    const extension = vscode.extensions.getExtension('rapporteur.rapporteur');
    ok(extension, 'the extension is there');
    await until('the extension', () => extension.isActive);
  });

  test('every command of the manifest is registered', async () => {
    await example('water-services.resolution');
    const contributed: { command: string }[] =
      vscode.extensions.getExtension('rapporteur.rapporteur')?.packageJSON.contributes.commands;
    ok(contributed.length, 'there are commands');
    await until('the commands', async () => {
      const registered = await vscode.commands.getCommands(true);
      return contributed.every(({ command }) => registered.includes(command));
    });
  });

  test('a finished draft has no problem above a hint', async () => {
    for (const name of ['water-services.resolution', 'polar-rescue.resolution']) {
      const document = await example(name);
      await until('the outline', () => symbols(document));
      const loud = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      equal(loud.map(codeOf), [], name);
    }
  });

  test('semantic tokens name organ, phrases, verbs, numbers and marks', async () => {
    const document = await example('water-services.resolution');
    const found = await until('the tokens', () => semanticTokens(document));
    for (const [type, text] of [
      ['organ', 'The Economic and Social Council'],
      ['preambularPhrase', 'Recalling also'],
      ['operativeVerb', 'Requests'],
      ['footnoteMark', '[^1]'],
    ]) {
      ok(
        found.some((it) => it.type === type && it.text === text),
        `no ${type} “${text}”`,
      );
    }
    ok(
      found.some(({ type }) => type === 'number'),
      'no number',
    );
  });

  test('the outline nests sub-paragraphs below their paragraph', async () => {
    const { document } = await draft(
      '*The General Assembly*,\n\n1. *Requests* the Secretary-General:\n\n   (a) To listen;\n\n   (b) To answer;\n\n2. *Decides* to wait.\n',
    );
    const outline = await until('the outline', () => symbols(document));
    const first = flat(outline).find(({ name, children }) => /Requests/.test(name) && children.length === 2);
    ok(first, `no paragraph with two below it in ${flat(outline).map(({ name }) => name)}`);
  });

  test('parts fold', async () => {
    const document = await example('water-services.resolution');
    const ranges = await until('the folds', async () => {
      const found = await execute<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return found?.length ? found : undefined;
    });
    ok(
      ranges.every(({ start, end }) => start < end),
      'a fold spans lines',
    );
  });

  test('a mark shows its note', async () => {
    const { document } = await draft(faulty);
    const text = await until('the hover', () => hover(document, at(document, '[^1]')));
    ok(text.includes('See A/66/9'), `the note is not in ${text}`);
  });

  test('a cross-reference shows its paragraph', async () => {
    const { document } = await draft(faulty);
    const text = await until('the hover', () => hover(document, at(document, 'paragraph 1 above', 0, 10)));
    ok(text.includes('light the'), `the paragraph is not in ${text}`);
  });

  test('mark and note lead to each other', async () => {
    const { document } = await draft(faulty);
    const note = at(document, '[^1]:');
    const mark = at(document, '[^1]');
    equal(await definitionLine(document, mark), note.line, 'from the mark');
    equal(await definitionLine(document, note), mark.line, 'from the note');
  });

  test('a renamed note bears its label at both ends, and one undo takes it back', async () => {
    const { document } = await draft(faulty);
    const edit = await until('the edit', async () =>
      execute<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(document, '[^1]'),
        'lamps',
      ),
    );
    await vscode.workspace.applyEdit(edit);
    equal(document.getText(), faulty.replaceAll('[^1]', '[^lamps]'));
    await execute('undo');
    equal(document.getText(), faulty, 'undone in one step');
  });

  test('a renamed label is that of every reference, and one undo takes it back', async () => {
    const text =
      '*The General Assembly*,\n\n1. *Requests* the Council:\n\n   (a) To act;\n\n   (b) To wait;\n\n2. *Recalls* paragraph 1 (b) above.\n';
    const { document } = await draft(text);
    const edit = await until('the edit', async () =>
      execute<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(document, '(b)'),
        'c',
      ),
    );
    await vscode.workspace.applyEdit(edit);
    equal(document.getText(), text.replaceAll('(b)', '(c)'));
    await execute('undo');
    equal(document.getText(), text, 'undone in one step');
  });

  test('a reference to another draft of the folder leads there', async () => {
    const { document } = await draft(
      '*The Economic and Social Council*,\n\n1. *Recalls* paragraph 3 (b) of its resolution 2031/12.\n',
    );
    const [target] = await until('the definition', () => definitions(document, at(document, 'paragraph 3')));
    ok(target!.uri.path.endsWith('/water-services.resolution'), `it leads to ${target!.uri}`);
    const other = await vscode.workspace.openTextDocument(target!.uri);
    equal(other.getText(target!.range), '(b)');
  });

  test('behind “paragraph ” a paragraph is chosen with its place', async () => {
    const editor = await draft(
      '*The General Assembly*,\n\n1. *Requests* lamps;\n\n2. *Decides* to act on paragraph|.\n',
    );
    await execute('type', { text: ' ' });
    await chooseFirst(editor);
    equal(editor.document.lineAt(4).text, '2. *Decides* to act on paragraph 1 above.');
  });

  test('a problem has its rule and a page about it', async () => {
    const { document } = await draft(faulty);
    const [problem] = await until('the problem', () => some(problems(document, 'clause-number-sequence')));
    const code = problem?.code;
    ok(typeof code === 'object', 'the code has a link');
    ok(code.target.toString().includes('clause-number-sequence'), `the link leads to ${code.target}`);
  });

  test('a quick fix is applied, and undone in one step', async () => {
    const { document } = await draft(faulty);
    const [problem] = await until('the problem', () => some(problems(document, 'repeated-word')));
    const fix = await until('the fix', async () => {
      const found = await actions(document, problem!.range, vscode.CodeActionKind.QuickFix.value);
      return found.find(({ edit, isPreferred }) => edit && isPreferred);
    });
    await vscode.workspace.applyEdit(fix.edit!);
    await until('the repaired text', () => document.getText() === faulty.replace('the the', 'the'));
    await until('the problem to go', () => !problems(document, 'repeated-word').length);
    await execute('undo');
    await until('the text as it was', () => document.getText() === faulty);
  });

  test('fix-all repairs what needs no decision', async () => {
    const { document } = await draft(faulty);
    await until('the problems', () => some(problems(document, 'clause-number-sequence')));
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const found = await actions(document, everything, 'source.fixAll.rapporteur');
    equal(found.length, 1, 'one action');
    equal(found[0]?.kind?.value, 'source.fixAll.rapporteur');
    await vscode.workspace.applyEdit(found[0]!.edit!);
    const text = document.getText();
    ok(text.includes('2. *Decides*'), text);
    ok(text.includes('*Noting with concern* that'), text);
    ok(!text.includes('the the'), text);
    await execute('undo');
    equal(document.getText(), faulty, 'undone in one step');
  });

  test('where a paragraph opens, a phrase is offered and comes in italics', async () => {
    const editor = await draft('*The General Assembly*,\n\n*Recalling* its past,\n\nreaf|\n');
    await chooseFirst(editor);
    const [line] = editor.document.lineAt(4).text.split(' that');
    ok(/^\*Reaffirm\w+( \w+)*\* ?/.test(line!), `the line is ${line}`);
  });

  test('an operative phrase comes with its number', async () => {
    const editor = await draft(
      '*The General Assembly*,\n\n*Recalling* its past,\n\n1. *Decides* to go on;\n\nreques|\n',
    );
    await chooseFirst(editor);
    const { text } = editor.document.lineAt(6);
    ok(/^2\. \*Requests( \w+)*\* ?/.test(text), `the line is ${text}`);
  });

  test('behind a number that is there, the phrase comes without another', async () => {
    const editor = await draft(
      '*The General Assembly*,\n\n*Recalling* its past,\n\n1. *Decides* to go on;\n\n2. Reques|\n',
    );
    await chooseFirst(editor);
    const { text } = editor.document.lineAt(6);
    ok(/^2\. \*Requests( \w+)*\* ?/.test(text), `the line is ${text}`);
  });

  test('no phrase is offered in running prose', async () => {
    const { document } = await draft(faulty);
    await until('the server', () => some(problems(document, 'repeated-word')));
    equal(await phrases(document, at(document, 'resolution 66/181', 0, 4)), []);
  });

  test('a setting changes the severity of a rule at once', async () => {
    const { document } = await draft(faulty);
    const severity = () => problems(document, 'repeated-word')[0]?.severity;
    await until('the warning', () => severity() === vscode.DiagnosticSeverity.Warning);
    const settings = vscode.workspace.getConfiguration('rapporteur');
    try {
      await settings.update('rules', { 'repeated-word': 'error' }, vscode.ConfigurationTarget.Global);
      await until('the error', () => severity() === vscode.DiagnosticSeverity.Error);
      await settings.update('rules', { 'repeated-word': 'off' }, vscode.ConfigurationTarget.Global);
      await until('silence', () => severity() === undefined);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('after a restart the server answers again', async () => {
    const { document } = await draft(faulty);
    await until('the problem', () => some(problems(document, 'repeated-word')));
    await execute('rapporteur.restart');
    await until('the problem again', () => some(problems(document, 'repeated-word')));
    await until('the hover', () => hover(document, at(document, '[^1]')));
  });

  test('any file can be treated as a resolution', async () => {
    const { document } = await draft(faulty, 'markdown');
    equal(problems(document, 'repeated-word'), []);
    await execute('rapporteur.treatAsResolution');
    await until('the language', () => vscode.window.activeTextEditor?.document.languageId === 'un-resolution');
    await until('the problem', () => some(problems(document, 'repeated-word')));
  });
});

const some = <T>(list: T[]) => (list.length ? list : undefined);

async function symbols(document: vscode.TextDocument) {
  return some((await execute<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)) ?? []);
}

const flat = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  list.flatMap((symbol) => [symbol, ...flat(symbol.children)]);

async function semanticTokens(document: vscode.TextDocument) {
  const legend = await execute<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
  const tokens = await execute<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
  if (!legend || !tokens?.data.length) return undefined;
  let [line, character] = [0, 0];
  return Array.from({ length: tokens.data.length / 5 }, (_, n) => {
    const [down = 0, right = 0, length = 0, type = 0] = tokens.data.slice(n * 5);
    character = down ? right : character + right;
    line += down;
    const range = new vscode.Range(line, character, line, character + length);
    return { type: legend.tokenTypes[type], text: document.getText(range) };
  });
}

async function hover(document: vscode.TextDocument, position: vscode.Position) {
  const found = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const contents = (found ?? []).flatMap((it) => it.contents);
  return contents.map((it) => (typeof it === 'string' ? it : it.value)).join('\n');
}

async function definitionLine(document: vscode.TextDocument, position: vscode.Position) {
  const [first] = await until('the definition', () => definitions(document, position));
  return first?.range.start.line;
}

async function definitions(document: vscode.TextDocument, position: vscode.Position) {
  const found = await execute<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  const places = found ?? [];
  return some(
    places.map((it) => ('uri' in it ? it : { uri: it.targetUri, range: it.targetSelectionRange ?? it.targetRange })),
  );
}

async function actions(document: vscode.TextDocument, range: vscode.Range, kind: string) {
  const found = await execute<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 10);
  return found ?? [];
}

/** The labels that the server offers; the snippets have names of their own. */
async function phrases(document: vscode.TextDocument, position: vscode.Position) {
  const { items } = await execute<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet).map(({ label }) => label);
}

/** Chooses the first suggestion as a user does, with the suggestion list. */
async function chooseFirst(editor: vscode.TextEditor) {
  const before = editor.document.getText();
  await until('a phrase', async () => some(await phrases(editor.document, editor.selection.active)));
  let asked = 0;
  await until('the phrase in the text', async () => {
    // On a busy machine the list may be closed again before it is seen: then a user would ask once more.
    if (asked++ % 40 === 0) {
      await vscode.window.showTextDocument(editor.document);
      await execute('editor.action.triggerSuggest');
    }
    await execute('acceptSelectedSuggestion');
    return editor.document.getText() !== before;
  });
}
