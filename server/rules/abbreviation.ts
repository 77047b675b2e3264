import { acronymHits, writtenOut } from '../knowledge/acronyms';
import { conventionsOf } from '../knowledge/conventions';
import { introducedAcronyms } from '../model/introducedAcronyms';
import { listedWordsIn } from '../model/listedWordsIn';
import { areOwnWords } from '../model/ownWords';
import type { Block } from '../syntax/block';
import { type BlockReport, type BlockRule, type Context, type Level, silent } from './rule';

/** Names that are written out: the United Nations, its organs and, where the house avoids acronyms, all others. */
export const abbreviation: BlockRule = {
  id: 'abbreviation',
  summary: 'The United Nations and its organs are never abbreviated, and other names are written out.',
  severity: 'info',
  authority: 'United Nations Editorial Manual Online, Abbreviations; practice of the published resolutions',
  fix: 'choice',
  per: 'block',
  check: (block) => {
    const starts = listedWordsIn(block);
    return starts.length > 0 ? reports(block, starts) : silent;
  },
  levelIn,
};

function reports({ text, content, end }: Block, starts: readonly number[]): readonly BlockReport[] {
  const hits = acronymHits(text, content, end, starts);
  if (hits.length === 0 || text.startsWith('|', content) || !/\p{Ll}/u.test(text)) return silent;
  return hits.map(({ from, to, acronym, organ, readings }) => {
    const fixes = readings.map((reading) => {
      const edit = writtenOut(text, from, reading);
      return { title: `Write “${edit.insert}”`, from: edit.from, to, insert: edit.insert };
    });
    const names = readings.map(({ expansion }) => `“${expansion}”`).join(' or ');
    return {
      from,
      to,
      message: `“${acronym}” is written out: ${names}`,
      about: `${organ ? 'organ' : 'other'} ${acronym}`,
      fix: fixes[0]!,
      otherFixes: fixes.slice(1),
    };
  });
}

function levelIn({ resolution, profile }: Context, index: number, report: BlockReport): Level {
  const { acronyms } = conventionsOf(profile);
  const [kind, acronym] = (report.about ?? '').split(' ');
  if (acronyms === 'allowed' || (acronyms === 'not of organs' && kind !== 'organ')) return 'off';
  if (acronym !== 'UN' && introducedAcronyms(resolution.tree).has(acronym!.replace(/s$/, ''))) return 'off';
  return areOwnWords(resolution, index, report) ? 'info' : 'off';
}
