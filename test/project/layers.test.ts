import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** What each folder may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  knowledge: [],
  syntax: ['text', 'knowledge'],
  model: ['text', 'knowledge', 'syntax'],
  drafting: ['text', 'knowledge', 'syntax', 'model'],
  rules: ['text', 'knowledge', 'syntax', 'model', 'drafting'],
  features: ['text', 'knowledge', 'syntax', 'model', 'drafting', 'rules'],
  protocol: ['text', 'knowledge', 'syntax', 'model', 'drafting', 'rules', 'features'],
  cli: ['text', 'knowledge', 'syntax', 'model', 'drafting', 'rules', 'protocol'],
};

const packages: Readonly<Record<string, RegExp>> = {
  text: /^diff$/,
  model: /^yaml$/,
  drafting: /^yaml$/,
  features: /^vscode-languageserver-(?:types|protocol)$/,
  protocol: /^vscode-(?:languageserver|jsonrpc)/,
  cli: /^(?:node:|commander$|tinyglobby$|write-file-atomic$|vscode-languageserver\/node$)/,
};

const files = Object.keys(allowed).flatMap((folder) =>
  readdirSync(`server/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ folder, file: `server/${folder}/${name}` })),
);

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  // Only at the start of a line: a pattern may hold the word "from" too.
  return [...text.matchAll(/^(?:import|export|\}) .*?from '([^']+)';|^import '([^']+)';|\bimport\('([^']+)'\)/gm)].map(
    (found) => found[1] ?? found[2] ?? found[3]!,
  );
}

test('imports go one way', () => {
  assert.ok(files.length > 40);
  for (const { folder, file } of files) {
    for (const name of imports(file)) {
      if (!name.startsWith('.') || name.endsWith('package.json')) continue;
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), name)).split('/')[1]!;
      assert.ok(target === folder || allowed[folder]!.includes(target), `${file} imports ${name}`);
    }
  }
});

test('only the folders that need them know other packages, Node and the editor', () => {
  for (const { folder, file } of files) {
    for (const name of imports(file)) {
      if (name.startsWith('.')) continue;
      assert.match(name, packages[folder] ?? /^$/, `${file} imports ${name}`);
      if (folder === 'protocol' && /\/(?:node|browser)$/.test(name))
        assert.match(file, /protocol\/main(?:\.web)?\.ts$/, `${file} imports ${name}`);
    }
  }
});

test('the protocol is bundled once: what is imported of it beside the server is types alone', () => {
  for (const { file } of files) {
    const text = readFileSync(file, 'utf8');
    for (const [whole, what] of text.matchAll(/^import (.*?) from 'vscode-languageserver-protocol';/gms))
      assert.match(what!, /^type |^\{(?:\s*type [^,]+,?)*\s*\}$/, `${file}: ${whole}`);
  }
});

test('no source file is longer than 400 lines', () => {
  for (const { file } of files) {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    assert.ok(lines <= 400, `${file} has ${lines} lines`);
  }
});

test('every export is explained', () => {
  const missing: string[] = [];
  for (const { file } of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    lines.forEach((line, i) => {
      if (!/^export (?:default |abstract )?(?:async )?(?:function|const|class|interface|type) /.test(line)) return;
      if (!/\*\/\s*$/.test(lines[i - 1] ?? '')) missing.push(`${file}:${i + 1} ${line.slice(0, 60)}`);
    });
  }
  assert.deepEqual(missing, []);
});
