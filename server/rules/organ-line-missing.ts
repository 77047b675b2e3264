import { principalOrgans } from '../knowledge/organs';
import { namesOrgan } from '../model/beginnings';
import { factsOf } from '../model/facts';
import { frontMatterOf, frontMatterText } from '../model/frontMatter';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { DocumentRule, Fix } from './rule';

/** A resolution is one sentence whose subject, the organ, stands in front of the preamble. */
export const organLineMissing: DocumentRule = {
  id: 'organ-line-missing',
  summary: 'The name of the organ stands before the first paragraph.',
  severity: 'warning',
  authority: 'United Nations Editorial Manual Online, Resolutions and other formal decisions: drafting and editing',
  fix: 'choice',
  per: 'document',
  *check({ resolution }) {
    const part = resolution.structure.parts[0];
    if (!part || part.organ >= 0 || isDecision(resolution) || isExcerpt(resolution)) return;
    const first = firstParagraph(part.preambular[0], part.operative[0]);
    if (!first || isNamed(resolution, first)) return;
    const block = first.pieces[0]!;
    yield {
      at: { block, part: 'firstWord' },
      message: 'No organ line stands before the first paragraph: name the organ, as in “*The General Assembly*,”',
      fixes: ({ resolution: now }) => organFixes(now, block),
    };
  },
};

function firstParagraph(preambular: Paragraph | undefined, operative: Paragraph | undefined): Paragraph | undefined {
  if (!preambular || !operative) return preambular ?? operative;
  return preambular.pieces[0]! < operative.pieces[0]! ? preambular : operative;
}

/** Some old texts name the organ in each paragraph: "The Security Council requests …". */
function isNamed({ tree, structure }: Resolution, first: Paragraph): boolean {
  const indexes = [...structure.parts[0]!.preambular, ...structure.parts[0]!.operative].map((it) => it.pieces[0]!);
  const known = indexes.some(
    (index) => factsOf(tree.blocks[index]!).opening !== undefined || tree.blocks[index]!.kind === 'numbered',
  );
  if (!known) return true;
  return [first.pieces[0]! - 1, ...indexes].some((index) => index >= 0 && namesOrgan(tree.blocks[index]!));
}

/** Pages taken out of a volume begin in the middle of one resolution and go on with the next. */
function isExcerpt({ structure }: Resolution): boolean {
  const [first, ...others] = structure.parts;
  const number = first?.operative.find((it) => it.label !== null)?.label;
  return (
    others.some((part) => part.organ >= 0 && !part.quoted) ||
    (first?.preambular.length === 0 && number !== undefined && number !== '1')
  );
}

function isDecision({ tree }: Resolution): boolean {
  const first = tree.blocks[0];
  if (first?.kind !== 'frontMatter') return false;
  const front = frontMatterOf(first);
  return ['symbol', 'draftSymbol'].some((key) => /\/DEC\//.test(frontMatterText(front, key) ?? ''));
}

function organFixes({ structure }: Resolution, block: number): readonly Fix[] {
  const names = structure.organ ? [structure.organ.name] : principalOrgans().map((organ) => organ.name);
  return names.map((name) => ({
    title: `Insert the organ line “The ${name},”`,
    edits: [{ block, from: 0, to: 0, insert: `*The ${name}*,\n\n` }],
  }));
}
