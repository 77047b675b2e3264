import { conventionsOf } from '../knowledge/conventions';
import { spellingHits, variantOf } from '../knowledge/spellingScan';
import { adoptedBefore } from '../model/adoptionYear';
import { hasWords } from '../model/facts';
import { listedWordsIn } from '../model/listedWordsIn';
import { areOwnWords } from '../model/ownWords';
import { spellingPractice } from '../model/spellingPractice';
import type { Block } from '../syntax/block';
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

/** Most words that are reported are right in the house at hand, so this is asked first. */
function levelIn({ resolution, profile }: Context, block: number, report: BlockReport): Level {
  const variant = variantOf(report.about);
  const { spelling } = conventionsOf(profile);
  const house = spelling === 'american' ? 'american' : 'oxford';
  if (!variant || !(variant.houses.includes(house) || variant.houses.includes('all'))) return 'off';
  if (!areOwnWords(resolution, block, report)) return 'off';
  // Tables and figures stand in annexes.
  if (variant.kind === 'sign' && resolution.structure.owner[block]?.kind === 'annex') return 'off';
  if (adoptedBefore(resolution, variant.since)) return 'off';
  if (spelling !== 'consistent' || variant.houses.includes('all')) return 'warning';
  const { wrong, right } = spellingPractice(resolution, variant);
  return right > 0 && wrong <= right ? 'info' : 'off';
}
