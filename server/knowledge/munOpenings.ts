import munRows from './mun-openings.tsv';
import type { OpeningKind } from './openings';
import { lazily, rowsOf } from './table';
import { afterOpeners, wordAt } from './words';

/** A phrase of Model United Nations that no organ opens paragraphs with, and the offset behind it. */
export interface MunOpening {
  readonly kind: OpeningKind;
  readonly words: string;
  readonly to: number;
}

/** The phrase of Model United Nations alone that begins at `from`, or nothing. */
export function munOpeningAt(text: string, from: number): MunOpening | undefined {
  const start = afterOpeners(text, from);
  const first = wordAt(text, start)?.lower;
  if (first === undefined) return undefined;
  for (const { kind, words } of byFirst().get(first) ?? []) {
    let to = start;
    const all = words.split(' ').every((expected) => {
      const word = wordAt(text, to);
      to = word?.to ?? to;
      return word?.lower === expected;
    });
    if (all) return { kind, words, to };
  }
  return undefined;
}

const byFirst = lazily(() => {
  const map = new Map<string, { readonly kind: OpeningKind; readonly words: string }[]>();
  for (const { kind, words } of rowsOf<'kind' | 'words'>(munRows)) {
    const first = words.split(' ')[0]!;
    map.set(first, [...(map.get(first) ?? []), { kind: kind as OpeningKind, words }]);
  }
  return map;
});
