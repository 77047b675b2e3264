import { lineBody, lineEnd } from '../text/lines';

/** Front matter is looked for in so many code units at the start of a text and no further: an edit below cannot make or undo it. */
export const frontMatterReach = 16_384;

/** Where the front matter of a text ends, and whether it is closed; undefined where the text has none. */
export function frontMatterEnd(text: string): { readonly to: number; readonly closed: boolean } | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!isFence(text, start)) return undefined;
  const second = lineEnd(text, start);
  const like = /^(?:[A-Za-z][\w-]*\s*:|#)/.test(text.slice(second, second + 80));
  let firstBlank = -1;
  for (let at = second; at < text.length && at < frontMatterReach; at = lineEnd(text, at)) {
    if (isFence(text, at) || isClosingDots(text, at)) {
      // A page rule at the top of a pasted text is no front matter.
      return like || (firstBlank < 0 && at > second) || at === second
        ? { to: lineEnd(text, at), closed: true }
        : undefined;
    }
    if (firstBlank < 0 && text.slice(at, lineBody(text, at)).trim() === '') firstBlank = at;
  }
  if (!like) return undefined;
  return { to: firstBlank < 0 ? Math.min(text.length, lineEnd(text, second)) : firstBlank, closed: false };
}

function isFence(text: string, at: number): boolean {
  return text.startsWith('---', at) && text.slice(at + 3, lineBody(text, at)).trim() === '';
}

function isClosingDots(text: string, at: number): boolean {
  return text.startsWith('...', at) && text.slice(at + 3, lineBody(text, at)).trim() === '';
}
