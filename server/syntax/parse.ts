import { countLineEnds, lineBody, lineEnd } from '../text/lines';
import type { Block } from './block';
import { isLineEnd, skipSpaces, trimEnd } from './characters';
import { endingOf, isClosing } from './ending';
import { frontMatterEnd } from './frontMatter';
import { alwaysOpens, isFurnitureAt, type Opener, openerAt, opensAfterClosing, opensNumberedVerb } from './openers';
import { type Tree, treeOf } from './tree';

/** The blocks of `text`, which concatenate to exactly `text`; any text at all has some. */
export function parse(text: string): Tree {
  const blocks: Block[] = [];
  for (let at = 0; at < text.length; ) {
    const block = blockAt(text, at, at === 0);
    blocks.push(block);
    at += block.text.length;
  }
  return treeOf(blocks);
}

/**
 * The block that begins at `from`.
 *
 * It depends on nothing before `from` (but for the first block, which may be front matter), and on nothing behind its
 * own end but the first line there: this is what makes `update` right.
 */
export function blockAt(text: string, from: number, first: boolean): Block {
  const front = first ? frontMatterEnd(text) : undefined;
  if (front) {
    return block(text, from, front.to, {
      kind: 'frontMatter',
      content: from,
      marker: undefined,
      level: front.closed ? 1 : 0,
    });
  }
  const opener = isBlank(text, from) ? blank(from) : openerAt(text, from);
  return block(text, from, bodyEnd(text, from, opener), opener);
}

function block(text: string, from: number, to: number, opener: Opener): Block {
  const end = blankLinesEnd(text, to);
  const own = text.slice(from, end);
  const { marker } = opener;
  return {
    kind: opener.kind,
    text: own,
    content: Math.min(opener.content - from, own.length),
    end: trimEnd(own, 0, own.length),
    lineEnds: countLineEnds(own),
    marker: marker && { label: marker.label, style: marker.style, from: marker.from - from, to: marker.to - from },
    level: opener.kind === 'comment' && own.includes('-->') ? 1 : opener.level,
    memo: [undefined, undefined, undefined, undefined],
  };
}

/** Where the lines of the block end, the blank lines that follow not counted. */
function bodyEnd(text: string, from: number, opener: Opener): number {
  const end = lineEnd(text, from);
  switch (opener.kind) {
    case 'blank':
    case 'rule':
    case 'heading':
      return end;
    case 'comment': {
      // As in Markdown: up to the line that closes it, blank lines and all.
      const close = text.indexOf('-->', opener.content + 4);
      return close < 0 ? text.length : lineEnd(text, close);
    }
  }
  // Furniture stands on a line of its own, whatever follows it.
  const plain = opener.kind === 'paragraph' || opener.kind === 'bullet';
  return plain && end - from < 100 && isFurnitureAt(text, from) ? end : paragraphEnd(text, from, end);
}

function paragraphEnd(text: string, from: number, firstLineEnd: number): number {
  let start = from;
  let end = firstLineEnd;
  while (end < text.length && !isBlank(text, end)) {
    if (alwaysOpens(text, end) || opensNumberedVerb(text, end) || isFurnitureAt(text, end, true)) break;
    if (closesParagraph(text, start, end) && (opensAfterClosing(text, end) || isSetApart(text, end))) break;
    start = end;
    end = lineEnd(text, end);
  }
  return end;
}

/** Furniture, or a short line without closing punctuation in front of a number and a verb: a heading. */
function isSetApart(text: string, from: number): boolean {
  if (isFurnitureAt(text, from)) return true;
  const end = lineBody(text, from);
  return end - from < 90 && !closesParagraph(text, from, end) && opensNumberedVerb(text, lineEnd(text, from));
}

function closesParagraph(text: string, from: number, to: number): boolean {
  const ending = endingOf(text, from, to);
  return ending.mark !== '' && isClosing(ending.mark.charCodeAt(0));
}

function blankLinesEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at = lineEnd(text, at);
  return at;
}

/** Whether the line at `from` holds nothing but white space. */
function isBlank(text: string, from: number): boolean {
  const at = skipSpaces(text, from);
  return at >= text.length || isLineEnd(text.charCodeAt(at));
}

function blank(from: number): Opener {
  return { kind: 'blank', content: from, marker: undefined, level: 0 };
}
