import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolutionOf } from '../../server/model/resolution';
import { adverbEdits } from '../../server/rules/adverbEdits';
import { parse } from '../../server/syntax/parse';
import { wholeEdits } from '../../server/syntax/tree';
import { applyEdits, sortedEdits } from '../../server/text/span';

test('an adverb that is moved leaves no sign of italics without its partner', () => {
  const text = '*The General Assembly*,\n\n*Noting* lamps,\n\n1. *Requests* also the keepers to row.\n';
  const resolution = resolutionOf(parse(text));
  const [paragraph] = resolution.structure.parts[0]!.operative;
  const edits = wholeEdits(resolution.tree, adverbEdits(resolution, paragraph!, 'also', true));
  assert.equal(applyEdits(text, sortedEdits(edits)), text.replace('*Requests* also', '*Also requests*'));
});
