import type { Range } from 'vscode-languageserver-types';
import { citationsOf } from '../model/citations';
import { factsOf } from '../model/facts';
import { lineStarts } from '../model/positions';
import type { Resolution } from '../model/resolution';
import type { Role } from '../model/structure';
import { resolveReference } from '../model/targets';
import type { Block } from '../syntax/block';

/** The kinds of tokens, in the order of the legend. */
export const tokenTypes = [
  'organ',
  'preambularPhrase',
  'operativeVerb',
  'number',
  'footnoteMark',
  'citation',
  'crossReference',
] as const;

/** The name of a kind of token. */
export type TokenType = (typeof tokenTypes)[number];

/** All tokens in text order, without overlap and none over a line end, as the protocol encodes them; with `within` only those on its lines. */
export function semanticTokens(resolution: Resolution, within?: Range): number[] {
  const { tree } = resolution;
  const marks = markedOrdinals(resolution);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < tree.blocks.length; index++) {
    const first = tree.lines[index]!;
    if (within && (tree.lines[index + 1]! < within.start.line || first > within.end.line)) continue;
    const tokens = blockTokens(tree.blocks[index]!, signature(resolution, index, marks.get(index) ?? ''));
    for (let i = 0; i < tokens.length; i += 4) {
      const at = first + tokens[i]!;
      if (within && (at < within.start.line || at > within.end.line)) continue;
      const from = tokens[i + 1]!;
      data.push(at - line, at === line ? from - character : from, tokens[i + 2]!, tokens[i + 3]!, 0);
      line = at;
      character = from;
    }
  }
  return data;
}

/** The marks of each block that count as such, one after the other: ` 1/` and `(23)` do so only where there are such notes. */
function markedOrdinals({ structure }: Resolution): Map<number, string> {
  const marked = new Map<number, string>();
  for (const { block, ordinal } of structure.marks) marked.set(block, `${marked.get(block) ?? ''} ${ordinal}`);
  return marked;
}

/** Everything beyond its own text that the tokens of a block depend on, in one string. */
function signature({ tree, structure }: Resolution, index: number, marks: string): string {
  const role = structure.roles[index]!;
  const owner = structure.owner[index];
  const opens = role === 'paragraph' && owner?.pieces[0] === index;
  const { references } = factsOf(tree.blocks[index]!);
  let points = '';
  for (let ordinal = 0; ordinal < references.length; ordinal++)
    if (resolveReference(structure, index, ordinal, references[ordinal]!)) points += ` ${ordinal}`;
  const phrase = opens ? (owner.annex || owner.level > 0 ? 'below' : owner.kind) : '';
  return `${role}|${phrase}|${marks}|${points}`;
}

const known = new WeakMap<Block, { readonly signature: string; readonly tokens: readonly number[] }>();

/** The tokens of a block by line inside the block, character, length and kind; worked out once for each block object and signature. */
function blockTokens(block: Block, signature: string): readonly number[] {
  const before = known.get(block);
  if (before?.signature === signature) return before.tokens;
  const [role, phrase, marks, references] = signature.split('|') as [Role, string, string, string];
  const spans = spansOf(block, role, phrase, ordinals(marks), ordinals(references));
  const tokens = byLine(block, flattened(spans));
  known.set(block, { signature, tokens });
  return tokens;
}

function ordinals(list: string): ReadonlySet<number> {
  return new Set(list.split(' ').slice(1).map(Number));
}

interface Token {
  readonly type: TokenType;
  readonly from: number;
  readonly to: number;
}

function spansOf(
  block: Block,
  role: Role,
  phrase: string,
  marks: ReadonlySet<number>,
  references: ReadonlySet<number>,
): Token[] {
  const facts = factsOf(block);
  const tokens: Token[] = [];
  const add = (type: TokenType, span: { readonly from: number; readonly to: number } | undefined) => {
    if (span && span.to > span.from) tokens.push({ type, from: span.from, to: span.to });
  };
  if (role === 'organ') add('organ', facts.organ);
  if (role === 'paragraph' && block.marker && block.kind !== 'note') add('number', block.marker);
  // Below a number, and in an annex, words that open like a verb are one only where they are set as one.
  if (phrase === 'preambular') add('preambularPhrase', facts.opening);
  else if (phrase === 'operative') add('operativeVerb', facts.opening);
  else if (phrase === 'below' && facts.opening && facts.italics !== 'none')
    add(facts.opening.kind === 'operative' ? 'operativeVerb' : 'preambularPhrase', facts.opening);
  if (role === 'note')
    for (const note of facts.notes)
      add('footnoteMark', { from: note.from, to: block.text[note.markTo - 1] === ':' ? note.markTo - 1 : note.markTo });
  for (const ordinal of marks) add('footnoteMark', facts.marks[ordinal]);
  for (const ordinal of references) add('crossReference', facts.references[ordinal]);
  if (cites.has(role)) for (const citation of citationsOf(block)) add('citation', citation);
  return tokens;
}

const cites: ReadonlySet<Role> = new Set([
  'masthead',
  'paragraph',
  'continuation',
  'text',
  'heading',
  'note',
  'noteContinuation',
]);

/** The same in text order and without overlap: what begins inside another cuts it in two. */
function flattened(tokens: Token[]): Token[] {
  const flat: Token[] = [];
  let closed = 0;
  for (const token of tokens.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (token.from < closed) continue;
    const last = flat[flat.length - 1];
    if (!last || last.to <= token.from) {
      flat.push(token);
      continue;
    }
    flat.pop();
    if (token.from > last.from) flat.push({ ...last, to: token.from });
    flat.push(token);
    closed = token.to;
    if (last.to > token.to) flat.push({ ...last, from: token.to });
  }
  return flat;
}

function byLine(block: Block, tokens: readonly Token[]): number[] {
  const lines: number[] = [];
  const starts = [0, ...lineStarts(block), Number.POSITIVE_INFINITY];
  let line = 0;
  for (const { type, from, to } of tokens) {
    for (let at = from; at < to; ) {
      while (starts[line + 1]! <= at) line++;
      const end = Math.min(to, starts[line + 1]!);
      const length = block.text.slice(at, end).trimEnd().length;
      if (length > 0) lines.push(line, at - starts[line]!, length, tokenTypes.indexOf(type));
      at = end;
    }
  }
  return lines;
}
