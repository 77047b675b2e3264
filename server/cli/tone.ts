import type { Severity } from '../rules/rule';

const codes: Record<Severity, string> = { error: '31', warning: '33', info: '36', hint: '2' };

/** A function that colours words by severity, where `stream` is a terminal and NO_COLOR is not set; else it leaves them alone. */
export function tones(stream: { readonly isTTY?: boolean }): (words: string, severity: Severity) => string {
  const coloured = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return (words, severity) => (coloured ? `\x1b[${codes[severity]}m${words}\x1b[0m` : words);
}
