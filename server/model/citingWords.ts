import { bodies } from '../knowledge/bodies';
import { type Conventions, conventionsOf } from '../knowledge/conventions';
import { dateWords } from '../knowledge/dates';
import type { Profile } from '../knowledge/organs';
import type { RegisteredText } from '../knowledge/resolutions';
import { numbered } from '../knowledge/sessions';
import { withinQuotes } from '../knowledge/titles';
import type { BodyType } from './citationNames';
import { citations, type ResolvedCitation, sourceOf } from './citations';
import { isProse } from './prose';
import type { Resolution } from './resolution';
import type { Structure } from './structure';

/** Where a text is cited: an offset in the block of an index. */
export interface CitingSpot {
  readonly block: number;
  readonly at: number;
}

/** What of a citation stands before the number already. */
export interface Standing {
  /** "resolution" or "resolutions". */
  readonly head: boolean;
  /** "its", "General Assembly". */
  readonly body: boolean;
  /** "resolutions 66/181 of … and": a member of a list bears no title. */
  readonly list: boolean;
  /** "resolution" is what the drafter has written, and not "res.". */
  readonly word: boolean;
}

/** The parts of a citation as the words of a place ask for them; what is not to stand there is empty. */
export interface CitingWords {
  /** "its resolution ", "General Assembly resolution "; empty where it stands already. */
  readonly lead: string;
  readonly number: string;
  /** " of 30 July 2010", with the body where it comes behind. */
  readonly date: string;
  /** ", entitled “…”". */
  readonly title: string;
}

/** How a text is cited at a place: in full at its first mention, by its number alone later, its body as the organ that speaks names it. */
export function citingWords(
  resolution: Resolution,
  spot: CitingSpot,
  text: RegisteredText,
  standing: Standing,
  profile: Profile,
): CitingWords {
  const { structure } = resolution;
  const conventions = conventionsOf(profile);
  const inNote = isNote(structure, spot.block);
  const { within, article } = around(resolution, spot);
  // What another title names bears neither date nor title.
  const first = !inNote && within !== 'title' && isFirstMention(resolution, spot, text.id);
  const { lead, behind } = namedBody(resolution, spot, text, conventions);
  // Who goes on with "resolution 64/293" once it has been cited means the same.
  const goesOn = standing.word && !isFirstMention(resolution, spot, text.id);
  const asWritten = lead.startsWith('its ') && (goesOn || article);
  const date = first ? citedDate(text, conventions) : '';
  return {
    lead: standing.head ? '' : standing.body || asWritten ? `${text.kind} ` : lead,
    number: numberOfText(text.id),
    date: date + (standing.head || standing.body || standing.list ? '' : behind),
    title:
      first && !standing.list && behind === '' && isWholeTitle(text.title)
        ? `, entitled ${within === 'draft' ? quotedWithin(text.title) : quoted(text.title)}`
        : '',
  };
}

/** The number of a resolution or decision as texts cite it: `64/293`, `1325 (2000)`, `58.16`. */
export function numberOfText(id: string): string {
  const { series } = numbered(id);
  return series === 'WHA' ? id.slice(3) : series === '' ? id : id.slice(series.length + 1);
}

/** " of 30 July 2010" where it is known for sure and the house dates what it cites; else empty. */
export function citedDate({ date, confidence }: RegisteredText, { citedDates }: Conventions): string {
  return citedDates !== 'none' && confidence !== 'low' && date ? ` of ${dateWords(date, 'en')}` : '';
}

/** A title between quotation marks; those within it become single ones. */
export function quoted(title: string): string {
  return `“${withinQuotes(title)}”`;
}

/** A title within what is quoted itself. */
function quotedWithin(title: string): string {
  return `‘${title
    .replaceAll('‘', '“')
    .replaceAll('’', '”')
    .replace(/(?<=\p{L})”(?=\p{L})/gu, '’')}’`;
}

interface Around {
  /** Whether it is said in a draft that is quoted paragraph by paragraph, or in a title or other words between quotation marks. */
  readonly within: 'draft' | 'title' | undefined;
  /** Whether "the" stands right in front. */
  readonly article: boolean;
}

function around({ tree }: Resolution, { block, at }: CitingSpot): Around {
  const { text, content } = tree.blocks[block]!;
  const before = text.slice(Math.max(content, at - reach), at);
  const opened = before.lastIndexOf('“');
  const within =
    opened > before.lastIndexOf('”') ? (opened <= 1 && at <= content + reach ? 'draft' : 'title') : undefined;
  return { within, article: /\bthe[ \u00a0]$/i.test(before) };
}

/** No title is longer. */
const reach = 1000;

/** Whether a title is known, and not cut off behind a small word by a page. */
export function isWholeTitle(title: string): boolean {
  return title !== '' && !/[\s,](?:an?|and|at|by|for|from|in|of|on|or|the|to|with)$/.test(title);
}

/** Whether nothing before a place in the same text, the annex being another, cites an id. */
export function isFirstMention(resolution: Resolution, spot: CitingSpot, id: string): boolean {
  return !mentionsBefore(resolution, spot).some((it) => it.id === id);
}

/** The citations in the prose of the same text before a place. */
export function mentionsBefore(resolution: Resolution, { block, at }: CitingSpot): readonly ResolvedCitation[] {
  const { owner, roles } = resolution.structure;
  const annex = owner[block]?.annex;
  return citations(resolution).filter(
    (it) =>
      it.block <= block &&
      isProse(roles[it.block]) &&
      owner[it.block]?.annex === annex &&
      (it.block < block || sourceOf(resolution, it).from < at),
  );
}

/** Whether a text of that id is the organ's own. */
export function isOwn({ organ }: Structure, id: string): boolean {
  const own = organ?.symbol;
  return own !== undefined && own === seriesOfResolutions(id);
}

/** Whether a block is a note or goes on with one. */
export function isNote({ roles }: Structure, block: number): boolean {
  return roles[block] === 'note' || roles[block] === 'noteContinuation';
}

/** The words before the number, and the body where its name is too long to stand there. */
function namedBody(
  resolution: Resolution,
  spot: CitingSpot,
  { id, kind }: RegisteredText,
  { ownInNotes }: Conventions,
): { readonly lead: string; readonly behind: string } {
  const { structure } = resolution;
  const inNote = isNote(structure, spot.block);
  const annexed = structure.owner[spot.block]?.annex !== undefined;
  if (isOwn(structure, id) && !annexed) {
    if (!inNote) return { lead: `its ${kind} `, behind: '' };
    if (ownInNotes === 'bare') return { lead: `${kind} `, behind: '' };
  }
  // A draft bears its own symbol and no number yet.
  if (/\/L\.\d/.test(id)) return { lead: `draft ${kind} `, behind: '' };
  const name = bodyOf(id);
  if (!name) return { lead: `${kind} `, behind: '' };
  if (name.length > longestBefore || /^(?:Conference|Meeting|Assembly) of/.test(name))
    return { lead: `${kind} `, behind: ` of the ${name}` };
  const short = inNote ? undefined : shortNameBefore(resolution, spot, id);
  return { lead: `${short ?? name} ${kind} `, behind: '' };
}

const longestBefore = 60;

/** The official name of the body that a canonical id is of. */
export function bodyOf(id: string): string | undefined {
  const { series } = numbered(id);
  return series === '' ? undefined : bodies().find((it) => it.series.includes(series))?.name;
}

/** "Assembly" where the same text has cited the body so before. */
function shortNameBefore(resolution: Resolution, spot: CitingSpot, id: string): string | undefined {
  const series = seriesOfResolutions(id);
  for (const it of mentionsBefore(resolution, spot)) {
    if (it.body !== 'said' || seriesOfResolutions(it.id) !== series) continue;
    const body = sourceOf(resolution, it).cited?.body;
    if (body?.kind === 'short') return shortNames[body.type];
  }
  return undefined;
}

const shortNames: Readonly<Record<BodyType, string>> = {
  assembly: 'Assembly',
  council: 'Council',
  commission: 'Commission',
  conference: 'Conference',
};

/** The series of the resolutions of the body that an id is of; decisions are counted in another. */
export function seriesOfResolutions(id: string): string {
  return numbered(id).series.replace(/DEC$/, 'RES');
}
