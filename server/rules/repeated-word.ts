import type { BlockKind } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import { type BlockReport, type BlockRule, silent } from './rule';

/** A word that stands twice in a row, but for the pairs that are good English or French and for names. */
export const repeatedWord: BlockRule = {
  id: 'repeated-word',
  summary: 'No word stands twice in a row by mistake.',
  severity: 'warning',
  authority: 'Common usage',
  fix: 'safe',
  per: 'block',
  check: ({ kind, text, content, end }) => (unread.has(kind) ? silent : repeats(text, content, end)),
};

const unread: ReadonlySet<BlockKind> = new Set<BlockKind>(['frontMatter', 'comment', 'rule', 'blank']);

/** Pairs that occur in right texts: "the fact that that …", "they had had", "nous nous engageons". */
const allowed: ReadonlySet<string> = new Set(['that', 'had', 'nous', 'vous']);
/** Two words on one line that begin with the same two letters: quick to rule out, and few blocks have any. */
const hint = /(?:^| )([a-z][a-z])[a-z]*[ \u00a0]+\1/;
const lower = /^\p{Ll}{2,}$/u;

/** Hops from space to space and looks closer only where two words begin alike: this runs on every block that is typed in. */
function repeats(text: string, content: number, end: number): readonly BlockReport[] {
  // Text wrapped by hand has line ends between words; each is looked for once.
  let feed = text.indexOf('\n', content);
  if ((feed < 0 || feed >= end) && !hint.test(text)) return silent;
  let reports: BlockReport[] | undefined;
  let word = content;
  for (;;) {
    const space = text.indexOf(' ', word);
    if (feed >= 0 && feed < word) feed = text.indexOf('\n', word);
    const at = feed >= 0 && (space < 0 || feed < space) ? feed : space;
    if (at < 0 || at >= end) break;
    let next = at + 1;
    while (next < end && isWhite(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === text.charCodeAt(word) && text.charCodeAt(next + 1) === text.charCodeAt(word + 1)) {
      const repeated = text.slice(word, at).trimEnd();
      const to = next + repeated.length;
      if (isRepeated(text, repeated, next) && !insideQuotation(text, next)) {
        (reports ??= []).push(report(text, repeated, word + repeated.length, next, to));
      }
    }
    word = next;
  }
  return reports ?? silent;
}

function isRepeated(text: string, word: string, next: number): boolean {
  return (
    lower.test(word) &&
    !allowed.has(word) &&
    text.startsWith(word, next) &&
    !isWordCode(text.charCodeAt(next + word.length))
  );
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
