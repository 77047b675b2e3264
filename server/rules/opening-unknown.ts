import { conventionsOf } from '../knowledge/conventions';
import { nearestPhrases, sameWords } from '../knowledge/nearestPhrases';
import type { Profile } from '../knowledge/organs';
import { mayOpen, namesOrgan, opensSmall } from '../model/beginnings';
import { factsOf } from '../model/facts';
import { languageOf } from '../model/language';
import { munOpeningOf } from '../model/munOpening';
import { ownParagraphs } from '../model/ownParagraphs';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Part } from '../model/structure';
import type { Context, DocumentRule, Fix, Report } from './rule';

/** Paragraphs open with a phrase that the organ uses. */
export const openingUnknown: DocumentRule = {
  id: 'opening-unknown',
  summary: 'A paragraph opens with a phrase that is known for its part and its organ.',
  severity: 'info',
  authority: 'Practice of the published resolutions; lists of phrases of Model United Nations',
  fix: 'choice',
  per: 'document',
  *check(context) {
    const { resolution, profile } = context;
    for (const kind of ['preambular', 'operative'] as const) {
      const paragraphs = ownParagraphs(resolution.structure, kind).filter(({ part }) => isEnglish(resolution, part));
      const unknown = paragraphs.filter(
        (it, i) => isUnknown(resolution, it, profile) && !isCut(resolution, it, paragraphs[i - 1]),
      );
      const foreign = unknown.filter((paragraph) => munOpeningOf(blockOf(resolution, paragraph)) === '');
      // A text of which most paragraphs open otherwise is no resolution, or none in English.
      const tells = foreign.length < practice || foreign.length * 2 <= paragraphs.length;
      for (const paragraph of unknown) {
        const mun = munOpeningOf(blockOf(resolution, paragraph)) !== '';
        if (mun || tells) yield report(resolution, paragraph, paragraph.pieces[0]!, profile, mun);
      }
      for (const paragraph of paragraphs)
        for (const [place, block] of paragraph.pieces.entries())
          if (opensSmall(resolution, paragraph, place)) yield report(resolution, paragraph, block, profile, false);
    }
  },
};

const practice = 3;

function isUnknown(resolution: Resolution, paragraph: Paragraph, profile: Profile): boolean {
  const block = blockOf(resolution, paragraph);
  if (munOpeningOf(block) !== '') return profile !== 'mun';
  const { opening, runIn, organ, titleLike, ending } = factsOf(block);
  if (opening || runIn || organ || (titleLike && ending.mark === '')) return false;
  return mayOpen(block) && !namesOrgan(block);
}

/** Whether a paragraph may be the end of one that a page cut: the one before has not closed, or stands on a page that is not there. */
function isCut({ tree }: Resolution, { part, label }: Paragraph, before: Paragraph | undefined): boolean {
  if (part.organ < 0 && part.preambular.length === 0 && part.operative[0]!.label !== '1') return label !== null;
  return before?.part === part && factsOf(tree.blocks[before.pieces.at(-1)!]!).ending.mark === '';
}

function isEnglish(resolution: Resolution, { organ }: Part): boolean {
  const own = organ >= 0 ? factsOf(resolution.tree.blocks[organ]!).organ?.organ.language : undefined;
  return (own ?? languageOf(resolution)) === 'en';
}

function report({ tree }: Resolution, paragraph: Paragraph, block: number, profile: Profile, mun: boolean): Report {
  const kind = paragraph.kind === 'preambular' ? 'preambular' : 'operative';
  const own = tree.blocks[block]!;
  const meant = mun ? undefined : sameWords(own.text, factsOf(own).word, kind, profile);
  return {
    at: { block, part: 'opening' },
    message: mun
      ? `Lists of Model United Nations have this phrase; ${conventionsOf(profile).name} does not open paragraphs with it`
      : meant
        ? `This opening phrase is written “${meant.phrase}”`
        : `No ${kind} paragraph is known to open with these words`,
    fixes: (context) => nearest(context, block, kind),
  };
}

function nearest({ resolution, profile }: Context, block: number, kind: 'preambular' | 'operative'): readonly Fix[] {
  const own = resolution.tree.blocks[block]!;
  const from = factsOf(own).word;
  return nearestPhrases(own.text, from, kind, profile, mostOffered).map(({ to, phrase }) => ({
    title: `Write “${phrase}”`,
    edits: [{ block, from, to, insert: phrase }],
  }));
}

const mostOffered = 3;

function blockOf({ tree }: Resolution, { pieces }: Paragraph) {
  return tree.blocks[pieces[0]!]!;
}
