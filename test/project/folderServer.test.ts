import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const origin = 'http://localhost:3000';
let home: string;
let root: string;
let disk: { url: string; token: string; close(): void };

before(async () => {
  const { serveFolder } = await import(pathToFileURL(resolve('scripts/editor/folder-server.mjs')).href);
  home = mkdtempSync(join(tmpdir(), 'rapporteur-folder-'));
  root = join(home, 'drafts');
  mkdirSync(join(root, 'old'), { recursive: true });
  writeFileSync(join(root, 'a.resolution'), '# A');
  writeFileSync(join(home, 'secret'), 'secret');
  symlinkSync(home, join(root, 'way-out'));
  disk = await serveFolder(root, 3000);
});

after(() => {
  disk.close();
  rmSync(home, { recursive: true, force: true });
});

test('files are read, written, renamed and deleted', async () => {
  assert.equal(await (await ask('GET', 'a.resolution')).text(), '# A');
  assert.equal((await ask('PUT', 'b.resolution', { create: 'true' }, '# B')).status, 200);
  assert.equal(readFileSync(join(root, 'b.resolution'), 'utf8'), '# B');
  assert.equal((await ask('POST', 'b.resolution', { to: 'old/c.resolution' })).status, 200);
  const stat = (await (await ask('GET', 'old/c.resolution', { as: 'stat' })).json()) as { type: number; size: number };
  assert.deepEqual([stat.type, stat.size], [1, 3]);
  assert.equal((await ask('DELETE', 'old/c.resolution')).status, 200);
  assert.equal((await ask('GET', 'old/c.resolution')).status, 404);
});

test('a folder lists its entries', async () => {
  const entries = (await (await ask('GET', '', { as: 'list' })).json()) as [string, number][];
  assert.deepEqual(entries.map(([name]) => name).sort(), ['a.resolution', 'old', 'way-out']);
});

test('nothing is overwritten unasked', async () => {
  assert.equal((await ask('PUT', 'a.resolution', { create: 'true' }, 'gone')).status, 409);
  assert.equal(readFileSync(join(root, 'a.resolution'), 'utf8'), '# A');
});

test('no path leads out of the folder', async () => {
  for (const path of ['../secret', 'old/../../secret', 'way-out/secret', '/../secret']) {
    assert.equal((await ask('GET', path)).status, 403, path);
    assert.equal((await ask('PUT', path, { create: 'true', overwrite: 'true' }, 'x')).status, 403, path);
  }
  assert.equal((await ask('PUT', 'way-out/new', { create: 'true' }, 'x')).status, 403);
  assert.equal(readFileSync(join(home, 'secret'), 'utf8'), 'secret');
});

test('other pages and those without the token are refused', async () => {
  for (const headers of [
    { origin: 'http://elsewhere.example', 'x-token': disk.token },
    { origin: 'http://localhost:3001', 'x-token': disk.token },
    { origin, 'x-token': 'guessed' },
    { origin },
    { 'x-token': disk.token },
  ]) {
    const response = await fetch(`${disk.url}/?path=a.resolution`, { headers: headers as Record<string, string> });
    assert.equal(response.status, 403);
  }
});

function ask(method: string, path: string, query: Record<string, string> = {}, body?: string): Promise<Response> {
  const search = new URLSearchParams({ path, ...query });
  return fetch(`${disk.url}/?${search}`, { method, body, headers: { origin, 'x-token': disk.token } });
}
