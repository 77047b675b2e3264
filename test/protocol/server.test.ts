import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Hover,
  Location,
} from 'vscode-languageserver-protocol';
import { tokenTypes } from '../../server/features/semanticTokens';
import { fixAll } from '../../server/rules/fix';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { offsetAt } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { modern, startServer, uri } from './client';

const text = `*The General Assembly*,

*Recalling* its past,[^1]

1. *Decides* to light the the lamps;

2. *Requests* a report on paragraph 1 above.

[^1]: See A/66/9.
`;
const codes = (items: readonly { code?: unknown }[] | undefined) => items?.map((it) => it.code);

test('the server says what it can do', async () => {
  const { initialized, connection } = await startServer(modern);
  const { capabilities, serverInfo } = initialized;
  assert.equal(serverInfo?.name, 'Rapporteur');
  assert.equal(serverInfo?.version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.semanticTokensProvider?.legend.tokenTypes, [...tokenTypes]);
  assert.ok(capabilities.diagnosticProvider);
  assert.ok(capabilities.documentFormattingProvider && capabilities.documentRangeFormattingProvider);
  connection.dispose();
});

test('a client that asks is answered, and told when nothing has changed', async () => {
  const client = await startServer(modern);
  await client.open(text);
  const first = await client.pull();
  assert.equal(first.kind, 'full');
  assert.deepEqual(codes(first.items), ['repeated-word']);
  assert.deepEqual(await client.pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
  await client.change(2, { range: range(4, 26, 4, 30), text: '' });
  const second = await client.pull(first.resultId);
  assert.deepEqual([second.kind, second.items], ['full', []]);
  assert.deepEqual(client.pushed, []);
  client.connection.dispose();
});

test('a client that cannot ask is told, with the version, and told again when the file closes', async () => {
  const client = await startServer({});
  assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
  await client.open(text);
  assert.deepEqual(codes((await client.told((it) => it.version === 1)).diagnostics), ['repeated-word']);
  await client.change(2, { range: range(4, 26, 4, 30), text: '' });
  assert.deepEqual((await client.told((it) => it.version === 2)).diagnostics, []);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await client.told((it) => it.version === undefined && it.diagnostics.length === 0);
  client.connection.dispose();
});

test('changes that come in one go are answered once', async () => {
  const client = await startServer({});
  await client.open(text);
  await client.told((it) => it.version === 1);
  const sent = Array.from({ length: 50 }, (_, i) => client.change(i + 2, { range: range(2, 1, 2, 1), text: 'x' }));
  await Promise.all(sent);
  await client.told((it) => it.version === 51);
  assert.ok(client.pushed.length < 10, `${client.pushed.length} answers`);
  client.connection.dispose();
});

test('every feature answers over the wire', async () => {
  const { ask, open, connection } = await startServer(modern);
  await open(text);
  const at = (line: number, character: number) => ({ position: { line, character } });
  const symbols = await ask<DocumentSymbol[]>('documentSymbol');
  assert.ok(symbols.some((it) => it.name.startsWith('2. Requests')));
  assert.ok((await ask<unknown[]>('foldingRange')).length > 0);
  assert.equal((await ask<unknown[]>('selectionRange', { positions: [{ line: 4, character: 5 }] })).length, 1);
  assert.match(JSON.stringify((await ask<Hover>('hover', at(2, 22))).contents), /A\/66\/9/);
  assert.equal((await ask<Location[]>('definition', at(2, 22)))[0]?.range.start.line, 8);
  assert.equal(
    (await ask<Location[]>('references', { ...at(2, 22), context: { includeDeclaration: true } })).length,
    2,
  );
  assert.equal((await ask<unknown[]>('documentHighlight', at(4, 0))).length, 2);
  assert.ok((await ask<CompletionList>('completion', at(5, 0))).items.length > 0);
  assert.equal(await ask('completion', at(4, 20)), null);
  const [phrase] = (await ask<CompletionList>('completion', at(5, 0))).items;
  assert.equal(phrase?.documentation, undefined);
  const resolved = await connection.sendRequest<CompletionItem>('completionItem/resolve', phrase);
  assert.match(JSON.stringify(resolved.documentation), /\*;? ?.*paragraphs: General Assembly \d+/);
  assert.equal(resolved.label, phrase?.label);
  const options = { tabSize: 3, insertSpaces: true };
  assert.deepEqual(await ask('formatting', { options }), []);
  assert.deepEqual(await ask('rangeFormatting', { options, range: range(4, 0, 6, 0) }), []);
  assert.deepEqual(await connection.sendRequest('rapporteur/status', { uri }), {
    profile: 'ga',
    preambular: 1,
    operative: 2,
    findings: 1,
  });
  assert.deepEqual(await connection.sendRequest('rapporteur/recognise', { text }), { organ: 'General Assembly' });
  assert.deepEqual(await connection.sendRequest('rapporteur/recognise', { text: 'Dear neighbour,\n' }), {});
  connection.dispose();
});

test('a label is renamed over the wire, and a refusal is told in words', async () => {
  const { ask, open, connection } = await startServer({
    ...modern,
    textDocument: { ...modern.textDocument, rename: { prepareSupport: true } },
  });
  await open(text);
  const mark = { position: { line: 2, character: 23 } };
  assert.deepEqual(await ask('prepareRename', mark), { range: range(2, 23, 2, 24), placeholder: '1' });
  const { changes } = await ask<{ changes: Record<string, { newText: string }[]> }>('rename', {
    ...mark,
    newName: 'past',
  });
  assert.deepEqual(
    changes[uri]!.map((it) => it.newText),
    ['past', 'past'],
  );
  await assert.rejects(ask('rename', { ...mark, newName: 'a b' }), /neither blanks nor brackets/);
  await assert.rejects(ask('prepareRename', { position: { line: 4, character: 20 } }), /no label here/);
  assert.deepEqual(await ask<{ ranges: object[] }>('linkedEditingRange', mark), {
    ranges: [range(8, 2, 8, 3), range(2, 23, 2, 24)],
    wordPattern: '[^\\s\\[\\]]+',
  });
  connection.dispose();
});

test('a client that asks for no preparation is offered rename all the same', async () => {
  const { initialized, connection } = await startServer({});
  assert.equal(initialized.capabilities.renameProvider, true);
  connection.dispose();
});

test('hints are given where they are switched on, and asked for again when that changes', async () => {
  let refreshed = 0;
  const client = await startServer(
    { ...modern, workspace: { ...modern.workspace, inlayHint: { refreshSupport: true } } },
    {
      prepare: (connection) => {
        for (const it of ['diagnostic', 'semanticTokens']) connection.onRequest(`workspace/${it}/refresh`, () => null);
        connection.onRequest('workspace/inlayHint/refresh', () => {
          refreshed++;
          return null;
        });
      },
    },
  );
  await client.open(text);
  const hints = () => client.ask<{ label: string }[] | null>('inlayHint', { range: range(0, 0, 20, 0) });
  assert.equal(await hints(), null);
  const settings = { rapporteur: { inlayHints: { paragraphs: true } } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  assert.deepEqual(
    (await hints())!.map((it) => it.label),
    ['Decides …'],
  );
  while (refreshed === 0) await new Promise((resume) => setTimeout(resume, 5));
  client.connection.dispose();
});

test('a character that opens a list opens only its own', async () => {
  const client = await startServer(modern);
  await client.open(`${text.replace('paragraph 1 above', 'paragraph  and more[^')}\n`);
  const offered = async (line: number, character: number, triggerCharacter?: string) => {
    const context = triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 };
    const list = await client.ask<CompletionList | null>('completion', { position: { line, character }, context });
    return list?.items.map((it) => it.label) ?? null;
  };
  const line = '2. *Requests* a report on paragraph ';
  assert.deepEqual(await offered(6, line.length, ' '), ['1', '2']);
  assert.deepEqual(await offered(6, line.length), ['1', '2']);
  assert.equal(await offered(6, line.length, '^'), null);
  assert.deepEqual(await offered(6, `${line} and more[^`.length, '^'), ['1']);
  assert.equal(await offered(6, `${line} and more[^`.length, ' '), null);
  assert.equal(await offered(5, 0, ' '), null);
  assert.equal((await offered(6, '2. *Requests* '.length, ' '))![0], 'the Secretary-General');
  assert.equal(await offered(6, '2. *Requests* a '.length, ' '), null);
  assert.ok((await offered(5, 0, '*'))!.length > 2);
  client.connection.dispose();
});

test('references lead to other drafts, open or told by the client', async () => {
  const { ask, open, connection, logged } = await startServer(modern);
  await open(
    '*The Economic and Social Council*,\n\n1. *Recalls* paragraph 1 of resolution 2030/7 and paragraph 1 of resolution 2030/8.\n',
  );
  const links = async () =>
    (await ask<{ target: string }[]>('documentLink')).map((it) => it.target).filter((it) => it.startsWith('file:'));
  const of = (number: number) => `2030/${number}. Lamps\n\n*The Economic and Social Council*,\n\n1. *Decides* so.\n`;
  assert.deepEqual(await links(), []);
  await open(of(7), 'file:///seventh.resolution');
  const changed = [{ uri: 'file:///eighth.resolution', text: of(8) }];
  await connection.sendNotification('rapporteur/drafts', { changed, removed: [] });
  assert.deepEqual(await links(), ['file:///seventh.resolution#L5,1', 'file:///eighth.resolution#L5,1']);
  const at = { position: { line: 2, character: 25 } };
  assert.equal((await ask<Location[]>('definition', at))[0]?.uri, 'file:///seventh.resolution');
  assert.match(JSON.stringify((await ask<Hover>('hover', at)).contents), /Decides so/);
  await connection.sendNotification('rapporteur/drafts', { changed: [], removed: ['file:///eighth.resolution'] });
  assert.deepEqual(await links(), ['file:///seventh.resolution#L5,1']);
  assert.deepEqual(logged, []);
  connection.dispose();
});

test('a client that knows no tree of symbols gets a list', async () => {
  const { ask, open, connection } = await startServer({});
  await open(text);
  assert.ok((await ask<{ location?: object }[]>('documentSymbol')).every((it) => it.location));
  connection.dispose();
});

test('tokens are sent whole, then as differences', async () => {
  const client = await startServer(modern);
  await client.open(text);
  const full = await client.ask<{ resultId: string; data: number[] }>('semanticTokens/full');
  await client.change(2, { range: range(2, 0, 2, 0), text: '\n' });
  const delta = await client.ask<{
    resultId: string;
    edits: { start: number; deleteCount: number; data?: number[] }[];
  }>('semanticTokens/full/delta', { previousResultId: full.resultId });
  const data = [...full.data];
  for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  assert.deepEqual(data, (await client.ask<{ data: number[] }>('semanticTokens/full')).data);
  const unknown = await client.ask<{ data?: number[] }>('semanticTokens/full/delta', { previousResultId: 'gone' });
  assert.deepEqual(unknown.data, data);
  const part = await client.ask<{ data: number[] }>('semanticTokens/range', { range: range(0, 0, 0, 30) });
  assert.equal(part.data.length, 5);
  client.connection.dispose();
});

test('a fix and fix-all give the text of the rules', async () => {
  const client = await startServer(modern);
  const draft = readFileSync('examples/unfinished.resolution', 'utf8');
  await client.open(draft);
  const everything = range(0, 0, 1000, 0);
  const [action, ...others] = await client.ask<CodeAction[]>('codeAction', {
    range: everything,
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  assert.deepEqual(others, []);
  assert.equal(action?.kind, 'source.fixAll.rapporteur');
  const tree = parse(draft);
  const edits = action!.edit!.changes![uri]!.map((it) => ({
    from: offsetAt(tree, it.range.start),
    to: offsetAt(tree, it.range.end),
    insert: it.newText,
  }));
  assert.equal(applyEdits(draft, edits), fixAll(draft, defaultRuleSettings));
  client.connection.dispose();
});

test('what is asked about a file that is not open is answered with nothing', async () => {
  const { ask, connection, logged } = await startServer(modern);
  const position = { line: 0, character: 0 };
  for (const method of ['hover', 'definition', 'completion', 'documentHighlight']) {
    assert.equal(await ask(method, { position }), null, method);
  }
  for (const method of ['documentSymbol', 'foldingRange']) assert.equal(await ask(method), null, method);
  assert.deepEqual(await ask('diagnostic'), { kind: 'full', items: [] });
  assert.deepEqual(await ask('semanticTokens/full'), { data: [] });
  assert.equal(await ask('codeAction', { range: range(0, 0, 0, 0), context: { diagnostics: [] } }), null);
  assert.equal(await connection.sendRequest('rapporteur/status', { uri }), null);
  assert.deepEqual(logged, []);
  connection.dispose();
});

test('positions outside the text are held within it', async () => {
  const { ask, open, connection } = await startServer(modern);
  await open(text);
  for (const position of [
    { line: 9999, character: 9999 },
    { line: 0, character: 9999 },
  ]) {
    assert.equal(await ask('hover', { position }), null);
    assert.ok(await ask('selectionRange', { positions: [position] }));
  }
  connection.dispose();
});

test('initialization options are the first settings', async () => {
  const initializationOptions = { rules: { 'repeated-word': 'off' } };
  const client = await startServer(modern, { initializationOptions });
  await client.open(text);
  assert.deepEqual((await client.pull()).items, []);
  client.connection.dispose();
});

test('settings that are sent change the problems at once', async () => {
  const client = await startServer({});
  await client.open(text);
  await client.told((it) => it.diagnostics[0]?.severity === 2);
  const set = (rules: object) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { rapporteur: { rules } } });
  await set({ 'repeated-word': 'error' });
  await client.told((it) => it.diagnostics[0]?.severity === 1);
  await set({ 'repeated-word': 'off' });
  await client.told((it) => it.diagnostics.length === 0);
  client.connection.dispose();
});

test('settings are asked for where the client offers that, and asked again when they change', async () => {
  let level = 'error';
  let refreshed = 0;
  let registered = 0;
  const client = await startServer(
    {
      ...modern,
      workspace: { ...modern.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    },
    {
      prepare: (connection) => {
        connection.onRequest('workspace/configuration', ({ items }) =>
          items.map(() => ({ rules: { 'repeated-word': level } })),
        );
        connection.onRequest('workspace/diagnostic/refresh', () => {
          refreshed++;
          return null;
        });
        connection.onRequest('workspace/semanticTokens/refresh', () => null);
        connection.onRequest('client/registerCapability', () => {
          registered++;
          return null;
        });
      },
    },
  );
  await client.open(text);
  const first = await client.pull();
  assert.equal(first.items?.[0]?.severity, 1);
  assert.equal(registered, 1);
  level = 'hint';
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  while (refreshed === 0) await new Promise((resume) => setTimeout(resume, 5));
  const second = await client.pull(first.resultId);
  assert.equal(second.items?.[0]?.severity, 4);
  client.connection.dispose();
});

test('a client that refuses to ask again is served on', async () => {
  const client = await startServer(modern, {
    prepare: (connection) => {
      const refuse = () => Promise.reject(new Error('not now'));
      connection.onRequest('workspace/diagnostic/refresh', refuse);
      connection.onRequest('workspace/semanticTokens/refresh', refuse);
    },
  });
  await client.open(text);
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { rapporteur: { rules: { 'repeated-word': 'off' } } },
  });
  assert.deepEqual((await client.pull()).items, []);
  client.connection.dispose();
});

test('a client that claims to tell its settings and does not still gets answers', async () => {
  const client = await startServer(
    { ...modern, workspace: { configuration: true } },
    { prepare: (connection) => connection.onRequest('workspace/configuration', () => new Promise(() => {})) },
  );
  await client.open(text);
  assert.deepEqual(codes((await client.pull()).items), ['repeated-word']);
  client.connection.dispose();
});

function range(fromLine: number, from: number, toLine: number, to: number) {
  return { start: { line: fromLine, character: from }, end: { line: toLine, character: to } };
}

test('names of the user’s own are known as soon as they are told, and what is wrong in their file is shown there', async () => {
  const client = await startServer(modern);
  const { connection, open, ask, told } = client;
  await open('The General Assembly,\n\n*Recalling* the Compact on Quiet Harbours,\n');
  const file = 'file:///rapporteur.instruments.yaml';
  const tell = (text?: string) =>
    connection.sendNotification('rapporteur/instruments', { files: text === undefined ? [] : [{ uri: file, text }] });
  const tokens = async () => (await ask<{ data: number[] }>('semanticTokens/full')).data.length;
  const before = await tokens();
  await tell('treaties:\n  - name: Compact on Quiet Harbours\n  - 7\n');
  const shown = await told((it) => it.uri === file);
  assert.deepEqual(
    shown.diagnostics.map((it) => it.range.start),
    [{ line: 2, character: 4 }],
  );
  assert.ok((await tokens()) > before);
  await client.change(2, { text: 'The General Assembly,\n\n*Recalling* the Compact on Quiet Harbours,\n' });
  assert.ok((await tokens()) > before);
  await client.change(3, {
    range: { start: { line: 2, character: 16 }, end: { line: 2, character: 23 } },
    text: 'Treaty',
  });
  assert.equal(await tokens(), before);
  await client.change(4, {
    range: { start: { line: 2, character: 16 }, end: { line: 2, character: 22 } },
    text: 'Compact',
  });
  assert.ok((await tokens()) > before);
  await tell('treaties:\n  - name: Compact on Quiet Harbours\n');
  assert.deepEqual((await told((it) => it.uri === file && it.diagnostics.length === 0)).diagnostics, []);
  await tell();
  assert.equal(await tokens(), before);
});
