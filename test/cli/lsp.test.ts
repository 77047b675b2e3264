import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

function framed(message: object): string {
  const json = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}

test('lsp --stdio answers initialize and ends with its client', { timeout: 30_000 }, async () => {
  const server = spawn(process.execPath, [join(process.cwd(), 'dist/cli.cjs'), 'lsp', '--stdio']);
  let output = '';
  const seen = (words: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!output.includes(words)) return;
        server.stdout.off('data', look);
        resolve();
      };
      server.stdout.on('data', look);
    });
  server.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  server.stdin.write(
    framed({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
  );
  await seen('"id":1');
  assert.match(output, /"capabilities":\{/);
  server.stdin.write(framed({ method: 'initialized', params: {} }) + framed({ id: 2, method: 'shutdown' }));
  await seen('"id":2');
  server.stdin.end(framed({ method: 'exit' }));
  assert.equal(await ended, 0);
});
