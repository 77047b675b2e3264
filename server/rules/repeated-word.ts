import type { Block } from '../syntax/block';
import type { BlockReport, BlockRule } from './rule';

/** A word that stands twice in a row, but for the pairs that are good English or French and for names. */
export const repeatedWord: BlockRule = {
  id: 'repeated-word',
  summary: 'No word stands twice in a row by mistake.',
  severity: 'warning',
  authority: 'Common usage',
  fix: 'safe',
  per: 'block',
  *check(block) {
    if (block.kind === 'frontMatter' || block.kind === 'comment' || block.kind === 'rule' || block.kind === 'blank')
      return;
    yield* repeats(block);
  },
};

/** Pairs that occur in right texts: "the fact that that …", "they had had", "nous nous engageons". */
const allowed: ReadonlySet<string> = new Set(['that', 'had', 'nous', 'vous']);
const lower = /^\p{Ll}{2,}$/u;

/** One pass over the characters: this runs on every block that is typed in. */
function* repeats(block: Block): Generator<BlockReport> {
  const { text, end } = block;
  let previousFrom = -1;
  let previousTo = -1;
  let at = block.content;
  while (at < end) {
    if (!isWordCode(text.charCodeAt(at))) {
      if (!isWhite(text.charCodeAt(at))) previousTo = -1;
      at++;
      continue;
    }
    const from = at;
    while (at < end && isWordCode(text.charCodeAt(at))) at++;
    const length = at - from;
    if (
      previousTo >= 0 &&
      length === previousTo - previousFrom &&
      length > 1 &&
      sameCodes(text, previousFrom, from, length)
    ) {
      const word = text.slice(from, at);
      if (lower.test(word) && !allowed.has(word) && !insideQuotation(text, from))
        yield report(text, word, previousTo, from, at);
    }
    previousFrom = from;
    previousTo = at;
  }
}

function report(text: string, word: string, previousTo: number, from: number, to: number): BlockReport {
  const title = `Delete the second “${word}”`;
  // At a line end the line end stays, and the space behind the word goes.
  const wraps = /[\r\n]/.test(text.slice(previousTo, from));
  const fix = wraps
    ? { title, from, to: text[to] === ' ' ? to + 1 : to, insert: '' }
    : { title, from: previousTo, to, insert: '' };
  return { from, to, message: `“${word}” stands twice in a row: delete one`, fix };
}

/** Letters, digits, hyphens and apostrophes make words; everything from the Latin letters with accents on counts as a letter but for general punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128)
    return (
      (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 45 || code === 39
    );
  return code > 191 && (code < 0x2000 || code > 0x206f || code === 0x2019);
}

function isWhite(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 160;
}

function sameCodes(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}

/** Quoted words stay as they were said. */
function insideQuotation(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  return open >= 0 && text.lastIndexOf('”', at) < open && text.indexOf('”', at) >= 0;
}
