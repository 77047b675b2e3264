import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, rapporteur } from '../support/commandLine';

const gap = '*The General Assembly*,\n\n*Recalling* its work,\n\n1. *Decides* to count;\n\n3. *Requests* a list.\n';
const folder = folderWith({
  'gap.resolution': gap,
  'latin.resolution': Uint8Array.from([0x52, 0xe9, 0x73, 0x6f, 0x6c, 0x75]),
  'empty.resolution': '',
  'binary.resolution': 'The General Assembly,\0\0\0\n',
  'read-only.resolution': gap,
  'nothing/readme.txt': 'no resolution',
});

function run(...args: string[]) {
  return rapporteur(args, { cwd: folder });
}

/** Exit status 2 and one line on standard error, in which `words` occur. */
function isFault({ status, stdout, stderr }: ReturnType<typeof run>, words: RegExp): void {
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, words);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
}

test('wrong usage is told in one line and ends with 2', () => {
  isFault(run('check'), /^rapporteur: missing required argument 'path'/);
  isFault(run('chekc', '.'), /^rapporteur: unknown command 'chekc'/);
  isFault(run('check', '--nope', '.'), /unknown option '--nope'/);
  isFault(run('check', '--format', 'xml', '.'), /Allowed choices are human, json, sarif, github/);
  isFault(run('outline', '--format', 'sarif', '.'), /Allowed choices are human, json/);
  isFault(run('check', '--max-warnings', 'few', '.'), /whole number/);
  isFault(run('check', '--max-warnings', '-1', '.'), /whole number/);
  isFault(run('rules', 'extra'), /too many arguments/);
});

test('an unknown rule or level is told with what there is', () => {
  isFault(run('check', '--rule', 'nope=off', '.'), /There is no rule "nope"; "rapporteur rules" lists them all/);
  isFault(run('check', '--rule', 'clause-ending=loud', '.'), /"loud" is no level: .*off, hint, info, warning, error/);
  isFault(run('check', '--rule', 'clause-ending', '.'), /id=level/);
});

test('without a command the help goes to standard error', () => {
  const { status, stdout, stderr } = run();
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /Usage: rapporteur/);
});

test('help and version end with 0', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
  assert.equal(run('--help').status, 0);
  assert.match(run('check', '--help').stdout, /--max-warnings/);
});

test('a file that is not there, a folder or a glob without files: one line each, and the others go on', () => {
  const { status, stdout, stderr } = run('check', 'none.resolution', 'nothing', 'x*.txt', 'gap.resolution');
  assert.equal(status, 2);
  assert.match(stdout, /gap\.resolution:7:1 error/);
  assert.deepEqual(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^rapporteur: /, '')),
    [
      'none.resolution: no such file or folder',
      'nothing: no .resolution, .resolution.md or .resolution.txt file in this folder',
      'x*.txt: no file matches',
    ],
  );
});

test('a file that is not UTF-8 is told, and the others go on', () => {
  for (const command of ['check', 'outline']) {
    const { status, stdout, stderr } = run(command, '--format', 'json', 'latin.resolution', 'gap.resolution');
    assert.equal(status, 2);
    assert.match(stderr, /^rapporteur: latin\.resolution: not UTF-8 text[^\n]*\n$/);
    assert.deepEqual(
      JSON.parse(stdout).files.map((file: { path: string }) => file.path),
      ['gap.resolution'],
    );
  }
  const stdin = rapporteur(['check', '-'], { input: Uint8Array.from([0xff, 0xfe, 0x41, 0]) });
  assert.equal(stdin.status, 2);
  assert.match(stdin.stderr, /^rapporteur: <stdin>: not UTF-8/);
});

test('an empty file is nothing to report, binary content one finding', () => {
  assert.equal(run('check', 'empty.resolution').status, 0);
  const { files } = JSON.parse(run('check', '--format', 'json', 'binary.resolution').stdout);
  assert.deepEqual(
    files[0].findings.map((it: { rule: string }) => it.rule),
    ['text-unreadable'],
  );
});

test('a file that may not be written stays as it is', () => {
  const file = join(folder, 'read-only.resolution');
  chmodSync(file, 0o444);
  const { status, stderr } = run('check', '--fix', 'read-only.resolution');
  chmodSync(file, 0o644);
  // The superuser may write everything.
  if (process.getuid?.() === 0) {
    assert.deepEqual([status, stderr], [0, '']);
  } else {
    assert.equal(status, 2);
    assert.match(stderr, /^rapporteur: read-only\.resolution: cannot be written: permission denied\n$/);
    assert.equal(readFileSync(file, 'utf8'), gap);
  }
});

test('a file without need of repair is not touched', () => {
  const file = join(folder, 'empty.resolution');
  const before = statSync(file, { bigint: true });
  run('check', '--fix', 'empty.resolution');
  const after = statSync(file, { bigint: true });
  assert.deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino]);
});
