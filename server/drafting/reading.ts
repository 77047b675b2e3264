import { factsOf } from '../model/facts';
import { type Outline, outline } from '../model/outline';
import type { Resolution } from '../model/resolution';
import type { Role } from '../model/structure';
import { bareText, folded, noteText } from '../model/text';
import type { Block } from '../syntax/block';
import { readings } from './ibid';

/**
 * What a text says and how it is understood, whatever its layout and wherever its notes stand: two texts of the same reading differ in blank
 * space, wrapping and the place of notes alone.
 */
export function readingOf(resolution: Resolution): string {
  const { tree, structure } = resolution;
  const body = tree.blocks.flatMap((block, index) => {
    const role = structure.roles[index]!;
    return apart.has(role) || role === 'comment' ? [] : [[role, structure.owner[index]?.number, ...wordsOf(block)]];
  });
  const ignored = [...structure.ignored].map(([index, rules]) => [
    tree.blocks[index] && wordsOf(tree.blocks[index]),
    [...rules],
  ]);
  return JSON.stringify([body, meaningOf(resolution), ignored]);
}

const apart: ReadonlySet<Role> = new Set(['blank', 'note', 'noteContinuation']);

function wordsOf(block: Block): unknown[] {
  const { text, marker } = block;
  const emphasis = factsOf(block).inlines.emphasis.map((it) => [it.marker, folded(text.slice(it.from, it.to))]);
  return [block.kind, marker?.label, marker?.style, folded(bareText(block)), emphasis];
}

/** What is understood of a text: its outline without places, and to which note each mark leads and an "Ibid." leans; without what is not asked for. */
export function meaningOf(resolution: Resolution, { labels = true, citations = true } = {}): unknown {
  const { structure } = resolution;
  const { footnotes, citations: cited, references, ...rest } = placeless(outline(resolution));
  const uses = new Map<number, unknown[]>();
  for (const { block, label, note } of structure.marks) {
    const use = [labels || !note ? label : '', note && noteText(resolution, note)];
    uses.set(block, [...(uses.get(block) ?? []), use]);
  }
  const sources = readings(resolution);
  const notes = structure.notes.map((note, i) => {
    const { mark, ...own } = footnotes[i]!;
    // Pages that count anew tell nothing of what an "Ibid." at their foot leans on.
    return [
      ...(labels ? [mark, note.series, folded(sources.get(note)!.reading)] : []),
      own,
      note.pieces.flatMap((block) => uses.get(block) ?? []),
    ];
  });
  const marks = [...uses].flatMap(([block, own]) => (apart.has(structure.roles[block]!) ? [] : own));
  return [rest, citations && [inAnyOrder(cited), references], inAnyOrder(notes), marks];
}

function inAnyOrder(items: readonly unknown[]): string[] {
  return items.map((it) => JSON.stringify(it)).sort();
}

/** An outline without its ranges; of the places where a note is marked their number is left. */
function placeless(understood: Outline) {
  const footnotes = understood.footnotes.map((note) => ({ ...note, references: note.references.length }));
  const whole = { ...understood, footnotes };
  return JSON.parse(JSON.stringify(whole, (key, value) => (key === 'range' ? undefined : value))) as typeof whole;
}
