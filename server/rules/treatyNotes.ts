import type { Registry } from '../knowledge/registry';
import type { Treaty } from '../knowledge/treaties';
import { familyOf, numbersOf, volumesOf } from '../knowledge/treatyFamily';
import { languageOf } from '../model/language';
import { type MarkedTreaties, markedTreaties } from '../model/markedTreaties';
import { type NoteSource, sourcesOf } from '../model/noteSources';
import type { Resolution } from '../model/resolution';
import type { MarkUse, Note } from '../model/structure';

/** A mark that is set to an instrument, with its note and what the note names. */
export interface SetMark {
  readonly mark: MarkUse;
  readonly note: Note;
  readonly to: MarkedTreaties;
  readonly sources: readonly NoteSource[];
}

/** What a note of the treaty series says of the instrument that its mark is set to. */
export type Verdict =
  | { readonly kind: 'right' | 'unknown' }
  /** the number is none of its numbers; `other` is the instrument that number and volume both belong to */
  | { readonly kind: 'number'; readonly source: NoteSource; readonly other: Treaty | undefined }
  /** the volume is none of its volumes, nor of its protocols */
  | { readonly kind: 'volume'; readonly source: NoteSource };

/** The marks of a text that are set to instruments, in text order; marks inside notes are none. */
export function setMarks(resolution: Resolution): SetMark[] {
  const { tree, structure } = resolution;
  const found: SetMark[] = [];
  for (const mark of structure.marks) {
    if (!mark.note || structure.roles[mark.block] === 'note') continue;
    const to = markedTreaties(tree.blocks[mark.block]!)[mark.ordinal];
    if (to) found.push({ mark, note: mark.note, to, sources: sourcesOf(resolution, mark.note) });
  }
  return found;
}

/** Whether the note that a mark leads to is one of its instrument; unknown where the registry does not have its number for sure. */
export function verdictOf(resolution: Resolution, registry: Registry, { to, sources }: SetMark): Verdict {
  const [source, more] = sources;
  // A note of several sources may name instruments that are not known.
  if (!source || more || source.kind !== 'series' || to.within === 'instrument') return unknown;
  if (to.all.some((it) => numbersOf(it).length === 0)) return unknown;
  const kin = to.all.flatMap((it) => familyOf(it, registry));
  const own = to.all.flatMap(numbersOf);
  const shares = (it: Treaty) => numbersOf(it).some((number) => own.includes(number));
  const numbers = new Set(to.withProtocols ? kin.flatMap(numbersOf) : kin.filter(shares).flatMap(numbersOf));
  if (!source.numbers.every((it) => numbers.has(it)))
    return { kind: 'number', source, other: ownerOf(registry, source) };
  if (languageOf(resolution) !== 'en' || kin.some((it) => volumesOf(it).length === 0)) return right;
  const volumes = new Set(
    kin.filter((it) => numbersOf(it).some((number) => source.numbers.includes(number))).flatMap(volumesOf),
  );
  return source.volumes.every((it) => volumes.has(it)) ? right : { kind: 'volume', source };
}

const unknown: Verdict = { kind: 'unknown' };
const right: Verdict = { kind: 'right' };

/** The instrument that a volume and a number both belong to. */
export function ownerOf(registry: Registry, { volumes, numbers }: NoteSource): Treaty | undefined {
  return registry
    .treaties()
    .find(
      (it) =>
        numbers.every((number) => numbersOf(it).includes(number)) &&
        volumes.some((volume) => volumesOf(it).includes(volume)),
    );
}
