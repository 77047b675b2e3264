import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ResolutionDocument } from '../../server/protocol/document';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { pick, random } from '../support/random';

const uri = 'file:///a.resolution';
const inserted = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  'the the ',
  '*',
  '3. *Requests* lamps;\n\n',
  '(a) To go;\n',
  '[^1]',
  '\n\n[^2]: See A/66/9.\n',
  '---\n',
  '<!-- ',
  '-->',
  '\n*The General Assembly*,\n\n',
  'paragraph 3 above',
  '\u{1F600}',
  '\ud83d',
  '¹',
  ';',
  ',',
  '.',
];

const findingsOf = (document: ResolutionDocument) =>
  document
    .findings(defaultRuleSettings)
    .map(({ rule, place, message, severity }) => ({ id: rule.id, place, message, severity }));

test('after any changes a document is what the text would be afresh, and what other servers keep', () => {
  const next = random(3);
  for (const name of ['unfinished.resolution', 'water-services.resolution', 'as-pasted.resolution.txt']) {
    const text = readFileSync(`examples/${name}`, 'utf8');
    let document = ResolutionDocument.create(uri, 'un-resolution', 1, text);
    const mirror = TextDocument.create(uri, 'un-resolution', 1, text);
    for (let version = 2; version < 250; version++) {
      const changes = Array.from({ length: 1 + Math.floor(next() * 2) }, () => ({
        range: { start: place(document, next), end: place(document, next) },
        text: pick(inserted, next),
      }));
      // Most edits are small; two places anywhere would soon leave nothing of the text.
      for (const change of changes) {
        if (next() < 0.8) change.range.end = change.range.start;
        else if (next() < 0.95)
          change.range.end = { ...change.range.start, character: change.range.start.character + 5 };
      }
      document = ResolutionDocument.update(document, changes, version);
      TextDocument.update(mirror, ordered(changes), version);
      assert.equal(document.getText(), mirror.getText(), `${name}, version ${version}`);
      assert.equal(document.version, version);
      assert.equal(document.lineCount, mirror.lineCount);
      // Where nothing is asked for, nothing is carried along; both paths have to be right.
      if (next() < 0.4) continue;
      const fresh = ResolutionDocument.create(uri, 'un-resolution', version, document.getText());
      assert.deepEqual(findingsOf(document), findingsOf(fresh), `${name}, version ${version}`);
    }
  }
});

test('a version never changes once it is there', () => {
  const first = ResolutionDocument.create(uri, 'un-resolution', 1, 'One.\n');
  const second = ResolutionDocument.update(first, [{ range: at(0, 0), text: 'Two. ' }], 2);
  assert.deepEqual([first.getText(), second.getText()], ['One.\n', 'Two. One.\n']);
});

test('a change without a range is the whole new text', () => {
  const first = ResolutionDocument.create(uri, 'un-resolution', 1, 'One.\n');
  const second = ResolutionDocument.update(first, [{ text: 'Two.\n' }, { range: at(0, 0), text: 'Not ' }], 2);
  assert.equal(second.getText(), 'Not Two.\n');
});

test('positions and offsets are those of other servers', () => {
  const text = 'a\r\nb\u{1F600}c\n\n\rlast';
  const document = ResolutionDocument.create(uri, 'un-resolution', 1, text);
  const mirror = TextDocument.create(uri, 'un-resolution', 1, text);
  for (let offset = -1; offset <= text.length + 1; offset++) {
    // The middle of CR LF is no place of its own.
    if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
    assert.deepEqual(document.positionAt(offset), mirror.positionAt(offset), String(offset));
  }
  for (let line = 0; line < 6; line++) {
    for (let character = 0; character < 7; character++) {
      const position = { line, character };
      assert.equal(document.offsetAt(position), mirror.offsetAt(position), JSON.stringify(position));
    }
  }
  const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 3 } };
  assert.equal(document.getText(range), mirror.getText(range));
});

test('an edit inside a paragraph keeps what was understood', () => {
  const text = '*The General Assembly*,\n\n1. *Decides* to light the lamps;\n\n2. *Decides* more.\n';
  const first = ResolutionDocument.create(uri, 'un-resolution', 1, text);
  const { structure } = first.resolution;
  const second = ResolutionDocument.update(first, [{ range: at(2, 20), text: 'x' }], 2);
  assert.equal(second.resolution.structure, structure);
  const third = ResolutionDocument.update(second, [{ range: at(2, 0), text: '1' }], 3);
  assert.notEqual(third.resolution.structure, structure);
});

test('the same settings give the same findings', () => {
  const document = ResolutionDocument.create(uri, 'un-resolution', 1, 'One the the.\n');
  assert.equal(document.findings(defaultRuleSettings), document.findings(defaultRuleSettings));
  assert.notEqual(document.findings(defaultRuleSettings), document.findings({ rules: {}, profile: 'ga' }));
});

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}

function place(document: ResolutionDocument, next: () => number) {
  return document.positionAt(Math.floor(next() * (document.getText().length + 1)));
}

/** `TextDocument` takes ranges whose start comes first. */
function ordered(changes: { range: ReturnType<typeof at>; text: string }[]) {
  return changes.map(({ range: { start, end }, text }) => ({
    range:
      start.line < end.line || (start.line === end.line && start.character <= end.character)
        ? { start, end }
        : { start: end, end: start },
    text,
  }));
}
