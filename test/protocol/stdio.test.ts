import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { connect, modern } from './client';

const text = '*The General Assembly*,\n\n1. *Decides* to light the the lamps;\n\n2. *Affirms* so.\n';
const servers: Readonly<Record<string, readonly string[]>> = {
  'the server': ['dist/server.cjs', '--stdio'],
  'the command line': ['dist/cli.cjs', 'lsp', '--stdio'],
};

for (const [name, command] of Object.entries(servers)) {
  const start = () => {
    const child = spawn(process.execPath, command);
    return { child, client: connect(child.stdout, child.stdin, modern) };
  };

  test(`${name} answers over standard input and output`, async () => {
    const { child, client } = start();
    const { open, change, pull, connection } = await client;
    await open(text);
    const first = await pull();
    assert.deepEqual(
      first.items?.map((it) => it.code),
      ['repeated-word'],
    );
    const range = { start: { line: 2, character: 26 }, end: { line: 2, character: 30 } };
    await change(2, { range, text: '' });
    assert.deepEqual((await pull(first.resultId)).items, []);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await exitOf(child), 0);
    connection.dispose();
  });

  test(`${name} that is told to exit without a shutdown says so`, async () => {
    const { child, client } = start();
    const { connection } = await client;
    await connection.sendNotification('exit');
    assert.equal(await exitOf(child), 1);
    connection.dispose();
  });
}

async function exitOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return code;
}
