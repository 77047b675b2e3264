import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHints } from '../../server/features/inlayHints';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { offsetAt } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';

const text = `*The General Assembly*,

1. *Requests* the Secretary-General to light the lamps:

   (a) On the northern coast of the island of the lamps;

   (b) In town;

2. *Also requests* a list;

3. *Decides* to act on paragraph 1 above, on paragraphs 2 and 1 (a) above and on paragraph 1 (b) above;

4. *Decides* as in paragraphs 1 to 3 above, in paragraph 9 above and in the annex to the present resolution.
`;

/** The lines of the text from one to another, with the hints in braces where they stand. */
function hinted(from: number, to: number): string {
  const resolution = resolutionOf(parse(text));
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const signs = inlayHints(resolution, range).map(({ position, label, paddingLeft }) => {
    assert.ok(paddingLeft);
    const at = offsetAt(resolution.tree, position);
    return { from: at, to: at, insert: `{${label}}` };
  });
  return applyEdits(text, signs);
}

test('a reference shows the verb of its paragraph, a sub-paragraph its first words', () => {
  assert.equal(
    hinted(0, 20),
    text
      .replace('paragraph 1 above', 'paragraph 1 above{Requests …}')
      .replace('2 and 1 (a)', '2{Also requests …} and 1 (a){On the northern coast of the …}')
      .replace('paragraph 1 (b) above', 'paragraph 1 (b) above{In town;}'),
  );
});

test('only the lines that are asked for are looked at', () => {
  assert.equal(hinted(0, 9), text);
  assert.equal(hinted(11, 20), text);
  assert.match(hinted(10, 10), /\{Requests …\}/);
});
