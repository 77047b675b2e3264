import { turned } from '../drafting/placeWords';
import { factsOf } from '../model/facts';
import type { ReferencePhrase } from '../model/referencePhrases';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Structure } from '../model/structure';
import { type ResolvedReference, resolvedReferences } from '../model/targets';
import { bareLabel, topOf, withChildren } from '../model/walk';
import { insideQuotation } from '../syntax/quotation';
import type { DocumentRule, Fix } from './rule';

/** What is said to stand above stands above. */
export const paragraphReferenceDirection: DocumentRule = {
  id: 'paragraph-reference-direction',
  summary: 'A paragraph that a reference says is above or below stands on that side.',
  severity: 'warning',
  authority: 'Practice of the published resolutions',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    for (const reference of resolvedReferences(resolution)) {
      const side = trueSide(resolution.structure, reference);
      if (!side || side === reference.phrase.place) continue;
      const { block, ordinal, phrase } = reference;
      // What is quoted counts the paragraphs of the text that it is taken from.
      if (insideQuotation(resolution.tree.blocks[block]!.text, phrase.from)) continue;
      yield {
        at: { block, part: 'reference', ordinal },
        message: `${subject(phrase)} ${side}, not ${phrase.place}`,
        fixes: ({ resolution: now }) => turnedWords(now, block, ordinal),
      };
    }
  },
};

function subject({ items }: ReferencePhrase): string {
  const { kind, path } = items[0]!;
  return items.length > 1
    ? `The ${kind}s stand`
    : `${kind === 'paragraph' ? 'Paragraph' : 'Subparagraph'} ${path} stands`;
}

/** The side on which everything stands that a reference names; undefined where that is not certain. */
function trueSide(structure: Structure, { block, phrase, items, broken }: ResolvedReference): Side | undefined {
  const { place } = phrase;
  const owner = structure.owner[block];
  if ((place !== 'above' && place !== 'below') || phrase.within !== undefined || broken || !owner) return undefined;
  const sides = new Set<Side | undefined>();
  for (const { item, paragraphs, inline } of items) {
    if (inline !== undefined || item.relative || paragraphs.length === 0) return undefined;
    for (const target of paragraphs) sides.add(isCertain(owner, target, item.path) ? sideOf(owner, target) : undefined);
  }
  return sides.size === 1 ? [...sides][0] : undefined;
}

type Side = 'above' | 'below';

function sideOf(owner: Paragraph, target: Paragraph): Side {
  return target.pieces[0]! < owner.pieces[0]! ? 'above' : 'below';
}

/** Whether a label can mean no other paragraph than `target`, and `target` stands wholly on one side of `owner`. */
function isCertain(owner: Paragraph, target: Paragraph, path: string): boolean {
  const top = topOf(owner);
  const place = topOf(target);
  if (owner.annex || target.annex || owner.part !== target.part || top.quoted || place.quoted) return false;
  if (top.expected !== undefined || place.expected !== undefined || target.expected !== undefined) return false;
  if (path.startsWith('(')) {
    // Labels begin anew below every paragraph.
    const [first] = path.split(' ');
    const label = bareLabel(first!);
    const bearers = withChildren(top).filter((it) => it.level > 0 && bareLabel(it.label) === label);
    return place === top && bearers.length === 1 && !isBelow(target, owner) && !isBelow(owner, target);
  }
  const number = bareLabel(place.label);
  return place !== top && target.part.operative.filter((it) => bareLabel(it.label) === number).length === 1;
}

function isBelow(paragraph: Paragraph, other: Paragraph): boolean {
  for (let at: Paragraph | undefined = paragraph; at; at = at.parent) if (at === other) return true;
  return false;
}

function turnedWords({ tree }: Resolution, block: number, ordinal: number): readonly Fix[] {
  const { text } = tree.blocks[block]!;
  const phrase = factsOf(tree.blocks[block]!).references[ordinal];
  const from = phrase?.items.at(-1)?.to;
  const words = phrase && from !== undefined ? turned(text.slice(from, phrase.to)) : undefined;
  if (!phrase || from === undefined || words === undefined) return [];
  return [
    { title: `Write “${words.trim().replace(/^, ?/, '')}”`, edits: [{ block, from, to: phrase.to, insert: words }] },
  ];
}
