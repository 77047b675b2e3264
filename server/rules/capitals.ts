import { capitalHits } from '../knowledge/capitals';
import { conventionsOf } from '../knowledge/conventions';
import { indigenousPeoples } from '../model/indigenousPeoples';
import { listedWordsIn } from '../model/listedWordsIn';
import { areOwnWords } from '../model/ownWords';
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

function levelIn({ resolution, profile }: Context, index: number, report: BlockReport): Level {
  if (conventionsOf(profile).capitals !== 'kept' || !areOwnWords(resolution, index, report)) return 'off';
  if (report.about !== 'mixed') return 'info';
  const { capital, small } = indigenousPeoples(resolution.tree);
  return capital >= small ? 'info' : 'off';
}
