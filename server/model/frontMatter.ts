import { type Document, isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Block } from '../syntax/block';
import type { Span } from '../text/span';
import { perBlock } from './perBlock';

/** One key of the front matter with its value; offsets are relative to the block. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  /** Where the value stands, as it is written. */
  readonly written: Span;
  /** The keys below this one, where its value is a map. */
  readonly children: readonly FrontMatterEntry[];
}

/** The front matter of a text. */
export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** What is wrong with it as YAML, in a sentence without its full stop; undefined where nothing is. */
  readonly problem: string | undefined;
  readonly closed: boolean;
}

/** The front matter that a block holds; of a block of another kind, none. */
export const frontMatterOf: (block: Block) => FrontMatter = perBlock(read);

/** Where a block of front matter tells what the bracket line of a printed masthead tells, the one line there that cites; undefined where it does not. */
export function recommendationSpan(block: Block): Span | undefined {
  return block.kind === 'frontMatter'
    ? frontMatterOf(block).entries.find((entry) => entry.key === 'recommendation')?.written
    : undefined;
}

/** The value of a front-matter key as text; missing values, lists and `true` or `false` are undefined. */
export function frontMatterText(front: FrontMatter, key: string): string | undefined {
  const value = front.entries.find((entry) => entry.key === key)?.value;
  if (value === undefined || value === null || typeof value === 'object' || typeof value === 'boolean')
    return undefined;
  return String(value).trim() || undefined;
}

const empty: FrontMatter = { entries: [], problem: undefined, closed: true };

function read(block: Block): FrontMatter {
  if (block.kind !== 'frontMatter') return empty;
  const closed = block.level === 1;
  const start = block.text.search(/[\r\n]/) + 1 || block.end;
  const body = closed ? block.text.slice(start, lastLine(block)) : block.text.slice(start, block.end);
  // To YAML a carriage return alone ends no line; offsets stay as they are.
  const document = parseDocument(body.replace(/\r(?!\n)/g, '\n'), {
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: true,
  });
  const fault = document.errors[0];
  if (fault) return { entries: [], problem: sentence(fault.message), closed };
  const { contents } = document;
  if (contents === null) return { entries: [], problem: undefined, closed };
  if (!isMap(contents)) return { entries: [], problem: 'it is no list of keys and values', closed };
  return { entries: entriesOf(contents, document, start), problem: undefined, closed };
}

function entriesOf(map: YAMLMap, document: Document, start: number): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range) continue;
    const children = isMap(value) ? entriesOf(value, document, start) : [];
    const range = (isNode(value) && value.range) || [key.range[1], key.range[1]];
    entries.push({
      key: String(key.value),
      value: toPlain(value, document),
      from: start + key.range[0],
      to: start + key.range[1],
      written: { from: start + range[0], to: start + range[1] },
      children,
    });
  }
  return entries;
}

function toPlain(value: unknown, document: Document): unknown {
  if (value === null) return null;
  const node = value as { toJS?: (document: Document) => unknown };
  try {
    return node.toJS ? node.toJS(document) : null;
  } catch {
    // An alias without anchor or too many aliases: the value is unusable, its key stays known.
    return null;
  }
}

function lastLine(block: Block): number {
  let at = block.end - 1;
  while (at > 0 && !/[\r\n]/.test(block.text[at - 1]!)) at--;
  return at;
}

function sentence(message: string): string {
  const first = message
    .split('\n')[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .trim();
  return first.charAt(0).toLowerCase() + first.slice(1);
}
