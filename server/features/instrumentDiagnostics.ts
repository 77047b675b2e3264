import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { InstrumentProblem } from '../model/ownInstruments';
import { parse } from '../syntax/parse';
import { positionAt } from '../syntax/tree';

/** What is wrong with the entries of a file of instruments, where it stands in the file. */
export function instrumentDiagnostics(text: string, problems: readonly InstrumentProblem[]): Diagnostic[] {
  if (problems.length === 0) return [];
  // Any text has lines, whatever its blocks mean.
  const tree = parse(text);
  return problems.map(({ from, to, message }) => ({
    range: { start: positionAt(tree, from), end: positionAt(tree, to) },
    severity: DiagnosticSeverity.Warning,
    source: 'rapporteur',
    code: 'instruments-file',
    message,
  }));
}
