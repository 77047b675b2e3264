import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  ShowDocumentParams,
  ShowMessageRequestParams,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import type { Operation, OperationRequest } from '../../server/drafting/operation';
import { renumber } from '../../server/drafting/renumber';
import type { OperationAnswer } from '../../server/protocol/commands';
import { textOf } from '../../server/syntax/tree';
import { edited, marked } from '../features/marked';
import { startServer, uri } from './client';

const text = '*The General Assembly*,\n\n1. *Decides* to begin;\n\n3. *Requests* a report.\n';
const capable: ClientCapabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
  window: { showDocument: { support: true } },
};

/** Puts `!` where the selection begins and selects it. */
const mark: Operation = {
  id: 'mark',
  title: 'Mark the Place',
  run: ({ selection: { from } }) => ({
    edits: [{ from, to: from, insert: '\n!' }],
    selection: { from: from + 1, to: from + 2 },
  }),
};
const refused: Operation = { id: 'no', title: 'No', run: () => ({ refused: 'Put the cursor into a paragraph.' }) };
const risky: Operation = {
  id: 'risky',
  title: 'Delete Everything',
  run: ({ resolution: { tree } }) => ({
    edits: [{ from: 0, to: textOf(tree).length, insert: '' }],
    warnings: ['Paragraph 3 refers to it', 'So does paragraph 4.'],
  }),
};
const jump: Operation = { id: 'jump', title: 'Jump', run: () => ({ edits: [], selection: { from: 25, to: 25 } }) };
const idle: Operation = { id: 'idle', title: 'Idle', run: () => ({ edits: [] }) };
const broken: Operation = {
  id: 'broken',
  title: 'Broken',
  run: () => {
    throw new Error('out of order');
  },
};
const choosing: Operation = {
  id: 'choose',
  title: 'Choose a Letter',
  choices: { a: 'The letter a', b: 'The letter b' },
  run: ({ choice }) => (choice ? { edits: [{ from: 0, to: 0, insert: choice }] } : { refused: 'Choose a letter.' }),
};
const operations = [mark, refused, risky, jump, idle, broken, choosing];

/** A client with `text` open that keeps what the server asks of it. */
async function started(
  capabilities = capable,
  table: readonly Operation[] = operations,
  { press, applies = true }: { press?: string; applies?: boolean } = {},
) {
  const applied: ApplyWorkspaceEditParams[] = [];
  const shown: ShowDocumentParams[] = [];
  const asked: ShowMessageRequestParams[] = [];
  const told: string[] = [];
  const client = await startServer(capabilities, {
    operations: table,
    prepare: (connection) => {
      connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
        applied.push(params);
        return { applied: applies };
      });
      connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
        shown.push(params);
        return { success: true };
      });
      connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
        asked.push(params);
        return press === undefined ? null : { title: press };
      });
      connection.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
    },
  });
  await client.open(text);
  const run = (id: string, argument?: object) =>
    client.connection.sendRequest<OperationAnswer>('workspace/executeCommand', {
      command: `rapporteur.${id}`,
      arguments: argument && [argument],
    });
  return { ...client, applied, shown, asked, told, run };
}

const at = (line: number, character: number) => {
  const position = { line, character };
  return { start: position, end: position };
};

test('the server has a command for each operation of its table', async () => {
  const { initialized, connection } = await started();
  assert.deepEqual(
    initialized.capabilities.executeCommandProvider?.commands,
    operations.map(({ id }) => `rapporteur.${id}`),
  );
  connection.dispose();
});

test('renumber is applied as one edit of the version that was read', async () => {
  const { run, applied, connection } = await started(capable, [renumber]);
  assert.deepEqual(await run('renumber', { uri }), { applied: true });
  const [{ label, edit }, ...more] = applied as [ApplyWorkspaceEditParams];
  assert.deepEqual(more, []);
  assert.equal(label, 'Renumber Paragraphs and Footnotes');
  const [change, ...others] = edit.documentChanges as TextDocumentEdit[];
  assert.deepEqual([change?.textDocument, others], [{ uri, version: 1 }, []]);
  const { resolution } = marked(text);
  assert.equal(edited(resolution, change!.edits as TextEdit[]), text.replace('3. *Requests', '2. *Requests'));
  connection.dispose();
});

test('a client that knows no versions gets the edits all the same, and no document is shown where it cannot', async () => {
  const { run, applied, shown, connection } = await started({ workspace: { applyEdit: true } });
  await run('mark', { uri, range: at(2, 0) });
  assert.deepEqual(applied[0]?.edit, { changes: { [uri]: [{ range: at(2, 0), newText: '\n!' }] } });
  assert.deepEqual(shown, []);
  connection.dispose();
});

test('what is selected afterwards is shown in the new text', async () => {
  const { run, shown, connection } = await started();
  assert.deepEqual(await run('mark', { uri, range: at(2, 3) }), { applied: true });
  const selection = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
  assert.deepEqual(shown, [{ uri, selection, takeFocus: true }]);
  connection.dispose();
});

test('a mere jump edits nothing and says nothing', async () => {
  const { run, applied, shown, told, connection } = await started();
  assert.deepEqual(await run('jump', { uri }), { applied: false });
  assert.deepEqual([applied, told], [[], []]);
  assert.deepEqual(shown[0]?.selection, at(2, 0));
  connection.dispose();
});

test('a refusal is told with its sentence, and so is that there was nothing to do', async () => {
  const { run, applied, told, connection } = await started();
  assert.deepEqual(await run('no', { uri }), { applied: false, refused: 'Put the cursor into a paragraph.' });
  assert.deepEqual(await run('idle', { uri }), { applied: false });
  assert.deepEqual(told, ['Put the cursor into a paragraph.', 'Nothing to change.']);
  assert.deepEqual(applied, []);
  connection.dispose();
});

test('what is lost is named first, and done only when its verb is chosen', async () => {
  const warnings = ['Paragraph 3 refers to it', 'So does paragraph 4.'];
  const hesitant = await started();
  assert.deepEqual(await hesitant.run('risky', { uri }), { applied: false, warnings });
  assert.deepEqual(hesitant.applied, []);
  assert.equal(hesitant.asked[0]?.message, 'Delete Everything? Paragraph 3 refers to it. So does paragraph 4.');
  assert.deepEqual(hesitant.asked[0]?.actions, [{ title: 'Delete' }]);
  hesitant.connection.dispose();
  const sure = await started(capable, operations, { press: 'Delete' });
  assert.deepEqual(await sure.run('risky', { uri }), { applied: true, warnings });
  assert.equal(sure.applied.length, 1);
  sure.connection.dispose();
  const confirmed = await started();
  assert.deepEqual(await confirmed.run('risky', { uri, confirmed: true }), { applied: true, warnings });
  assert.deepEqual(confirmed.asked, []);
  confirmed.connection.dispose();
});

test('a text that has changed while the question stood is left alone', async () => {
  let answer: (pressed: object) => void = () => {};
  const applied: object[] = [];
  const client = await startServer(capable, {
    operations,
    prepare: (connection) => {
      connection.onRequest(
        'window/showMessageRequest',
        () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      );
      connection.onRequest('workspace/applyEdit', (params) => {
        applied.push(params);
        return { applied: true };
      });
    },
  });
  await client.open(text);
  const done = client.connection.sendRequest<OperationAnswer>('workspace/executeCommand', {
    command: 'rapporteur.risky',
    arguments: [{ uri }],
  });
  await client.change(2, { range: at(0, 0), text: 'x' });
  await client.ask('hover', { position: { line: 0, character: 0 } });
  answer({ title: 'Delete' });
  assert.match((await done).refused ?? '', /changed in the meantime/);
  assert.deepEqual(applied, []);
  client.connection.dispose();
});

test('an edit that the client does not take is told', async () => {
  const { run, told, connection } = await started(capable, operations, { applies: false });
  const { applied, refused: why } = await run('mark', { uri });
  assert.equal(applied, false);
  assert.deepEqual(told, [why]);
  connection.dispose();
});

test('of two commands in a row the second is worked out on what the first made', async () => {
  const versions: (number | null)[] = [];
  const client = await startServer(capable, {
    operations,
    prepare: (connection) => {
      connection.onRequest('window/showDocument', () => ({ success: true }));
      connection.onRequest('workspace/applyEdit', async ({ edit }: ApplyWorkspaceEditParams) => {
        const [change] = edit.documentChanges as TextDocumentEdit[];
        const version = change!.textDocument.version ?? 0;
        versions.push(version);
        await new Promise((resume) => setTimeout(resume, 20));
        const made = change!.edits.filter((it): it is TextEdit => 'newText' in it);
        await client.change(version + 1, ...made.map(({ range, newText }) => ({ range, text: newText })));
        return { applied: true };
      });
    },
  });
  await client.open(text);
  const run = () =>
    client.connection.sendRequest('workspace/executeCommand', { command: 'rapporteur.mark', arguments: [{ uri }] });
  await Promise.all([run(), run(), run()]);
  assert.deepEqual(versions, [1, 2, 3]);
  client.connection.dispose();
});

test('a dry run tells edits, warnings and selection, and asks and changes nothing', async () => {
  const { run, applied, asked, told, shown, connection } = await started();
  assert.deepEqual(await run('mark', { uri, range: at(0, 0), dryRun: true }), {
    applied: false,
    edits: [{ range: at(0, 0), newText: '\n!' }],
    selection: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
  });
  const { edits, warnings } = await run('risky', { uri, dryRun: true });
  assert.deepEqual([edits?.length, warnings?.length], [1, 2]);
  assert.match((await run('no', { uri, dryRun: true })).refused ?? '', /cursor/);
  assert.match((await run('choose', { uri, dryRun: true })).refused ?? '', /letter/);
  assert.deepEqual([applied, asked, told, shown], [[], [], [], []]);
  connection.dispose();
});

test('choices are told to a client that asks, and others are asked by the server', async () => {
  const { run, applied, asked, connection } = await started(capable, operations, { press: 'The letter b' });
  assert.deepEqual(await connection.sendRequest('rapporteur/choices', { command: 'rapporteur.choose' }), [
    { choice: 'a', label: 'The letter a' },
    { choice: 'b', label: 'The letter b' },
  ]);
  assert.deepEqual(await connection.sendRequest('rapporteur/choices', { command: 'rapporteur.mark' }), []);
  await run('choose', { uri, choice: 'a' });
  assert.equal(asked.length, 0);
  await run('choose', { uri });
  assert.deepEqual(asked[0]?.actions, [{ title: 'The letter a' }, { title: 'The letter b' }]);
  const inserted = applied.map(({ edit }) => JSON.stringify(edit).match(/"newText":"(.)"/)?.[1]);
  assert.deepEqual(inserted, ['a', 'b']);
  const shy = await started();
  assert.deepEqual(await shy.run('choose', { uri }), { applied: false });
  assert.deepEqual(shy.applied, []);
  shy.connection.dispose();
  connection.dispose();
});

test('a place to move to is handed on in offsets, whatever is malformed is left out', async () => {
  const seen: OperationRequest[] = [];
  const spy: Operation = {
    id: 'spy',
    title: 'Spy',
    run: (request) => {
      seen.push(request);
      return { edits: [] };
    },
  };
  const { run, connection } = await started(capable, [spy]);
  const target = { position: { line: 4, character: 0 }, side: 'above' };
  await run('spy', { uri, range: { start: { line: 2, character: 3 }, end: { line: 2, character: 0 } }, target });
  assert.deepEqual(
    [seen[0]?.selection, seen[0]?.target],
    [
      { from: 25, to: 28 },
      { offset: 49, side: 'above' },
    ],
  );
  await run('spy', { uri, range: 'here', choice: 7, target: { position: {}, side: 'beside' } });
  assert.deepEqual([seen[1]?.selection, seen[1]?.target, seen[1]?.choice], [{ from: 0, to: 0 }, undefined, undefined]);
  connection.dispose();
});

test('a command without a text, of a text that is not open, or that fails, is refused', async () => {
  const { run, logged, connection } = await started();
  assert.match((await run('mark')).refused ?? '', /uri/);
  assert.match((await run('mark', { uri: 7 })).refused ?? '', /uri/);
  assert.match((await run('mark', { uri: 'file:///other.resolution' })).refused ?? '', /not open/);
  assert.match((await run('nothing', { uri })).refused ?? '', /no command/);
  assert.match((await run('broken', { uri })).refused ?? '', /could not be done/);
  assert.ok(logged.some((it) => it.includes('out of order')));
  connection.dispose();
});

test('notes and paragraphs are told to a client that asks', async () => {
  const { connection, open } = await started();
  const other = 'file:///other.resolution';
  await open('*The General Assembly*,\n\n*Decides* so.[^1]\n\n[^1]: See *A/66/9*.\n', other);
  assert.deepEqual(await connection.sendRequest('rapporteur/notes', { uri: other }), [
    { label: '1', text: 'See A/66/9.' },
  ]);
  const paragraphs = await connection.sendRequest<{ label: string }[]>('rapporteur/paragraphs', { uri });
  assert.deepEqual(
    paragraphs.map(({ label }) => label),
    ['1.', '3.'],
  );
  for (const method of ['notes', 'paragraphs']) {
    assert.equal(await connection.sendRequest(`rapporteur/${method}`, { uri: 'file:///gone.resolution' }), null);
  }
  connection.dispose();
});

test('what is saved is renumbered where the setting says so, and only when somebody saves it', async () => {
  const save = (automatic: string, reason: number) =>
    startServer(capable, { initializationOptions: { numbering: { automatic } } }).then(async (client) => {
      await client.open(text);
      const edits = await client.ask<unknown[]>('willSaveWaitUntil', { reason });
      client.connection.dispose();
      return edits.length;
    });
  assert.deepEqual(await Promise.all([save('onSave', 1), save('onSave', 3), save('onSave', 2)]), [1, 1, 0]);
  assert.deepEqual(await Promise.all([save('onType', 1), save('off', 1)]), [0, 0]);
});

test('choices that depend on the place are told for it, and asked for by the server where the editor does not', async () => {
  const here: Operation = {
    id: 'here',
    title: 'Choose Here',
    choicesAt: ({ selection, profile }) =>
      selection.from === 0
        ? { refused: 'There is nothing to choose at the top.' }
        : [{ choice: `${profile} ${selection.from}`, label: 'This place', description: 'near' }],
    run: ({ choice }) => ({ edits: [{ from: 0, to: 0, insert: `${choice}\n` }] }),
  };
  const { connection, open } = await startServer(capable, { operations: [here] });
  await open(text);
  const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
  const choices = (range: object) =>
    connection.sendRequest('rapporteur/choices', { command: 'rapporteur.here', uri, range });
  assert.deepEqual(await choices(at(4)), [{ choice: 'ga 4', label: 'This place', description: 'near' }]);
  assert.deepEqual(await choices(at(0)), []);
  const asked: ShowMessageRequestParams[] = [];
  connection.onRequest('window/showMessageRequest', (params: ShowMessageRequestParams) => {
    asked.push(params);
    return params.actions?.[0] ?? null;
  });
  const applied: ApplyWorkspaceEditParams[] = [];
  connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    applied.push(params);
    return { applied: true };
  });
  const run = (range: object) =>
    connection.sendRequest<OperationAnswer>('workspace/executeCommand', {
      command: 'rapporteur.here',
      arguments: [{ uri, range }],
    });
  assert.deepEqual(await run(at(4)), { applied: true });
  assert.deepEqual(
    asked.map((it) => it.actions),
    [[{ title: 'This place' }]],
  );
  const [{ edits }] = applied[0]!.edit.documentChanges as [TextDocumentEdit];
  assert.equal((edits[0] as TextEdit).newText, 'ga 4\n');
  assert.deepEqual(await run(at(0)), { applied: false, refused: 'There is nothing to choose at the top.' });
});

test('a text that is to be pasted is told with its italics repaired', async () => {
  const { connection, open } = await startServer(capable);
  await open('*The General Assembly*,\n\n');
  const end = { line: 2, character: 0 };
  const paste = (words: string) =>
    connection.sendRequest('rapporteur/paste', { uri, range: { start: end, end }, text: words });
  assert.equal(await paste('Noting lamps,'), '*Noting* lamps,');
  assert.equal(await paste('*Noting* lamps,'), null);
});
