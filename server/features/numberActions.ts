import { conventionsOf } from '../knowledge/conventions';
import type { RegisteredText } from '../knowledge/resolutions';
import { sameTitle, withinQuotes } from '../knowledge/titles';
import type { NumberCitation } from '../model/citationLists';
import { type Citation, citations, type ResolvedCitation, sourceOf } from '../model/citations';
import { bodyOf, citedDate, isFirstMention, isNote, isOwn, isWholeTitle, quoted } from '../model/citingWords';
import type { Resolution } from '../model/resolution';
import type { CitationAction, CitationRequest } from './citationActions';

/** What can be done about a resolution or decision that is cited by its number: its date, its title and its body. */
export function numberActions(request: CitationRequest, citation: ResolvedCitation): CitationAction[] {
  const { resolution, surroundings, block } = request;
  const source = sourceOf(resolution, citation);
  const text = surroundings.registry.text(citation.id);
  if (!source.cited || !text || citation.body === 'unknown' || isNote(resolution.structure, block)) return [];
  const cited = source.cited;
  return [
    ...dateActions(request, citation, source, cited, text),
    ...titleActions(request, cited, text),
    ...ownActions(request, citation, cited),
  ];
}

function dateActions(
  { resolution, house, block }: CitationRequest,
  citation: ResolvedCitation,
  { from }: Citation,
  { number, date }: NumberCitation,
  text: RegisteredText,
): CitationAction[] {
  const start = resolution.tree.starts[block]!;
  const conventions = conventionsOf(house);
  const first = isFirstMention(resolution, { block, at: from }, text.id);
  if (date) {
    if (first && conventions.citedDates === 'first') return [];
    const cut = { from: start + number.to, to: start + date.to, insert: '' };
    return [{ title: first ? 'Remove the date' : 'Remove the date: it stands at the first mention', edits: [cut] }];
  }
  const words = citedDate(text, conventions);
  if (!first || words === '' || sharesDate(resolution, citation, text)) return [];
  return [
    {
      title: `Insert the date: “${words.trim()}”`,
      edits: [{ from: start + number.to, to: start + number.to, insert: words }],
    },
  ];
}

/** "resolutions 70/213 and 70/219 of 22 December 2015": the date stands behind the last of those that have it. */
function sharesDate(resolution: Resolution, citation: ResolvedCitation, text: RegisteredText): boolean {
  const words = resolution.tree.blocks[citation.block]!.text;
  const all = citations(resolution).filter((it) => it.block === citation.block);
  for (const next of all.slice(all.indexOf(citation) + 1)) {
    const between = words.slice(sourceOf(resolution, citation).to, sourceOf(resolution, next).from);
    if (!/^[\s\dA-Z/,()–-]*(?:and[\s\dA-Z/,()–-]*)?$/.test(between)) return false;
    if (next.date) return next.date === text.date;
  }
  return false;
}

function titleActions(
  { resolution, block }: CitationRequest,
  cited: NumberCitation,
  text: RegisteredText,
): CitationAction[] {
  const { tree } = resolution;
  const start = tree.starts[block]!;
  const { title, date, number } = cited;
  if (!isWholeTitle(text.title)) return [];
  if (title) {
    if (text.titleSource !== 'own' || sameTitle(title.words, text.title)) return [];
    const edit = {
      from: start + title.from,
      to: start + title.to - 1,
      insert: withinQuotes(text.title),
    };
    return [{ title: `Replace by the official title: ${quoted(text.title)}`, edits: [edit] }];
  }
  const at = date?.to ?? number.to;
  const words = tree.blocks[block]!.text;
  const before = words.slice(Math.max(0, number.from - 12), number.from);
  // A member of a list bears no title, and behind a date and a comma the sentence may go on with one of its own.
  if (
    !/(?:resolution|decision)[*_\s]+$/i.test(before) ||
    /^(?:,? (?:and|or) |, )(?:\d|its )/.test(words.slice(at, at + 12))
  )
    return [];
  const comma = /^\s*[,;.:)]/.test(words.slice(at, at + 4)) ? '' : ',';
  const insert = `, entitled ${quoted(text.title)}${comma}`;
  return [
    {
      title: `Insert the official title: ${quoted(text.title)}`,
      edits: [{ from: start + at, to: start + at, insert }],
    },
  ];
}

/** "General Assembly resolution" and "resolution" of the organ that speaks may be "its resolution". */
function ownActions(
  { resolution, block }: CitationRequest,
  { id }: ResolvedCitation,
  { body, number }: NumberCitation,
): CitationAction[] {
  const { tree, structure } = resolution;
  if (body.kind === 'own' || !isOwn(structure, id) || structure.owner[block]?.annex) return [];
  const { text, content } = tree.blocks[block]!;
  const before = text.slice(Math.max(content, number.from - 120), number.from);
  const head =
    /(?:^|[^\p{L}])((?:[Tt]he\s)?)((?:\p{Lu}[\p{L}-]*\s(?:(?:and|on|of|the|for)\s)*)*)((?:resolution|decision)s?)[*_\s]+$/u.exec(
      before,
    );
  if (!head) return [];
  const [, , named = '', word = ''] = head;
  const name = named.trim();
  const official = bodyOf(id) ?? '';
  if (name !== '' && name !== official && !official.split(' ').includes(name)) return [];
  const lead = before.slice(0, before.length - (before.length - before.lastIndexOf(named + word)));
  if (
    name === '' &&
    /(?:\b(?:present|this|that|draft|said|the|a|its|relevant|previous|other|earlier|of)\s|[’']s?\s|^\s*)$/i.test(lead)
  )
    return [];
  const from = tree.starts[block]! + number.from - (before.length - before.lastIndexOf(named + word));
  return [{ title: `Write “its ${word}”`, edits: [{ from, to: from + named.length, insert: 'its ' }] }];
}
