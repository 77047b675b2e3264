import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, rapporteur } from '../support/commandLine';

const sound = '*The General Assembly*,\n\n*Recalling* its work,\n\n1. *Decides* to count;\n\n2. *Requests* a list.\n';
const gap = sound.replace('2. ', '3. ');
const roman = '*The General Assembly*,\n\n*Recalling* its work,\n\n*Noting* its aims;\n\n*Decides* to count.\n';

const folder = folderWith({
  'sound.resolution': sound,
  'gap.resolution.md': gap,
  'warned.resolution.txt': roman,
  'drafts/sound.txt': sound,
  'node_modules/x/gap.resolution': gap,
  '.hidden/gap.resolution': gap,
  'marked.resolution': `\ufeff${gap.replaceAll('\n', '\r\n')}`,
});

function run(...args: string[]) {
  return rapporteur(['check', ...args], { cwd: folder });
}

test('a sound file ends with 0 and says so', () => {
  const { status, stdout, stderr } = run('sound.resolution');
  assert.deepEqual([status, stdout, stderr], [0, 'Nothing to report in 1 file.\n', '']);
});

test('an error ends with 1; its line counts from one and names the rule', () => {
  const { status, stdout } = run('gap.resolution.md');
  assert.equal(status, 1);
  assert.match(
    stdout,
    /^gap\.resolution\.md:7:1 error .* \(clause-number-sequence\)\n1 error in 1 file\. --fix repairs 1 of them\.\n$/,
  );
});

test('JSON has the fields of the contract and no others', () => {
  const { stdout } = run('--format', 'json', 'gap.resolution.md', 'sound.resolution');
  const { version, files } = JSON.parse(stdout);
  assert.equal(version, 1);
  assert.deepEqual(
    files.map((file: { path: string }) => file.path),
    ['gap.resolution.md', 'sound.resolution'],
  );
  assert.deepEqual(files[1].findings, []);
  const [finding] = files[0].findings;
  assert.deepEqual(Object.keys(finding), ['rule', 'severity', 'message', 'range', 'fixable', 'related']);
  assert.equal(finding.rule, 'clause-number-sequence');
  assert.equal(finding.severity, 'error');
  assert.equal(finding.fixable, true);
  assert.deepEqual(finding.range.start, { line: 6, character: 0 });
  assert.ok(Array.isArray(finding.related));
});

test('warnings end with 0 unless there are more than --max-warnings', () => {
  assert.equal(run('warned.resolution.txt').status, 0);
  assert.equal(run('--max-warnings', '1', 'warned.resolution.txt').status, 0);
  assert.equal(run('--max-warnings', '0', 'warned.resolution.txt').status, 1);
});

test('--rule sets a severity and may be repeated', () => {
  const { status, stdout } = run(
    '--rule',
    'clause-number-sequence=off',
    '--rule',
    'clause-ending=error',
    'gap.resolution.md',
  );
  assert.deepEqual([status, stdout], [0, 'Nothing to report in 1 file.\n']);
  assert.equal(run('--rule', 'clause-ending=error', 'warned.resolution.txt').status, 1);
  assert.match(
    run('--rule', 'clause-number-sequence=hint', 'gap.resolution.md').stdout,
    /:7:1 hint .*\n1 hint in 1 file/,
  );
});

test('folders give the endings of the format and pass over packages and dot folders; globs give what they match', () => {
  const paths = (...args: string[]) =>
    JSON.parse(run('--format', 'json', ...args).stdout).files.map((file: { path: string }) =>
      file.path.replaceAll('\\', '/'),
    );
  const inFolder = ['gap.resolution.md', 'marked.resolution', 'sound.resolution', 'warned.resolution.txt'];
  assert.deepEqual(paths('.'), inFolder);
  assert.deepEqual(paths('*.resolution'), ['marked.resolution', 'sound.resolution']);
  assert.deepEqual(paths('drafts/*'), ['drafts/sound.txt']);
  assert.deepEqual(paths('drafts/sound.txt', './drafts/sound.txt'), ['drafts/sound.txt']);
});

test('standard input is called what it is said to be called', () => {
  const { status, stdout } = rapporteur(['check', '-', '--stdin-path', 'x/y.resolution'], { input: gap });
  assert.equal(status, 1);
  assert.match(stdout, /^x\/y\.resolution:7:1 error/);
  assert.match(rapporteur(['check', '-'], { input: gap }).stdout, /^<stdin>:7:1 error/);
});

test('--fix keeps the byte order mark and the line ends, and leaves sound files alone', () => {
  const before = readFileSync(join(folder, 'sound.resolution'), 'utf8');
  const { status, stdout } = run('--fix', 'marked.resolution', 'sound.resolution');
  assert.deepEqual([status, stdout], [0, 'Nothing to report in 2 files.\n']);
  assert.equal(readFileSync(join(folder, 'marked.resolution'), 'utf8'), `\ufeff${sound.replaceAll('\n', '\r\n')}`);
  assert.equal(readFileSync(join(folder, 'sound.resolution'), 'utf8'), before);
});

test('--fix of standard input writes the text to standard output and what is left to standard error', () => {
  const text = `${gap.replace('a list', 'a list of the kind in paragraph 12 above')}`;
  const { status, stdout, stderr } = rapporteur(['check', '--fix', '-'], { input: text });
  assert.equal(status, 1);
  assert.equal(stdout, text.replace('3. ', '2. '));
  assert.match(stderr, /\(paragraph-reference-broken\)/);
});
