import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldingRanges } from '../../server/features/foldingRanges';
import { draft } from './draft';
import { marked } from './marked';

/** The first and the last line of each fold, by their words. */
function folds(text: string, limit?: number): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return foldingRanges(marked(text).resolution, limit).map(({ startLine, endLine, kind }) => {
    const ends = [lines[startLine], lines[endLine]].map((it) => it!.trim().slice(0, 14).trim());
    return `${ends.join(' … ')}${kind ? ` (${kind})` : ''}`;
  });
}

test('what belongs together folds', () => {
  assert.deepEqual(folds(draft), [
    '--- … ---',
    '*The General A … *Noting with c',
    '1. *Requests* … (ii) Lamps tha',
    '(b) To keep a … (ii) Lamps tha',
    '<!-- A comment … of two lines. (comment)',
    '[^1]: See A/66 … [^2]: See A/66',
  ]);
});

test('sections, annexes and a printed masthead fold', () => {
  const text =
    'United Nations\nDistr.: General\n\n*The General Assembly*,\n\n*Recalling* its past,\n\n## I. Lamps\n\n1. *Decides* so;\n\n2. *Decides* more.\n\n# Annex\n\n1. The rules are these.\n';
  assert.deepEqual(folds(text), [
    'United Nations … Distr.: Genera',
    '*The General A … *Recalling* it',
    '## I. Lamps … 2. *Decides* m',
    '# Annex … 1. The rules a',
  ]);
});

test('the client sets a limit', () => {
  assert.equal(folds(draft, 2).length, 2);
});

test('a fold has more than one line, and no line begins two', () => {
  const ranges = foldingRanges(marked(draft).resolution);
  assert.ok(ranges.every(({ startLine, endLine }) => startLine < endLine));
  assert.equal(new Set(ranges.map((it) => it.startLine)).size, ranges.length);
  assert.deepEqual(folds(''), []);
});
