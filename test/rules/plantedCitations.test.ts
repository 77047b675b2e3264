import assert from 'node:assert/strict';
import { measure } from '../../scripts/plant/measure';
import { corpus, testShared } from '../support/shared';

/** Fewer texts than `node scripts/plant.mjs` takes; the figures of all are in docs/accuracy.md. */
const everyNth = 7;

testShared('corpus', 'faults put into citations are found where the registry or a calendar tells them', () => {
  const texts = ['official-ga', 'official-ecosoc', 'official-hrc', 'official-sc']
    .flatMap((folder) => corpus(folder))
    .filter((_, i) => i % everyNth === 0);
  const shares = measure(texts, 2);
  for (const { kind, known, knownFound, missed } of shares) {
    console.log(`${kind}: ${knownFound} of ${known}`);
    assert.ok(knownFound >= known * 0.95, `${kind}\n${missed.join('\n')}`);
  }
  assert.ok(shares.reduce((sum, { known }) => sum + known, 0) > 200);
});
