import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, rapporteur } from '../support/commandLine';

const sound = '*The General Assembly*,\n\n*Recalling* its work,\n\n1. *Decides* to count;\n\n2. *Requests* a list.\n';
const wide = sound.replace('1. ', '1.   ').replace('\n\n2.', '\n2.');
const printed = `Agenda item 9\n\n${sound.replace('work,', 'work¹,')}\n¹ See A/66/9.\n`;
const canonical = `---\norgan: General Assembly\nagendaItem: 9\n---\n\n${sound.replace('work,', 'work[^1],')}\n[^1]: See A/66/9.\n`;
const gap = sound.replace('2. ', '4. ').replace('a list', 'a list of the kind in paragraph 1 above');
const files = {
  'sound.resolution': sound,
  'wide.resolution': wide,
  'marked.resolution': `\ufeff${wide.replaceAll('\n', '\r\n')}`,
  'printed.resolution': printed,
  'gap.resolution': gap,
  'latin.resolution': Uint8Array.from([0x52, 0xe9, 0x73]),
  'binary.resolution': `${wide}\0`,
};

function run(folder: string, ...args: string[]) {
  return rapporteur(args, { cwd: folder });
}

test('without --write the new text goes to standard output and the file stays', () => {
  const folder = folderWith(files);
  assert.deepEqual(run(folder, 'format', 'wide.resolution'), { status: 0, stdout: sound, stderr: '' });
  assert.deepEqual(run(folder, 'format', '--canonical', 'printed.resolution').stdout, canonical);
  assert.deepEqual(run(folder, 'renumber', 'gap.resolution').stdout, gap.replace('4. ', '2. '));
  assert.equal(run(folder, 'format', 'sound.resolution', 'wide.resolution').stdout, sound + sound);
  assert.equal(readFileSync(join(folder, 'wide.resolution'), 'utf8'), wide);
});

test('--write changes the files that need it and no others, keeps line ends and the byte order mark, and says nothing', () => {
  const folder = folderWith(files);
  const file = join(folder, 'sound.resolution');
  const before = statSync(file, { bigint: true });
  const wanted = ['sound.resolution', 'wide.resolution', 'marked.resolution'];
  assert.deepEqual(run(folder, 'format', '--write', ...wanted), { status: 0, stdout: '', stderr: '' });
  assert.equal(readFileSync(join(folder, 'wide.resolution'), 'utf8'), sound);
  assert.equal(readFileSync(join(folder, 'marked.resolution'), 'utf8'), `\ufeff${sound.replaceAll('\n', '\r\n')}`);
  const after = statSync(file, { bigint: true });
  assert.deepEqual([after.mtimeNs, after.ino], [before.mtimeNs, before.ino]);
  run(folder, 'renumber', '--write', 'gap.resolution');
  assert.equal(readFileSync(join(folder, 'gap.resolution'), 'utf8'), gap.replace('4. ', '2. '));
});

test('--check names each file that would change and ends with 1; nothing is written', () => {
  const folder = folderWith(files);
  const { status, stdout, stderr } = run(folder, 'format', '--check', 'sound.resolution', 'wide.resolution');
  assert.deepEqual([status, stdout, stderr], [1, 'wide.resolution\n', '']);
  assert.deepEqual(run(folder, 'format', '--check', 'sound.resolution'), { status: 0, stdout: '', stderr: '' });
  assert.deepEqual(run(folder, 'format', '--check', 'printed.resolution').status, 0);
  assert.deepEqual(run(folder, 'format', '--canonical', '--check', 'printed.resolution').status, 1);
  assert.deepEqual(run(folder, 'renumber', '--check', 'gap.resolution').stdout, 'gap.resolution\n');
  assert.deepEqual(run(folder, 'renumber', '--check', 'sound.resolution').status, 0);
  assert.equal(readFileSync(join(folder, 'wide.resolution'), 'utf8'), wide);
});

test('--check and --write together name what they write', () => {
  const folder = folderWith(files);
  const { status, stdout } = run(folder, 'format', '--check', '--write', 'sound.resolution', 'wide.resolution');
  assert.deepEqual([status, stdout], [1, 'wide.resolution\n']);
  assert.equal(readFileSync(join(folder, 'wide.resolution'), 'utf8'), sound);
});

test('standard input goes to standard output whatever is asked, and is called what it is said to be called', () => {
  for (const args of [[], ['--write']])
    assert.deepEqual(rapporteur(['format', ...args, '-'], { input: wide }), { status: 0, stdout: sound, stderr: '' });
  const checked = rapporteur(['format', '--check', '--stdin-path', 'x/y.resolution', '-'], { input: wide });
  assert.deepEqual(checked, { status: 1, stdout: 'x/y.resolution\n', stderr: '' });
  assert.equal(rapporteur(['format', '--check', '-'], { input: sound }).status, 0);
  assert.equal(rapporteur(['renumber', '-'], { input: gap }).stdout, gap.replace('4. ', '2. '));
});

test('what cannot be read is told in one line each with status 2, stays as it is, and the others go on', () => {
  for (const command of ['format', 'renumber']) {
    const folder = folderWith(files);
    const paths = ['none.resolution', 'latin.resolution', 'binary.resolution', 'wide.resolution', 'gap.resolution'];
    const { status, stdout, stderr } = run(folder, command, '--write', ...paths);
    assert.deepEqual([status, stdout], [2, '']);
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.match(lines[0]!, /^rapporteur: none\.resolution: no such file/);
    assert.match(lines[1]!, /^rapporteur: latin\.resolution: not UTF-8 text/);
    assert.match(lines[2]!, /^rapporteur: binary\.resolution: binary content/);
    assert.equal(readFileSync(join(folder, 'binary.resolution'), 'utf8'), files['binary.resolution']);
    const changed = command === 'format' ? 'wide.resolution' : 'gap.resolution';
    assert.notEqual(readFileSync(join(folder, changed), 'utf8'), files[changed]);
    // A file that would change is 1, but one that cannot be read goes before it.
    assert.equal(run(folder, command, '--check', ...paths).status, 2);
  }
});

test('a folder means the files of the format in it', () => {
  const folder = folderWith({ 'a.resolution': wide, 'b/c.resolution.txt': wide, 'notes.txt': wide });
  assert.deepEqual(run(folder, 'format', '--check', '.').stdout.replaceAll('\\', '/').split('\n').sort(), [
    '',
    'a.resolution',
    'b/c.resolution.txt',
  ]);
});

test('wrong usage is told in one line', () => {
  for (const args of [['format'], ['renumber'], ['format', '--nope', '.'], ['renumber', '--canonical', '.']]) {
    const { status, stdout, stderr } = rapporteur(args);
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }
});
