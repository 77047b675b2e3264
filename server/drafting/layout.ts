import type { Resolution } from '../model/resolution';
import type { Paragraph, Role } from '../model/structure';
import type { Block } from '../syntax/block';
import { isSpace, skipSpaces } from '../syntax/characters';
import { lineEnd } from '../text/lines';

/** How far each level of sub-paragraphs stands in. */
const indentation = '   ';

/** The roles whose lines may end in a hard break: two blanks, which Markdown shows as a new line. */
const broken: ReadonlySet<Role> = new Set(['masthead', 'title', 'organ', 'end']);

/** Where the text of a block begins: behind a byte order mark. */
export function beginOf({ text }: Block): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The block of an index in its layout, the blank lines behind it included; `eol` ends lines. */
export function laidOut(resolution: Resolution, index: number, eol: string): string {
  const { blocks } = resolution.tree;
  const body = bodyOf(resolution, index);
  const mark = index === 0 ? blocks[0]!.text.slice(0, beginOf(blocks[0]!)) : '';
  if (body === '') return mark;
  return mark + body + (index === blocks.length - 1 ? eol : eol + eol);
}

/** The lines of a block in their layout, without the line end of the last and the blank lines behind it; empty for blank lines alone. */
export function bodyOf({ tree, structure }: Resolution, index: number): string {
  const block = tree.blocks[index]!;
  const text = block.text.slice(index === 0 ? beginOf(block) : 0, block.end);
  switch (block.kind) {
    case 'blank':
      return '';
    case 'frontMatter':
    case 'comment':
    case 'rule':
    case 'heading':
      return text;
  }
  const role = structure.roles[index]!;
  const indent = indentOf(block, role, structure.owner[index]);
  return lines(block.marker ? oneSpaceBehind(block) : text, indent, broken.has(role));
}

/** Words that bear no label stand in only where they did before: they may belong to the text above or go on from it. */
function indentOf({ text }: Block, role: Role, owner: Paragraph | undefined): string {
  if (!owner || (role !== 'paragraph' && role !== 'continuation' && role !== 'text')) return '';
  if (owner.label === null && owner.level > 0 && skipSpaces(text, 0) < 2) return '';
  return indentation.repeat(owner.level);
}

/** The text of a block with one space between its marker and its words. */
function oneSpaceBehind({ text, marker, content, end }: Block): string {
  const head = text.slice(0, marker!.to).replace(/^\ufeff/, '');
  const between = text.slice(marker!.to, content).replace(/[\s\u200b]+$/, '');
  const words = text.slice(content, end);
  // The sign behind the number of "1.*Notes*" opens italics, that behind "**1.**Notes" closes what opens before the number.
  const glued = content === marker!.to && /[*_]/.test(head);
  return head + between + (glued || words === '' ? '' : ' ') + words;
}

/** Each line without blanks at its ends, behind `indent`; what a comment between two words holds stays as it is. */
function lines(text: string, indent: string, hardBreaks: boolean): string {
  const comments = [...text.matchAll(/<!--.*?-->/gs)].map((it) => [it.index, it.index + it[0].length] as const);
  const inComment = (at: number) => comments.some(([from, to]) => at > from && at < to);
  let result = '';
  for (let from = 0; from < text.length; ) {
    const next = lineEnd(text, from);
    const line = text.slice(from, next);
    const end = line.length - (/(?:\r\n|[\r\n])$/.exec(line)?.[0].length ?? 0);
    const first = inComment(from) ? 0 : Math.min(skipSpaces(line, 0), end);
    const last = inComment(from + end) ? end : trimSpaces(line, first, end);
    const hard = hardBreaks && next < text.length && last > first && /^ {2,}$/.test(line.slice(last, end));
    result += (first > 0 || !inComment(from) ? indent : '') + line.slice(first, last) + (hard ? '  ' : '');
    result += line.slice(end);
    from = next;
  }
  return result;
}

function trimSpaces(line: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(line.charCodeAt(at - 1))) at--;
  return at;
}
