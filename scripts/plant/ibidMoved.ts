import { readings } from '../../server/drafting/ibid';
import { markedTreaties } from '../../server/model/markedTreaties';
import { type Resolution, resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';
import type { Kind } from './kind';
import { noted } from './noted';

/** A paragraph whose note says “Ibid.” is moved by hand, and the notes are numbered anew, their words left as they are. */
export const ibidMoved: Kind = (text, random) => {
  const right = noted(text, random);
  if (!right) return undefined;
  const ibids = [...right.matchAll(/^\[\^(\d+)\]: (Ibid\.[^\n]*)$/gm)];
  const chosen = ibids[Math.floor(random() * ibids.length)];
  if (!chosen) return undefined;
  const before = said(right, chosen[1]!);
  const end = right.indexOf('\n[^1]: ');
  const lines = right.slice(0, end).split('\n');
  const from = lines.findIndex((line) => line.includes(`[^${chosen[1]}]`));
  const places = lines.flatMap((line, i) => (i !== from && /[,;.](?:\[\^\d+\])*$/.test(line) ? [i] : []));
  const to = places[Math.floor(random() * places.length)];
  if (from < 0 || to === undefined) return undefined;
  const marked = lines[from]!.replace(`[^${chosen[1]}]`, '[^moved]');
  const moved = lines.flatMap((line, i) => (i === from ? [] : i === to ? [line, '', marked] : [line])).join('\n');
  const words = new Map([...right.matchAll(/^\[\^(\d+)\]: ([^\n]*)$/gm)].map((it) => [it[1]!, it[2]!]));
  words.set('moved', chosen[2]!);
  const notes: string[] = [];
  let label = '';
  const body = moved.replace(/\[\^(\d+|moved)\]/g, (_, old: string) => {
    notes.push(words.get(old)!);
    if (old === 'moved') label = String(notes.length);
    return `[^${notes.length}]`;
  });
  const wrong = `${body.trimEnd()}\n\n${notes.map((it, i) => `[^${i + 1}]: ${it}`).join('\n\n')}\n`;
  const after = said(wrong, label);
  // Behind another note of the same series, or of the same source, it is right as it is.
  if (!before || !after || before.reading === after.reading) return undefined;
  const at = wrong.lastIndexOf(`\n[^${label}]: `) + 1;
  return {
    text: wrong,
    at,
    mark: wrong.indexOf(`[^${label}]`),
    rules: ['ibid-antecedent', 'note-instrument-mismatch', 'treaty-number', 'footnote-order'],
    hasRow: after.numbered || (after.set && numberIn(before.reading) !== numberIn(after.reading)),
  };
};

/** A protocol shares its number with its parent, so that nothing tells the one from the other. */
function numberIn(reading: string): string {
  return /No\. (\d+)\.$/.exec(reading)?.[1] ?? reading;
}

/** What a note reads in full, whether its own words ask for a volume or supplement, and whether its mark is set to an instrument. */
function said(text: string, label: string): { reading: string; numbered: boolean; set: boolean } | undefined {
  const resolution: Resolution = resolutionOf(parse(text));
  const { structure, tree } = resolution;
  const note = structure.notes.find((it) => it.label === label);
  const mark = structure.marks.find((it) => it.note === note);
  if (!note || !mark) return undefined;
  const { body, reading } = readings(resolution).get(note)!;
  const set = markedTreaties(tree.blocks[mark.block]!)[mark.ordinal];
  return { reading, numbered: /^Ibid\., vol/.test(body), set: !!set };
}
