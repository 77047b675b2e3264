import { conventionsOf } from '../knowledge/conventions';
import { spellingHits, variantOf } from '../knowledge/spellingScan';
import { adoptedBefore } from '../model/adoptionYear';
import { factsOf, hasWords } from '../model/facts';
import { languageOf, wordsLanguage } from '../model/language';
import { listedWordsIn } from '../model/listedWordsIn';
import { spellingPractice } from '../model/spellingPractice';
import type { Role } from '../model/structure';
import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import { type BlockReport, type BlockRule, type Context, type Level, silent } from './rule';

/** The spelling of the house: that of the Concise Oxford in the United Nations, American where the profile says so. */
export const spellingUn: BlockRule = {
  id: 'spelling-un',
  summary: 'Words are spelled as the house spells them: -ize, programme, labour, cooperation, per cent.',
  severity: 'warning',
  authority: 'United Nations Editorial Manual Online, Spelling; Concise Oxford English Dictionary',
  fix: 'safe',
  per: 'block',
  check: (block) => (hasWords(block) && block.kind !== 'note' ? reports(block) : silent),
  levelIn,
};

function reports(block: Block): readonly BlockReport[] {
  const { text, content, end } = block;
  const hits = spellingHits(text, content, end, listedWordsIn(block));
  if (hits.length === 0) return silent;
  return hits.map(({ from, to, right, variant }) => ({
    from,
    to,
    message: `“${text.slice(from, to).trim()}” is spelled “${right.trim()}” here`,
    about: String(variant.index),
    fix: { title: `Write “${right.trim()}”`, from, to, insert: right },
  }));
}

/** What is not our own prose: lines of the masthead and the end, notes, which cite the titles of others. */
const foreign: ReadonlySet<Role> = new Set<Role>([
  'masthead',
  'furniture',
  'note',
  'noteContinuation',
  'end',
  'frontMatter',
  'comment',
]);

/** Most words that are reported are right in the house at hand, so this is asked first. */
function levelIn(context: Context, block: number, report: BlockReport): Level {
  const { resolution, profile } = context;
  const variant = variantOf(report.about);
  const { spelling } = conventionsOf(profile);
  const house = spelling === 'american' ? 'american' : 'oxford';
  if (!variant || !(variant.houses.includes(house) || variant.houses.includes('all'))) return 'off';
  if (foreign.has(resolution.structure.roles[block]!) || isForeign(context, block, report)) return 'off';
  // Tables and figures stand in annexes.
  if (variant.kind === 'sign' && resolution.structure.owner[block]?.kind === 'annex') return 'off';
  if (adoptedBefore(resolution, variant.since)) return 'off';
  if (spelling !== 'consistent' || variant.houses.includes('all')) return 'warning';
  const { wrong, right } = spellingPractice(resolution, variant);
  return right > 0 && wrong <= right ? 'info' : 'off';
}

/** Whether a word belongs to somebody else: it is quoted, part of a title in italics, or French or Spanish. */
function isForeign({ resolution }: Context, index: number, { from, to }: BlockReport): boolean {
  const block = resolution.tree.blocks[index]!;
  const { inlines, lead } = factsOf(block);
  if (inlines.emphasis.some((it) => it !== lead && it.from < from && it.to > to)) return true;
  if (insideQuotation(block.text, from) || languageOf(resolution) !== 'en') return true;
  const language = wordsLanguage(block);
  return language === 'fr' || language === 'es';
}
