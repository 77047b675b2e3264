import { capitalHits } from '../knowledge/capitals';
import { conventionsOf } from '../knowledge/conventions';
import { factsOf } from '../model/facts';
import { indigenousPeoples } from '../model/indigenousPeoples';
import { languageOf, wordsLanguage } from '../model/language';
import { listedWordsIn } from '../model/listedWordsIn';
import type { Role } from '../model/structure';
import { insideQuotation } from '../syntax/quotation';
import { type BlockReport, type BlockRule, type Context, type Level, silent } from './rule';

/** The capitals that the United Nations gives to its organs, to States and to their Governments. */
export const capitals: BlockRule = {
  id: 'capitals',
  summary:
    'Member States, Heads of State, the Secretary-General, the Government of a State and Articles of the Charter have their capitals.',
  severity: 'info',
  authority: 'United Nations Editorial Manual Online, Capitalization; practice of the published resolutions',
  fix: 'safe',
  per: 'block',
  check: (block) => {
    const starts = listedWordsIn(block);
    if (starts.length === 0) return silent;
    const hits = capitalHits(block.text, block.end, starts);
    if (hits.length === 0) return silent;
    return hits.map(({ from, to, right, mixed }) => ({
      from,
      to,
      message: `“${block.text.slice(from, to)}” is written “${right}”`,
      about: mixed ? 'mixed' : 'always',
      fix: { title: `Write “${right}”`, from, to, insert: right },
    }));
  },
  levelIn,
};

/** What is not our own prose. */
const foreign: ReadonlySet<Role> = new Set<Role>(['masthead', 'furniture', 'note', 'noteContinuation', 'end']);

function levelIn({ resolution, profile }: Context, index: number, { from, to, about }: BlockReport): Level {
  if (conventionsOf(profile).capitals !== 'kept' || foreign.has(resolution.structure.roles[index]!)) return 'off';
  const block = resolution.tree.blocks[index]!;
  const { inlines, lead } = factsOf(block);
  if (inlines.emphasis.some((it) => it !== lead && it.from < from && it.to > to)) return 'off';
  if (insideQuotation(block.text, from) || languageOf(resolution) !== 'en') return 'off';
  const language = wordsLanguage(block);
  if (language === 'fr' || language === 'es') return 'off';
  if (about !== 'mixed') return 'info';
  const { capital, small } = indigenousPeoples(resolution.tree);
  return capital >= small ? 'info' : 'off';
}
