import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addresseeOf } from '../../server/model/addressee';
import { adoptionYear } from '../../server/model/adoptionYear';
import { adverbCycle, type Turn } from '../../server/model/adverbCycle';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import { corpus } from '../support/shared';

const organs = ['ga', 'ecosoc', 'hrc'] as const;
const texts = organs.flatMap((organ) => corpus(`official-${organ}`).map((it) => ({ organ, ...it })));

function turns(text: string): Turn[] {
  const resolution = resolutionOf(parse(text));
  return resolution.structure.parts
    .filter((part) => !part.quoted)
    .flatMap((part) => [...adverbCycle(resolution, part.preambular), ...adverbCycle(resolution, part.operative)]);
}

test('like openings run bare, also, further, and bare again; directive verbs with the same addressee', () => {
  const found = turns(`The General Assembly,

*Recalling* one,

*Recalling* two,

*Recalling also* three,

*Recalling* four,

1. *Requests* the Secretary-General to row;

2. *Requests* all Member States to row;

3. *Requests* the relevant Member States, in time, to row;

4. *Stresses* that they row.
`);
  assert.deepEqual(
    found.map((it) => it.expected),
    ['', 'also', 'also', 'further', '', '', 'also', ''],
  );
});

test('an adverb shortly behind the opening counts where it is due, and is left alone where it is not', () => {
  const found = turns(`The General Assembly,

*Reiterating* its concern at one,

*Reiterating* its concern also at two,

*Reiterating* its further concern at three,

*Welcoming* further progress,
`);
  assert.deepEqual(
    found.map((it) => [it.adverb, it.expected, it.open]),
    [
      ['', '', false],
      ['also', 'also', true],
      ['further', 'further', true],
      ['', '', true],
    ],
  );
});

test('the addressee is read over emphasis and line ends', () => {
  const block = parse('*Calls upon* all *Member\nStates* to row,').blocks[0]!;
  assert.equal(addresseeOf(block), 'member states');
});

describe('published texts since 2012', { skip: texts.length === 0 }, () => {
  const all = texts.flatMap(({ organ, text }) => {
    const resolution = resolutionOf(parse(text));
    return (adoptionYear(resolution) ?? 0) >= 2012 ? turns(text).map((turn) => ({ organ, turn })) : [];
  });
  const share = (name: string, wanted: (turn: Turn) => boolean, least: number) =>
    test(`${name}: the adverb that is expected is printed`, () => {
      for (const organ of [undefined, ...organs]) {
        const some = all.filter((it) => (organ ? it.organ === organ : true) && wanted(it.turn));
        const right = some.filter(({ turn }) => turn.adverb === turn.expected).length;
        const percent = ((100 * right) / some.length).toFixed(1);
        console.log(`adverbs, ${name}, ${organ ?? 'all'}: ${right} of ${some.length}, ${percent} %`);
        assert.ok(some.length > 50 && right / some.length >= least);
      }
    });
  const preambular = ({ paragraph }: Turn) => paragraph.kind === 'preambular';
  share('preamble', preambular, 0.95);
  share('preamble behind a like opening', (turn) => preambular(turn) && turn.follows, 0.9);
  share('directive verbs', (turn) => turn.directive, 0.93);
  share('directive verbs behind the same with the same addressee', (turn) => turn.directive && turn.follows, 0.78);
});
