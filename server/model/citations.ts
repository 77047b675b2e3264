import type { Organ } from '../knowledge/organs';
import type { Block } from '../syntax/block';
import { type BodyContext, resolutionId } from './citationIds';
import { type NumberCitation, numberCitations } from './citationLists';
import { citingSpan, mentionsOf } from './citationNames';
import {
  nameCitations,
  type PlainCitation,
  recordCitations,
  seriesCitations,
  symbolCitations,
} from './citationSymbols';
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
}

/** A citation with everything that its text tells of it. */
export interface ResolvedCitation {
  readonly kind: CitationKind;
  /** `A/RES/66/181`, `E/CN.15/2012/15`, `untoc`; the number as written where the body cannot be known. */
  readonly id: string;
  /** As written, white space folded. */
  readonly text: string;
  /** In ISO form. */
  readonly date: string | null;
  readonly title: string | null;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly source: Citation;
}

/** The citations of a block, in text order and without overlap; computed once for each block object. */
export const citationsOf: (block: Block) => readonly Citation[] = perBlock(scan);

/**
 * All citations of a resolution, those of the text before those of the notes, each with its canonical id: "its" is the organ's own, "Commission"
 * the last one named in full. A note is read where its first mark stands, wherever a page has put it.
 */
export function citations({ tree, structure }: Resolution): ResolvedCitation[] {
  const all: ResolvedCitation[] = [];
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
    for (const source of citationsOf(own)) {
      if (!counts(role, own, source)) continue;
      nameUpTo(source.to);
      const { kind, from, to, cited } = source;
      const text = written(own, from, to);
      all.push({
        kind,
        id: source.id ?? (cited ? resolutionId(cited, context) : text),
        text,
        date: cited?.date?.iso ?? null,
        title: cited?.title?.words ?? null,
        block,
        from,
        to,
        source,
      });
    }
    nameUpTo(own.end);
    contexts[block] = context;
  }
  return withYears(all);
}

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

/** "resolution 2250" means the resolution 2250 (2015) that the same text cites elsewhere. */
function withYears(all: ResolvedCitation[]): ResolvedCitation[] {
  if (!all.some((it) => it.source.cited?.number.form === 'bare')) return all;
  const full = new Map<string, string>();
  for (const { id, source } of all) if (source.cited?.number.form === 'year') full.set(id.replace(/ \(.*/, ''), id);
  return all.map((it) => ({ ...it, id: full.get(it.id) ?? it.id }));
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
const hasName = /Convention|Covenant|Protocol|Treaty|Statute|Agreement|Charter|Declaration/;

function scan(block: Block): readonly Citation[] {
  const { text } = block;
  const span = citingSpan(block);
  if (!span) return [];
  const { from: content, to: end } = span;
  const digits = /\d/.test(text);
  const head = digits && hasHead.test(text);
  const name = hasName.test(text);
  const slash = digits && (text.includes('/') || text.includes('WHA'));
  const volume = digits && text.includes('vol');
  if (!head && !name && !slash && !volume) return [];
  const mentions = head || name ? mentionsOf(block) : [];
  const cited = head ? numberCitations(text, content, end, mentions) : [];
  const plain: PlainCitation[] = [];
  if (digits && text.includes('Records')) plain.push(...recordCitations(text, content, end));
  if (volume) plain.push(...seriesCitations(text, content, end));
  if (slash) plain.push(...symbolCitations(text, content, end));
  if (name) plain.push(...nameCitations(text, content, mentions));
  return inOrder(cited, plain);
}

/** Of citations that overlap the first is kept, of two that begin together the longer; what a quoted title names is no citation. */
function inOrder(cited: readonly NumberCitation[], plain: readonly PlainCitation[]): Citation[] {
  const found: Citation[] = [
    ...cited.map((it) => ({ kind: it.kind, from: it.number.from, to: it.number.to, id: undefined, cited: it })),
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
