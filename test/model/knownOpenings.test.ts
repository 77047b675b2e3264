import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openingAt } from '../../server/knowledge/openings';
import { organLineAt } from '../../server/knowledge/organs';
import { adoptionYear } from '../../server/model/adoptionYear';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { topOf } from '../../server/model/walk';
import { parse } from '../../server/syntax/parse';
import { corpus } from '../support/shared';

const texts = ['official-ga', 'official-ecosoc', 'official-hrc', 'official-sc'].flatMap((folder) => corpus(folder));

/** What a paragraph of the labels says; they are silver. */
interface Label {
  readonly text: string;
  readonly type: string;
  readonly paragraph_type: string | null;
  readonly paragraph_level: number | null;
}

interface Row {
  readonly text: string;
  readonly year: number;
  /** Why the paragraph does not count; empty where it does. */
  readonly leftOut: string;
  readonly known: boolean;
}

test('a text that is adopted in the body is known, and ends where the resolution goes on', () => {
  const { structure } = resolutionOf(
    parse(`The General Assembly,

*Noting* the fog,

1. *Adopts* the following agenda for the meeting of keepers:

Agenda

1. Election of officers.

2. Report of the keepers.

2. *Requests* the Secretary-General to report.

`),
  );
  assert.deepEqual(
    structure.parts[0]!.operative.map(({ label, adopted }) => `${label} ${adopted}`),
    ['1 false', '1 true', '2 true', '2 false'],
  );
});

test('a declaration of Heads of State is another text from its first "We" on', () => {
  const { structure } = resolutionOf(
    parse(`The General Assembly,

*Adopts* the following Declaration:

Declaration on Lighthouses

1. We, the keepers of the lamps, met on the northern coast.

2. Lamps that go dark endanger ships.

Recalling the old lamps,

3. We light the lamps at dusk.
`),
  );
  const { preambular, operative } = structure.parts[0]!;
  assert.deepEqual(
    [...preambular, ...operative].map(({ number, adopted }) => `${number} ${adopted}`),
    ['PP1 true', '0+1 false', '1 true', '2 true', '3 true'],
  );
});

test('the labelled paragraphs of the body open with a known phrase', { skip: texts.length === 0 }, () => {
  const rows = texts.flatMap(({ name, text }) => rowsOf(name, text));
  const counted = rows.filter(({ leftOut }) => leftOut === '');
  for (const [kind, count] of byFrequency(rows.flatMap(({ leftOut }) => leftOut || [])))
    console.log(`openings: left out, ${kind}: ${count}`);
  const shares = [0, 1990].map((since) => {
    const some = counted.filter(({ year }) => year >= since);
    const known = some.filter((row) => row.known).length;
    const percent = ((100 * known) / some.length).toFixed(2);
    console.log(`openings known${since ? ` since ${since}` : ''}: ${known} of ${some.length}, ${percent} %`);
    return known / some.length;
  });
  const unknown = counted.filter(({ known }) => !known).map(({ text }) => text.split(/\s+/).slice(0, 3).join(' '));
  for (const [words, count] of byFrequency(unknown).slice(0, 20)) console.log(`openings unknown: ${count} ${words}`);
  assert.ok(counted.length > 13000);
  assert.ok(shares[0]! >= 0.995 && shares[1]! >= 0.999, `${shares}`);
});

function rowsOf(name: string, text: string): Row[] {
  const resolution = resolutionOf(parse(text));
  const year = adoptionYear(resolution) ?? 0;
  const blocks = new Map<string, number>();
  resolution.tree.blocks.forEach((block, i) => {
    const key = keyOf(block.text);
    if (!blocks.has(key)) blocks.set(key, i);
  });
  // A label whose words stand nowhere in the text as they are is judged by the block of the label before.
  let block = 0;
  return labelsOf(name).flatMap((label) => {
    block = blocks.get(keyOf(label.text)) ?? block;
    if (!isTop(label) || organLineAt(label.text, 0)) return [];
    const from = /^\s*(?:\d+\s*(?:bis|ter)?\.?\s*)?/.exec(label.text)![0].length;
    return [
      {
        text: label.text.slice(from),
        year,
        leftOut: leftOut(resolution, block),
        known: openingAt(label.text, from) !== undefined,
      },
    ];
  });
}

/** What a block is that is no paragraph of the resolution's own body. */
function leftOut({ structure }: Resolution, block: number): string {
  const paragraph = structure.owner[block];
  const role = structure.roles[block]!;
  if (paragraph?.kind === 'annex' || role === 'annexHeading') return 'annex';
  if (paragraph && (paragraph.adopted || topOf(paragraph).adopted)) return 'adopted text';
  if (paragraph && (paragraph.quoted || paragraph.part.quoted)) return 'quoted text';
  if (role === 'continuation') return 'end of a paragraph that was cut';
  if (paragraph && paragraph.level > 0) return 'sub-paragraph, list or note';
  return paragraph ? '' : `${role} line`;
}

function labelsOf(name: string): Label[] {
  const path = join('../shared', name.replace(/\.md$/, '.labels.json'));
  return JSON.parse(readFileSync(path, 'utf8')) as Label[];
}

function isTop({ type, paragraph_type, paragraph_level }: Label): boolean {
  return (
    type === 'paragraph' &&
    ((paragraph_type === 'operative' && paragraph_level === 1) ||
      (paragraph_type === 'preambular' && paragraph_level === null))
  );
}

function keyOf(text: string): string {
  return text
    .replace(/[*_\s]+/g, ' ')
    .replace(/^ ?(?:\d+\.[\da-z]+ |\d+ ?(?:bis|ter)?\. ?)?/, '')
    .trim()
    .slice(0, 90);
}

function byFrequency(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
