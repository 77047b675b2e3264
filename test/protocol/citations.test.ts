import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Hover,
  Location,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver-protocol/node';
import { citationIndex } from '../../server/protocol/citationIndex';
import type { InstrumentGroup } from '../../server/protocol/requests';
import { type Client, modern, startServer, uri } from './client';

const draft = (symbol: string, title: string, ...paragraphs: string[]) =>
  `---\nsymbol: ${symbol}\n---\n\n# ${title}\n\n*The Economic and Social Council*,\n\n${paragraphs.join('\n\n')}\n`;
const lamps = draft(
  'E/RES/2030/7',
  'Lamps on the coast',
  '*Recalling* General Assembly resolution 64/293 of 30 July 2010,',
  '1. *Decides* so.',
);
const oars = draft(
  'E/RES/2030/8',
  'Oars',
  '*Recalling* its resolution 2030/7, and General Assembly resolution 64/293,',
  '1. *Recalls* resolution 2030/7 and the United Nations Convention against Corruption;',
  '2. *Decides* so.',
);

/** A client with the first draft open and the second told as a file. */
async function workspace(): Promise<Client & { request: <R>(method: string, params: object) => Promise<R> }> {
  const client = await startServer(modern);
  await client.open(lamps);
  const changed = [{ uri: 'file:///oars.resolution', text: oars }];
  await client.connection.sendNotification('rapporteur/drafts', { changed, removed: [] });
  return { ...client, request: (method, params) => client.connection.sendRequest(method, params) };
}

/** The position of the first place of these words in the first draft. */
function at(words: string) {
  const before = lamps.slice(0, lamps.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length + 1 };
}

test('the server says that it knows the workspace', async () => {
  const { initialized, connection } = await startServer(modern);
  const { capabilities } = initialized;
  for (const provider of ['workspaceSymbolProvider', 'callHierarchyProvider', 'referencesProvider'] as const)
    assert.deepEqual(capabilities[provider], { workDoneProgress: true }, provider);
  connection.dispose();
});

test('references are found in every draft, and follow what changes', async () => {
  const { ask, connection, logged } = await workspace();
  const asked = { position: at('64/293'), context: { includeDeclaration: true } };
  const places = async () =>
    (await ask<Location[]>('references', asked)).map((it) => `${it.uri} ${it.range.start.line}`);
  assert.deepEqual(await places(), [`${uri} 8`, 'file:///oars.resolution 8']);
  const changed = [{ uri: 'file:///oars.resolution', text: oars.replace('64/293', '64/292') }];
  await connection.sendNotification('rapporteur/drafts', { changed, removed: [] });
  assert.deepEqual(await places(), [`${uri} 8`]);
  assert.deepEqual(logged, []);
  connection.dispose();
});

test('the card names the other drafts that cite the same', async () => {
  const { ask, connection } = await workspace();
  const { contents } = await ask<Hover>('hover', { position: at('64/293') });
  assert.match(JSON.stringify(contents), /Cited by another draft of the workspace: E\/RES\/2030\/8 “Oars”/);
  connection.dispose();
});

test('drafts, headings and what is cited are symbols of the workspace', async () => {
  const { request, connection } = await workspace();
  const found = async (query: string) =>
    (await request<SymbolInformation[]>('workspace/symbol', { query })).map(
      (it) => `${it.name}${it.containerName ? ` in ${it.containerName}` : ''}`,
    );
  assert.deepEqual(await found(''), ['E/RES/2030/7 Lamps on the coast', 'E/RES/2030/8 Oars']);
  assert.deepEqual(await found('oars'), ['E/RES/2030/8 Oars']);
  assert.deepEqual(await found('against corrupt'), ['United Nations Convention against Corruption (UNCAC) in Oars']);
  const [first, second] = await found('64/293');
  assert.match(
    first!,
    /^General Assembly resolution 64\/293 “United Nations Global Plan of Action.* in Lamps on the coast$/,
  );
  assert.match(second!, / in Oars$/);
  assert.equal((await found('lmpscst'))[0], 'E/RES/2030/7 Lamps on the coast');
  assert.deepEqual(await found('nothing of the kind'), []);
  connection.dispose();
});

test('a draft is called by those that cite it and calls what it cites', async () => {
  const { ask, request, connection } = await workspace();
  const [item] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', { position: at('Lamps') });
  assert.equal(item!.name, 'E/RES/2030/7');
  assert.equal(item!.detail, 'Lamps on the coast');
  const incoming = await request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  assert.deepEqual(
    incoming.map((it) => [it.from.name, it.from.uri, it.fromRanges.map(({ start }) => start.line)]),
    [['E/RES/2030/8', 'file:///oars.resolution', [8, 10]]],
  );
  const outgoing = await request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
    item: incoming[0]!.from,
  });
  assert.deepEqual(
    outgoing.map((it) => [it.to.name, it.to.uri, it.fromRanges.length]),
    [
      ['E/RES/2030/7', uri, 2],
      ['General Assembly resolution 64/293', 'file:///oars.resolution', 1],
      ['United Nations Convention against Corruption', 'file:///oars.resolution', 1],
    ],
  );
  const [cited] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', { position: at('64/293') });
  const citing = await request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: cited });
  assert.deepEqual(citing.map((it) => it.from.name).sort(), ['E/RES/2030/7', 'E/RES/2030/8']);
  assert.deepEqual(await request('callHierarchy/outgoingCalls', { item: cited }), []);
  assert.equal(await ask('prepareCallHierarchy', { position: at('Decides') }), null);
  for (const data of [null, 7, { ids: 'x' }])
    assert.deepEqual(await request('callHierarchy/incomingCalls', { item: { ...cited, data } }), []);
  connection.dispose();
});

test('what a draft cites is told by sort', async () => {
  const client = await workspace();
  await client.open(oars, 'file:///oars.resolution');
  const groups = await client.request<InstrumentGroup[]>('rapporteur/instruments', { uri: 'file:///oars.resolution' });
  assert.deepEqual(
    groups.map(({ label, instruments }) => [label, instruments.map((it) => `${it.label} ${it.places.length}`)]),
    [
      ['Resolutions', ['2030/7 2', '64/293 1']],
      ['Treaties and the Charter', ['United Nations Convention against Corruption 1']],
    ],
  );
  const [local, known] = groups[0]!.instruments;
  assert.equal(local!.draft, uri);
  assert.equal(local!.unresolved, false);
  assert.equal(known!.page, 'https://undocs.org/A/RES/64/293');
  assert.match(known!.description, /^General Assembly, 30 July 2010, “United Nations Global Plan/);
  assert.equal(local!.places[1]!.label, 'paragraph 1');
  assert.match(local!.places[1]!.description, /resolution 2030\/7 and the United/);
  assert.equal(await client.request('rapporteur/instruments', { uri: 'file:///nowhere' }), null);
  client.connection.dispose();
});

test('a workspace of two thousand drafts is read a little at a time, with progress, and stops when it is told to', async () => {
  const texts = new Map(
    Array.from({ length: 2000 }, (_, i) => [`file:///${i}.resolution`, oars.replace('2030/8', `2030/${i + 9}`)]),
  );
  const index = citationIndex(
    () => [],
    (address) => texts.get(address),
  );
  index.tell([...texts.keys()], []);
  const source = new CancellationTokenSource();
  const cancelled = index.complete(source.token);
  source.cancel();
  assert.equal(await cancelled, false);
  assert.ok(index.waiting > 0);
  const seen: number[] = [];
  let longest = 0;
  let before = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 0);
  assert.equal(await index.complete(undefined, (done) => seen.push(done)), true);
  clearInterval(beat);
  assert.equal(index.waiting, 0);
  assert.deepEqual(
    [...seen].sort((a, b) => a - b),
    seen,
  );
  assert.ok(longest < 1000, `something else waited for ${longest} ms`);
  assert.equal(index.citing(['E/RES/2030/7']).length, 2000);
  index.tell([], ['file:///0.resolution']);
  assert.equal(index.citing(['E/RES/2030/7']).length, 1999);
  assert.deepEqual(index.citing(['nothing']), []);
});

test('a client that shows progress sees how far the reading is', async () => {
  const told: string[] = [];
  const { request, connection } = await workspace();
  connection.onProgress(WorkDoneProgress.type, 'w', ({ kind }) => void told.push(kind));
  await request('workspace/symbol', { query: 'oars', workDoneToken: 'w' });
  assert.equal(told[0], 'begin');
  assert.equal(told.at(-1), 'end');
  connection.dispose();
});

test('a draft that is open and says something else of itself is seen at once in those that cite it', async () => {
  const { open, change, pull, connection, logged } = await startServer(modern);
  let asksAgain = 0;
  connection.onRequest('workspace/diagnostic/refresh', () => void asksAgain++);
  const other = 'file:///oars.resolution';
  const titled = lamps.replace('1. *Decides*', '1. *Recalls* its resolution 2030/8, entitled “Oars”, and *decides*');
  await open(titled);
  await open(oars, other);
  const told = async () => (await pull()).items!.filter(({ code }) => code === 'citation-unresolved-local');
  assert.deepEqual(await told(), []);
  asksAgain = 0;
  const line = oars.split('\n').indexOf('# Oars');
  const end = { line, character: '# Oars'.length };
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: other, version: 2 },
    contentChanges: [{ range: { start: end, end }, text: ' and sails' }],
  });
  assert.deepEqual(
    (await told()).map(({ message }) => message),
    ['E/RES/2030/8 is entitled “Oars and sails” in oars.resolution'],
  );
  assert.equal(asksAgain, 1, 'the editor is told to ask again');
  await change(2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' });
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
  assert.deepEqual(await told(), []);
  assert.deepEqual(logged, []);
  connection.dispose();
});

test('files are read anew when the names that users have added are others', async () => {
  const { connection, request, open, ask } = await workspace();
  const harbours = 'Convention on Quiet Harbours';
  const text = draft('E/RES/2030/9', 'Harbours', `*Recalling* the ${harbours},`, '1. *Decides* so.');
  await connection.sendNotification('rapporteur/drafts', {
    changed: [{ uri: 'file:///harbours.resolution', text }],
    removed: [],
  });
  await request('workspace/symbol', { query: 'harbours' });
  const files = [{ uri: 'file:///rapporteur.instruments.yaml', text: `treaties:\n  - name: ${harbours}\n` }];
  await connection.sendNotification('rapporteur/instruments', { files });
  await open(text, 'file:///again.resolution');
  const found = await request<SymbolInformation[]>('workspace/symbol', { query: 'quiet harbours' });
  assert.deepEqual(found.map(({ location }) => location.uri).sort(), [
    'file:///again.resolution',
    'file:///harbours.resolution',
  ]);
  assert.ok(await ask('documentLink'));
  connection.dispose();
});
