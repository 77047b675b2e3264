import type { ReferenceItem } from '../model/referencePhrases';
import { writtenLike } from '../model/referenceStyle';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { numbersInScope, type ResolvedReference, resolvedReference, resolvedReferences } from '../model/targets';
import { bareLabel, topOf } from '../model/walk';
import type { DocumentRule, Fix } from './rule';

/** A reference that says it points into this text points to something that exists. */
export const paragraphReferenceBroken: DocumentRule = {
  id: 'paragraph-reference-broken',
  summary: 'The paragraph, sub-paragraph, section or annex that a reference names exists.',
  severity: 'error',
  authority: 'Practice of the published resolutions',
  fix: 'choice',
  per: 'document',
  *check({ resolution }) {
    for (const reference of resolvedReferences(resolution)) {
      if (!reference.broken) continue;
      const missing = reference.items.find((it) => it.missing)!.item;
      const { block, ordinal } = reference;
      yield {
        at: { block, part: 'reference', ordinal },
        message: messageOf(missing),
        fixes: ({ resolution: now }) => nearest(now, block, ordinal),
      };
    }
  },
};

function messageOf({ kind, path, open }: ReferenceItem): string {
  if (open) return `The ${nouns[kind]} that this named, ${path}, is gone: name another`;
  return `There is no ${nouns[kind]} ${path ? `${path} ` : ''}here: name one that exists`;
}

const nouns = { paragraph: 'paragraph', subparagraph: 'subparagraph', section: 'section', annex: 'annex' } as const;

/** Up to three numbers that do exist, those on the side that the reference speaks of first. */
function nearest(resolution: Resolution, block: number, ordinal: number): readonly Fix[] {
  const { tree, structure } = resolution;
  const reference = resolvedReference(resolution, block, ordinal);
  const target = reference?.items.find((it) => it.missing);
  if (!reference || !target) return [];
  const { item } = target;
  const words = candidates(structure, block, reference, item.path);
  // The brackets around the number of a paragraph that is gone go with it.
  const [from, to] = item.open ? [item.from + 1, item.to - 1] : [item.from, item.to];
  const old = tree.blocks[block]!.text.slice(from, to);
  const numbers = item.kind === 'paragraph' || item.kind === 'subparagraph';
  return words.map((word) => ({
    title: `Refer to ${nouns[item.kind]} ${word}`,
    edits: [{ block, from: item.from, to: item.to, insert: numbers ? writtenLike(old, word) : word }],
  }));
}

function candidates(
  structure: Resolution['structure'],
  block: number,
  { phrase, items }: ResolvedReference,
  path: string,
): string[] {
  const kind = items.find((it) => it.missing)!.item.kind;
  const owner = structure.owner[block];
  if (kind === 'section')
    return structure.parts
      .flatMap((it) => it.sections.map((section) => section.label ?? ''))
      .filter(Boolean)
      .slice(0, 3);
  if (kind === 'annex')
    return structure.annexes
      .map((it) => it.label ?? '')
      .filter(Boolean)
      .slice(0, 3);
  if (kind === 'subparagraph')
    return (owner ? topOf(owner).children : [])
      .filter(isLettered)
      .map((it) => `(${bareLabel(it.label)})`)
      .slice(0, 3);
  const own = owner ? Number.parseInt(bareLabel(topOf(owner).label), 10) || 0 : 0;
  const wanted = Number.parseInt(path, 10);
  const numbers = numbersInScope(structure, owner).map((label) => Number.parseInt(label, 10));
  if (path.includes('(') && numbers.includes(wanted)) return labelsUnder(structure, wanted);
  const side = (value: number) =>
    phrase.place === 'above' ? value < own : phrase.place === 'below' ? value > own : true;
  const named = new Set(phrase.items.map((it) => (it.open ? '' : it.path)));
  return [...new Set(numbers)]
    .filter((value) => value !== own && !named.has(String(value)))
    .sort((a, b) => Number(side(b)) - Number(side(a)) || Math.abs(a - wanted) - Math.abs(b - wanted))
    .slice(0, 3)
    .map(String);
}

/** The sub-paragraphs that paragraph `number` does have, and the paragraph itself. */
function labelsUnder(structure: Resolution['structure'], number: number): string[] {
  const paragraph = structure.parts
    .flatMap((part) => part.operative)
    .find((it) => bareLabel(it.label) === String(number));
  const labels = (paragraph?.children ?? []).filter(isLettered).map((it) => `${number} (${bareLabel(it.label)})`);
  return [...labels.slice(-2).reverse(), String(number)];
}

/** Whether a sub-paragraph is labelled `(a)` or, as in French and Spanish, `a)`. */
function isLettered({ label }: Paragraph): boolean {
  return label?.endsWith(')') ?? false;
}
