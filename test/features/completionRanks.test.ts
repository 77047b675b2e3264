import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replayedProse } from '../../scripts/bench/quiet';
import { replayedRanks } from '../../scripts/bench/ranks';
import { corpus } from '../support/shared';

const texts = ['official-ga', 'official-ecosoc', 'official-hrc', 'official-sc'].flatMap(corpus).map(({ text }) => text);
const share = (value: number) => `${(100 * value).toFixed(1)} %`;

if (texts.length > 0) {
  test('the phrase that was printed is among the first that its place offers', () => {
    const { openings, ours, plain } = replayedRanks(texts, 5);
    const [first, amongThree, firstOfFour] = ours;
    console.log(
      `${openings} openings: first behind three letters ${share(first)} (plain table ${share(plain[0])}), among the first three ` +
        `${share(amongThree)} (${share(plain[1])}), first behind four ${share(firstOfFour)} (${share(plain[2])})`,
    );
    assert.ok(openings > 2000);
    assert.ok(first > plain[0] && amongThree >= 0.95 && firstOfFour >= 0.88);
  });

  test('a list seldom opens in running prose', () => {
    const { words, lists } = replayedProse(
      texts.filter((_, i) => i % 16 === 0),
      40,
    );
    console.log(`${lists} lists at ${words} words of running prose`);
    assert.ok(words > 500 && lists / words < 0.03);
  });
}
