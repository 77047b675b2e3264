import { conventionsOf } from '../knowledge/conventions';
import { languageOf } from '../model/language';
import { hasDouble, noQuotes, quotesOf } from '../model/quotes';
import type { Resolution } from '../model/resolution';
import type { Role } from '../model/structure';
import type { Block } from '../syntax/block';
import { practice } from './italicsSurvey';
import type { Anchor, DocumentRule, Fix, Report } from './rule';

/** Quotation marks are curly, those that open are closed, and a comma stands behind them. */
export const quotes: DocumentRule = {
  id: 'quotes',
  summary: 'Quotation marks and apostrophes are curly, each that opens is closed, and a comma follows the closing one.',
  severity: 'info',
  authority: 'United Nations Editorial Manual Online, Quotations',
  fix: 'safe',
  per: 'document',
  *check({ resolution, profile }) {
    // Other languages have marks of their own.
    if (languageOf(resolution) !== 'en') return;
    const marked = markedBlocks(resolution);
    if (marked.length === 0) return;
    const { blocks } = resolution.tree;
    yield* straightReports(
      marked.filter((block) => quotesOf(blocks[block]!).straight.length > 0),
      blocks,
    );
    if (conventionsOf(profile).quoteComma === 'outside') yield* commaReports(marked, blocks);
    yield* nestedReports(marked, blocks);
    yield* unbalancedReports(marked, resolution);
  },
};

const unread: ReadonlySet<Role> = new Set<Role>(['blank', 'frontMatter', 'comment', 'furniture']);
const notes: ReadonlySet<Role> = new Set<Role>(['note', 'noteContinuation']);

/** The blocks that have any quotation marks. */
function markedBlocks({ tree, structure }: Resolution): number[] {
  const marked: number[] = [];
  for (let i = 0; i < tree.blocks.length; i++) {
    if (quotesOf(tree.blocks[i]!) !== noQuotes && !unread.has(structure.roles[i]!)) marked.push(i);
  }
  return marked;
}

/** One report for each block with straight marks, or one for all where the text has them throughout. */
function* straightReports(straight: readonly number[], blocks: readonly Block[]): Generator<Report> {
  const one = (block: number): Anchor => ({ block, part: 'straightQuote' });
  const title = 'Write curly quotation marks and apostrophes';
  if (straight.length >= practice) {
    yield {
      at: one(straight[0]!),
      message: `The quotation marks and apostrophes of ${straight.length} paragraphs are straight: write “, ” and ’`,
      related: straight.slice(1).map((block) => ({ at: one(block), message: 'Here too' })),
      fixes: ({ resolution }) => [curled(title, straight, resolution)],
    };
    return;
  }
  for (const block of straight) {
    yield {
      at: one(block),
      message: hasDouble(quotesOf(blocks[block]!))
        ? 'The quotation marks of this paragraph are straight: write “ and ”'
        : 'The apostrophes of this paragraph are straight: write ’',
      fixes: ({ resolution }) => [curled(title, [block], resolution)],
    };
  }
}

function curled(title: string, straight: readonly number[], { tree }: Resolution): Fix {
  const edits = straight.flatMap((block) => quotesOf(tree.blocks[block]!).straight.map((edit) => ({ block, ...edit })));
  return { title, edits };
}

function* commaReports(marked: readonly number[], blocks: readonly Block[]): Generator<Report> {
  for (const block of marked) {
    const { length } = quotesOf(blocks[block]!).commas;
    for (let ordinal = 0; ordinal < length; ordinal++) {
      yield {
        at: { block, part: 'quoteComma', ordinal },
        message: 'The comma stands inside the quotation mark: write ”,',
        fixes: ({ resolution }) => {
          const from = quotesOf(resolution.tree.blocks[block]!).commas[ordinal];
          if (from === undefined) return [];
          return [
            { title: 'Put the comma behind the quotation mark', edits: [{ block, from, to: from + 2, insert: '”,' }] },
          ];
        },
      };
    }
  }
}

function* nestedReports(marked: readonly number[], blocks: readonly Block[]): Generator<Report> {
  for (const block of marked) {
    const { length } = quotesOf(blocks[block]!).nested;
    for (let ordinal = 0; ordinal < length; ordinal++) {
      yield {
        at: { block, part: 'quoteNested', ordinal },
        message: 'A quotation inside a quotation stands between single marks: write ‘ and ’',
        fixes: ({ resolution }) => {
          const span = quotesOf(resolution.tree.blocks[block]!).nested[ordinal];
          if (!span) return [];
          const edits = [
            { block, from: span.from, to: span.from + 1, insert: '‘' },
            { block, from: span.to - 1, to: span.to, insert: '’' },
          ];
          return [{ title: 'Write single quotation marks', edits }];
        },
      };
    }
  }
}

/**
 * Marks that nothing closes or opens.
 *
 * A text quoted over several paragraphs opens each of them with a mark and closes only the last.
 */
function* unbalancedReports(marked: readonly number[], { tree, structure }: Resolution): Generator<Report> {
  let pending: Anchor | undefined;
  // A block has one finding of a kind, whatever is in it.
  let told = -1;
  for (const block of marked) {
    const { opened, closed, opens } = quotesOf(tree.blocks[block]!);
    const last: Anchor = { block, part: 'quoteOpened', ordinal: opened.length - 1 };
    if (notes.has(structure.roles[block]!)) {
      if (opened.length > 0) yield unclosed(last);
      if (closed.length > 0) yield unopened(block, 0);
      continue;
    }
    if (closed.length > (pending ? 1 : 0)) yield unopened(block, pending ? 1 : 0);
    if (closed.length > 0 || (opened.length === 0 && opens)) pending = undefined;
    if (opened.length === 0) continue;
    if (pending && !opens) {
      yield unclosed(pending);
      pending = undefined;
    }
    if (opened.length > 1) {
      yield unclosed(last);
      told = block;
    }
    pending ??= { block, part: 'quoteOpened', ordinal: 0 };
  }
  if (pending && pending.block !== told) yield unclosed(pending);
}

function unclosed(at: Anchor): Report {
  return { at, message: 'This quotation mark is never closed' };
}

function unopened(block: number, ordinal: number): Report {
  return { at: { block, part: 'quoteClosed', ordinal }, message: 'This quotation mark closes what nothing opens' };
}
