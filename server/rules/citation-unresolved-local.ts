import { dateWords } from '../knowledge/dates';
import { sameTitle, withinQuotes } from '../knowledge/titles';
import { citations, type ResolvedCitation, sourceOf } from '../model/citations';
import { draftSymbols } from '../model/draftSymbols';
import { languageOf } from '../model/language';
import { fileName, noDraft, type OtherDraft } from '../model/surroundings';
import type { Anchor, Context, DocumentRule, Fix } from './rule';

/** What is cited of another draft of the workspace is what that file says. */
export const citationUnresolvedLocal: DocumentRule = {
  id: 'citation-unresolved-local',
  summary: 'A citation of another draft of the workspace has the title and the date of that draft.',
  severity: 'warning',
  authority: 'The cited draft itself',
  fix: 'choice',
  per: 'document',
  *check({ resolution, surroundings }) {
    if (surroundings.draftOf === noDraft) return;
    const own = new Set(draftSymbols(resolution));
    for (const it of citations(resolution)) {
      // A number whose body nobody tells may be of any draft.
      if ((it.date === null && it.title === null) || it.body === 'unknown' || own.has(it.id)) continue;
      const draft = surroundings.draftOf(it.id);
      if (!draft) continue;
      const { adopted, title } = saidBy(draft);
      if (it.title !== null && title && !sameTitle(it.title, title)) {
        yield {
          at: anchor(it, 'citationTitle'),
          message: `${it.id} is entitled “${title}” in ${fileName(draft.uri)}`,
          fixes: (context) => replaced(context, it, 'title', saidBy(current(context, it) ?? draft).title),
        };
      }
      if (it.date !== null && adopted && it.date !== adopted) {
        yield {
          at: anchor(it, 'citationDate'),
          message: `${it.id} is dated ${dateWords(adopted, languageOf(resolution))} in ${fileName(draft.uri)}`,
          fixes: (context) =>
            replaced(context, it, 'date', dateIn(context, saidBy(current(context, it) ?? draft).adopted)),
        };
      }
    }
  },
};

function anchor({ block, ordinal }: ResolvedCitation, part: 'citationTitle' | 'citationDate'): Anchor {
  return { block, part, ordinal };
}

/** The title of a draft and the whole date of its adoption; null where it does not say. */
function saidBy({ title, adopted }: OtherDraft): Pick<OtherDraft, 'title' | 'adopted'> {
  return { title, adopted: adopted && /^\d{4}-\d\d-\d\d$/.test(adopted) ? adopted : null };
}

function current({ surroundings }: Context, { id }: ResolvedCitation): OtherDraft | undefined {
  return surroundings.draftOf(id);
}

function dateIn({ resolution }: Context, iso: string | null): string | null {
  return iso && dateWords(iso, languageOf(resolution));
}

function replaced(
  { resolution }: Context,
  it: ResolvedCitation,
  part: 'title' | 'date',
  insert: string | null,
): readonly Fix[] {
  const span = sourceOf(resolution, it)?.cited?.[part];
  if (!span || !insert) return [];
  // The title ends behind its closing quotation mark.
  const closing =
    part === 'title'
      ? (/[”"»]$/.exec(resolution.tree.blocks[it.block]!.text.slice(span.from, span.to))?.[0] ?? '')
      : '';
  const title = `Write “${insert}”, as the draft has it`;
  const edit = { block: it.block, from: span.from, to: span.to - closing.length, insert: withinQuotes(insert) };
  return [{ title, edits: [edit] }];
}
