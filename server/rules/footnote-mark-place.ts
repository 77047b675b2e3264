import { statedLanguage, wordsLanguage } from '../model/language';
import { type MarkRun, markRunsOf } from '../model/markRuns';
import { perBlock } from '../model/perBlock';
import type { Role } from '../model/structure';
import type { DocumentRule, Fix } from './rule';

/** A mark at the end of a clause stands behind its punctuation in English, before it in French and Spanish. */
export const footnoteMarkPlace: DocumentRule = {
  id: 'footnote-mark-place',
  summary: 'A footnote mark follows punctuation in English, and stands before it in French and Spanish.',
  severity: 'info',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'safe',
  per: 'document',
  *check({ resolution }) {
    const { structure, tree } = resolution;
    const stated = statedLanguage(resolution);
    for (const { block, ordinal, label, note } of structure.marks) {
      if (!note || !words.has(structure.roles[block]!)) continue;
      const own = tree.blocks[block]!;
      const run = runsByFirst(own).get(ordinal);
      if (!run || !mayMove(run)) continue;
      // A text may be in two languages side by side: each paragraph follows its own.
      const spoken = stated ?? wordsLanguage(own);
      const language = spoken === 'other' ? structure.organ?.language : spoken;
      if (!language || !(language in names)) continue;
      const behind = language === 'en';
      if ((behind ? run.after : run.before) === undefined) continue;
      yield {
        at: { block, part: 'mark', ordinal },
        message: behind
          ? `Mark ${label} stands before punctuation: in English it follows`
          : `Mark ${label} stands behind punctuation: in ${names[language]} it stands before`,
        fixes: ({ resolution: now }) => {
          const edited = now.tree.blocks[block]!;
          const place = runsByFirst(edited).get(ordinal);
          return place ? moved(block, edited.text, place, behind) : [];
        },
      };
    }
  },
};

/** The places of marks in a block by the ordinal of their first mark. */
const runsByFirst = perBlock((block) => new Map(markRunsOf(block).map((run) => [run.first, run])));

const names: Readonly<Record<string, string>> = { en: 'English', fr: 'French', es: 'Spanish' };
const words: ReadonlySet<Role> = new Set(['paragraph', 'continuation', 'text', 'title', 'heading', 'annexHeading']);

/** Whether punctuation stands on one side of the marks; on both sides, one of the two belongs to something else. */
function mayMove({ before, after, label, style }: MarkRun): boolean {
  // Asterisks, and the marks of old prints that stand apart, keep their own ways.
  if (label.startsWith('*') || style === 'slash' || style === 'parentheses') return false;
  return (before === undefined) !== (after === undefined);
}

/** The punctuation changes places, so that the marks stay what they are. */
function moved(block: number, text: string, run: MarkRun, behind: boolean): readonly Fix[] {
  const stop = behind ? run.after : run.before;
  if (!stop) return [];
  const insert = text.slice(stop.from, stop.to);
  const at = behind ? run.from : run.to;
  const taken = { block, from: stop.from, to: stop.to, insert: '' };
  const put = { block, from: at, to: at, insert: behind ? insert.trimStart() : insert };
  const title = behind ? 'Move the mark behind the punctuation' : 'Move the mark before the punctuation';
  return [{ title, edits: behind ? [put, taken] : [taken, put] }];
}
