import type { Severity } from '../rules/rule';
import type { FileFindings } from './findings';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** Findings as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubLines(files: readonly FileFindings[]): string {
  let lines = '';
  for (const { path, findings } of files) {
    for (const { range, severity, message, rule } of findings) {
      const { start, end } = range;
      const properties = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns say something only within one line.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(rule)}`,
      ];
      lines += `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`;
    }
  }
  return lines;
}

function data(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(words: string): string {
  return data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
