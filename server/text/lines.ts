/** Code units of the three line ends that editors know: LF, CR LF and a lone CR. */
const LF = 10;
const CR = 13;

/** The offset after the line that holds `from`, its line end included; the end of the text where there is none. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  // A lone CR ends a line too; looking for it in the line alone keeps this proportional to the line.
  const cr = text.slice(from, end).indexOf('\r');
  if (cr < 0 || from + cr === end - 1) return feed < 0 ? text.length : feed + 1;
  return from + cr + 1;
}

/** How many line ends `text` holds between two offsets. */
export function countLineEnds(text: string, from = 0, to = text.length): number {
  let count = 0;
  if (text.indexOf('\r', from) < 0) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
    return count;
  }
  for (let at = lineEnd(text, from); at <= to && endsLine(text, at); at = lineEnd(text, at)) {
    count++;
    if (at === text.length) break;
  }
  return count;
}

/** The offset where line `line` (zero-based) of `text` begins; the end of the text where there are fewer lines. */
export function lineStart(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) {
    const next = lineEnd(text, at);
    if (next === text.length && !endsLine(text, next)) return text.length;
    at = next;
  }
  return at;
}

/** The lines of a text, each with its line end. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** The offset where the line that holds `at` begins. */
export function lineStartAt(text: string, at: number): number {
  if (at === 0) return 0;
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** The offset of the last character of the line that begins at `from`, plus one: its line end is left out. */
export function lineBody(text: string, from: number): number {
  const end = lineEnd(text, from);
  if (end === from || !endsLine(text, end)) return end;
  return text.charCodeAt(end - 1) === LF && end - 2 >= from && text.charCodeAt(end - 2) === CR ? end - 2 : end - 1;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return code === LF || code === CR;
}
