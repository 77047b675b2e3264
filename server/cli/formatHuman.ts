import type { Severity } from '../rules/rule';
import type { FileFindings } from './findings';
import { tones } from './tone';

/** Findings for people: a line each, `path:line:column severity message (rule)` counted from one, and a last line that sums up. */
export function humanLines(files: readonly FileFindings[], out: { readonly isTTY?: boolean }): string {
  const tone = tones(out);
  const lines: string[] = [];
  for (const { path, findings } of files) {
    for (const { range, severity, message, rule } of findings) {
      const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
      // A hint is a whisper: the whole line is dim.
      lines.push(
        severity === 'hint'
          ? tone(`${place} hint ${message} (${rule})`, 'hint')
          : `${place} ${tone(severity, severity)} ${message} ${tone(`(${rule})`, 'hint')}`,
      );
    }
  }
  lines.push(summary(files));
  return `${lines.join('\n')}\n`;
}

const nouns: readonly [Severity, string, string][] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'remark', 'remarks'],
  ['hint', 'hint', 'hints'],
];

function summary(files: readonly FileFindings[]): string {
  const all = files.flatMap((file) => file.findings);
  const where = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  if (all.length === 0) return `Nothing to report in ${where}.`;
  const counts = nouns
    .map(([severity, one, many]) => [all.filter((it) => it.severity === severity).length, one, many] as const)
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  const fixable = all.filter((it) => it.fixable).length;
  return `${counts.join(', ')} in ${where}.${fixable > 0 ? ` --fix repairs ${fixable} of them.` : ''}`;
}
