import type { Organ } from '../knowledge/organs';
import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import type { Tree } from '../syntax/tree';
import type { Span } from '../text/span';
import { type BodyContext, type BodyKnown, type NumberId, resolutionId, withYear } from './citationIds';
import { nameCitations } from './citationInstruments';
import { headlessCitations, type NumberCitation, numberCitations } from './citationLists';
import { citingSpan, mentionsOf } from './citationNames';
import { partOf } from './citationParts';
import { publicationCitations, recordCitations, seriesCitations } from './citationSources';
import { type PlainCitation, symbolCitations } from './citationSymbols';
import { ownNamesOf } from './ownNames';
import { perBlock } from './perBlock';
import type { Resolution } from './resolution';
import type { Role, Structure } from './structure';
import { bare, folded } from './text';

/** What is cited. */
export type CitationKind = 'resolution' | 'decision' | 'treaty' | 'document' | 'officialRecords' | 'charter' | 'other';

/** A citation as the words of its block alone tell it; offsets are relative to the block. */
export interface Citation {
  readonly kind: CitationKind;
  readonly from: number;
  readonly to: number;
  /** The canonical id where the citation bears it in itself; a resolution cited by number has it only in its context. */
  readonly id: string | undefined;
  /** The number, the body before it, the date and the title, of a resolution cited by number. */
  readonly cited: NumberCitation | undefined;
  /**
   * The words that say which part of it is meant, or what was added to it: "section II", ", annex I", "article 32", "and Corr.1 and 2". They lie
   * beside the citation, but the Articles of the Charter within it.
   */
  readonly part: Span | undefined;
}

/**
 * A citation with everything that its text tells of it. It holds no offset and is the same after every edit that leaves what is cited alone;
 * where it stands now `sourceOf` tells.
 */
export interface ResolvedCitation {
  readonly kind: CitationKind;
  /** `A/RES/66/181`, `E/CN.15/2012/15`, `untoc`; the number as written where the body cannot be known. */
  readonly id: string;
  /** How the body is known; `said` for whatever bears its identity in itself. */
  readonly body: BodyKnown;
  /** In ISO form. */
  readonly date: string | null;
  readonly title: string | null;
  readonly block: number;
  /** Which of the citations of its block it is, as `citationsOf` has them. */
  readonly ordinal: number;
}

/** The citations of a block, in text order and without overlap; computed once for each block object. */
export const citationsOf: (block: Block) => readonly Citation[] = perBlock(scan);

/** The words of a citation as its block has them now, with offsets relative to the block. */
export function sourceOf({ tree }: Resolution, { block, ordinal }: ResolvedCitation): Citation {
  return citationsOf(tree.blocks[block]!)[ordinal]!;
}

/** What a citation of a block means in its text; undefined where it counts for none, as in a comment. */
export function resolvedOf(resolution: Resolution, citation: Citation): ResolvedCitation | undefined {
  const { tree } = resolution;
  let all = bySource.get(tree);
  if (!all) {
    all = new Map(citations(resolution).map((it) => [sourceOf(resolution, it), it]));
    bySource.set(tree, all);
  }
  return all.get(citation);
}

const bySource = new WeakMap<Tree, ReadonlyMap<Citation, ResolvedCitation>>();

/** What a citation reads in the text, white space folded and without emphasis and marks. */
export function citedText(resolution: Resolution, citation: ResolvedCitation): string {
  const { from, to } = sourceOf(resolution, citation);
  return written(resolution.tree.blocks[citation.block]!, from, to);
}

/**
 * What a block cites, as a text to compare: two blocks with the same shape cite the same in the same words, wherever it stands.
 *
 * An edit that leaves it alone leaves everything right that is known of the citations of a text.
 */
export const citingShape: (block: Block) => string = perBlock((block) => {
  const cited = citationsOf(block);
  const named = (citingSpan(block) && mentionsOf(block)) || none;
  if (cited.length === 0 && named.length === 0) return '';
  const { text } = block;
  let listed: NumberCitation | undefined;
  let before = 0;
  const words = cited.map(({ kind, id, from, to, cited: it }) => {
    // What is named before a citation tells whose it is.
    while (before < named.length && named[before]!.from < to) before++;
    const end = it?.title?.to ?? it?.date?.to ?? to;
    const inList = it !== undefined && it.body === listed?.body;
    listed = it ?? listed;
    const body = it ? `${bodyShape(it)} ${inList}` : '';
    return `${kind} ${id ?? ''} ${body} ${before} ${insideQuotation(text, from)} ${text.slice(from, end)}`;
  });
  const bodies = named.map(({ body, treaty }) => body?.symbol ?? treaty?.id ?? '');
  return `${words.join('|')}#${bodies.join('|')}`;
});

const none: readonly never[] = [];

function bodyShape({ kind, body, near }: NumberCitation): string {
  const told = body.kind === 'named' ? body.body.symbol : body.kind === 'short' ? body.type : '';
  return `${kind} ${body.kind} ${told} ${near?.symbol ?? ''}`;
}

const known = new WeakMap<Structure, readonly ResolvedCitation[]>();

/**
 * All citations of a resolution, those of the text before those of the notes, each with its canonical id: "its" is the organ's own, "Commission"
 * the last one named in full. A note is read where its first mark stands, wherever a page has put it.
 */
export function citations(resolution: Resolution): readonly ResolvedCitation[] {
  // Whatever changes in what is cited makes another structure.
  let all = known.get(resolution.structure);
  if (!all) known.set(resolution.structure, (all = allCitations(resolution)));
  return all;
}

function allCitations({ tree, structure }: Resolution): readonly ResolvedCitation[] {
  const all: ResolvedCitation[] = [];
  const known = new Map<string, string>();
  const contexts: BodyContext[] = [];
  let context: BodyContext = { own: ownOrgan(structure.organ), named: {} };
  for (const { block, mark } of readingOrder(structure)) {
    const role = structure.roles[block]!;
    if (silent.has(role)) continue;
    const own = tree.blocks[block]!;
    if (mark !== undefined) context = contexts[mark] ?? context;
    const mentions = mentionsOf(own);
    let next = 0;
    const nameUpTo = (offset: number) => {
      for (; next < mentions.length && mentions[next]!.from < offset; next++) {
        const { body } = mentions[next]!;
        if (body?.type && body.symbol) context = { ...context, named: { ...context.named, [body.type]: body.symbol } };
      }
    };
    for (const [ordinal, source] of citationsOf(own).entries()) {
      if (!counts(role, own, source)) continue;
      nameUpTo(source.to);
      const { kind, from, to, cited } = source;
      const { id, body } = cited
        ? numberId(cited, context, known)
        : { id: source.id ?? written(own, from, to), body: 'said' as const };
      all.push({ kind, id, body, date: cited?.date?.iso ?? null, title: cited?.title?.words ?? null, block, ordinal });
    }
    nameUpTo(own.end);
    contexts[block] = context;
  }
  return withYears(all, tree);
}

/** A number alone means what the text has meant by it before. */
function numberId(cited: NumberCitation, context: BodyContext, known: Map<string, string>): NumberId {
  const found = resolutionId(cited, context);
  const key = `${cited.kind} ${cited.number.canonical}`;
  const before = known.get(key);
  if (found.body === 'said' || (found.body === 'inferred' && cited.date)) {
    known.set(key, before === undefined || before === found.id ? found.id : several);
    return found;
  }
  if (cited.date || before === undefined) return found;
  return before === several ? { id: cited.number.canonical, body: 'unknown' } : { id: before, body: 'inferred' };
}

/** One number of two bodies: a number alone may mean either. */
const several = '';

/** The blocks of the text and then those of the notes, each note with the block of its first mark. */
function readingOrder({ roles, notes }: Structure): { readonly block: number; readonly mark?: number }[] {
  const inNotes = (role: Role) => role === 'note' || role === 'noteContinuation';
  const text = roles.flatMap((role, block) => (inNotes(role) ? [] : [{ block }]));
  const blocks = new Map<number, number | undefined>();
  for (const { pieces, references } of notes) {
    // A later piece of a note goes on with what its first has named.
    for (const [i, block] of pieces.entries())
      if (!blocks.has(block)) blocks.set(block, i === 0 ? references[0]?.block : undefined);
  }
  return [...text, ...[...blocks].map(([block, mark]) => ({ block, mark }))];
}

/** "resolution 2250" means the resolution 2250 (2015) that the same text cites elsewhere, or the only one of that number. */
function withYears(all: readonly ResolvedCitation[], { blocks }: Tree): readonly ResolvedCitation[] {
  const formOf = ({ block, ordinal }: ResolvedCitation) => citationsOf(blocks[block]!)[ordinal]!.cited?.number.form;
  if (!all.some((it) => formOf(it) === 'bare')) return all;
  const full = new Map<string, string>();
  for (const it of all) if (formOf(it) === 'year') full.set(it.id.replace(/ \(.*/, ''), it.id);
  return all.map((it) => ({ ...it, id: full.get(it.id) ?? withYear(it.id) ?? it.id }));
}

const silent: ReadonlySet<Role> = new Set(['blank', 'comment', 'furniture', 'end']);

function ownOrgan(organ: Organ | undefined): string {
  return organ?.symbol ?? '';
}

function written(block: Block, from: number, to: number): string {
  const words = block.text.slice(from, to);
  // Most have nothing to strip, and stripping looks at all the emphasis of the block.
  return folded(/[*_<[^¹²³⁰⁴-⁹]/.test(words) ? bare(block, from, to) : words);
}

/** A masthead cites in its bracket line only, printed or as front matter; the number that a title opens with is the text's own. */
function counts(role: Role, { text }: Block, { kind, from }: Citation): boolean {
  if (role === 'masthead') return isInBracket(text, from);
  if (role !== 'title' || kind === 'treaty' || from > longestNumberLead) return true;
  return !/^[\s#*_]*(?:draft\s+)?(?:resolution\s*|PRST\s+)?$/i.test(text.slice(0, from));
}

const longestNumberLead = 60;
const longestBracket = 1200;

/** A look back over the whole of a block from each of its citations would cost its square. */
function isInBracket(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestBracket), at);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

const hasHead = /r[eé]solu[ct]|d[eé]cisi[oó]|UNSCR/i;
/** "58/7 of 4 November": a list that a page has cut may begin so. */
const listed = /\/\d{1,3}\s+of\s+\d/;
const hasName = /Convention|Covenant|Protocol|Treaty|Statute|Agreement|Charter|Declaration/;

function scan(block: Block): readonly Citation[] {
  const { text } = block;
  const span = citingSpan(block);
  if (!span) return [];
  const { from: content, to: end } = span;
  const digits = /\d/.test(text);
  const head = digits && hasHead.test(text);
  const name = ownNamesOf(block) !== undefined || hasName.test(text);
  const slash = digits && (text.includes('/') || text.includes('WHA'));
  const series = digits && (text.includes('Series') || text.includes('bid'));
  const records = text.includes('Records');
  const published = digits && (text.includes('Sales') || text.includes('Reports'));
  const headless = digits && (text.includes('(20') || text.includes('(19') || (slash && listed.test(text)));
  if (!head && !name && !slash && !series && !records && !published && !headless) return [];
  const mentions = head || name || headless ? mentionsOf(block) : [];
  const headed = head ? numberCitations(text, content, end, mentions) : none;
  const rest = headed[0]?.number.from ?? end;
  const others = headless ? headlessCitations(text, content, end, rest, mentions) : none;
  // One line may cite more than a call takes arguments.
  const plain: readonly (readonly PlainCitation[])[] = [
    records ? recordCitations(text, content, end) : none,
    published ? publicationCitations(text, content, end) : none,
    series ? seriesCitations(text, content, end) : none,
    slash ? symbolCitations(text, content, end) : none,
    name ? nameCitations(text, content, mentions) : none,
  ];
  return inOrder(text, [headed, others].flat(), plain.flat());
}

/** Of citations that overlap the first is kept, of two that begin together the longer; what a quoted title names is no citation. */
function inOrder(text: string, cited: readonly NumberCitation[], plain: readonly PlainCitation[]): Citation[] {
  const found: Citation[] = [
    ...cited.map((it) => numbered(text, it)),
    ...plain.map((it) => ({ ...it, cited: undefined })),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Citation[] = [];
  let free = 0;
  for (const it of found) {
    if (it.from < free) continue;
    kept.push(it);
    free = it.cited?.title?.to ?? it.to;
  }
  return kept;
}

function numbered(text: string, cited: NumberCitation): Citation {
  const { from, to } = cited.number;
  const part = partOf(text, from, cited.title?.to ?? cited.date?.to ?? to);
  return { kind: cited.kind, from, to, id: undefined, cited, part };
}
