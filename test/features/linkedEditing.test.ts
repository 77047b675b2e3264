import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedEditing } from '../../server/features/linkedEditing';
import { cursor, shown } from './marked';

/** The text with ‹ › around what changes together at the `|`, and the pattern that a label keeps to; null where nothing does. */
function linkedAt(source: string): readonly [string, string | undefined] | null {
  const { resolution, position } = cursor(source);
  const found = linkedEditing(resolution, position);
  return found && [shown(resolution, found.ranges), found.wordPattern];
}

const text = (first: string, second: string, note: string) =>
  `*The General Assembly*,\n\n1. *Decides* so;${first}\n\n2. *Decides* more.${second}\n\n${note} See A/66/9.\n`;

test('the label of a note and of its marks changes together', () => {
  const found = text('[^‹lamps›]', '[^‹lamps›]', '[^‹lamps›]:');
  assert.deepEqual(linkedAt(text('[^la|mps]', '[^lamps]', '[^lamps]:'))?.[0], found);
  assert.deepEqual(linkedAt(text('[^lamps]', '[^lamps]', '[^lamps|]:'))?.[0], found);
  assert.equal(linkedAt(text('<sup>1|</sup>', '', '<sup>1</sup>'))?.[0], text('<sup>‹1›</sup>', '', '<sup>‹1›</sup>'));
  assert.equal(linkedAt(text('^|1^', '', '^1^'))?.[0], text('^‹1›^', '', '^‹1›^'));
});

test('what is typed has to fit a label', () => {
  const pattern = (source: string) => new RegExp(`^(?:${linkedAt(source)![1]})$`);
  const words = pattern(text('[^|1]', '', '[^1]:'));
  assert.ok(words.test('lamps-2') && !words.test('a b') && !words.test('a]'));
  const digits = pattern(text('^|1^', '', '^1^'));
  assert.ok(digits.test('12') && !digits.test('a'));
});

const alone: Readonly<Record<string, string>> = {
  'at superscript digits': text('¹|', '¹', '¹'),
  'at old marks': text(' |1/', ' 1/', '1/'),
  'where the marks are not all written alike': text('[^|1]', '¹', '[^1]:'),
  'where two notes bear the label': text('[^|1]', '', '[^1]: One.\n\n[^1]:'),
  'at a mark without a note': text('[^|2]', '[^1]', '[^1]:'),
  'at a note without a mark': text('', '', '[^|1]:'),
  'on the brackets': text('|[^1]', '', '[^1]:'),
  'in prose': text('', '', '[^1]:').replace('so', 's|o'),
};

for (const [place, source] of Object.entries(alone)) {
  test(`nothing changes together ${place}`, () => {
    assert.equal(linkedAt(source), null);
  });
}
