import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules/rule';
import type { Tree } from '../syntax/tree';
import { rangeIn } from './ranges';
import { ruleLink } from './ruleLinks';

/** The name under which problems are listed. */
export const source = 'rapporteur';

/** The findings of the document `uri` as editors show them. */
export function diagnostics(tree: Tree, uri: string, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((finding) => diagnostic(tree, uri, finding));
}

/** One finding as editors show it. */
export function diagnostic(tree: Tree, uri: string, { rule, severity, message, place, related }: Finding): Diagnostic {
  const shown: Diagnostic = {
    range: rangeIn(tree, place.block, place),
    severity: severities[severity],
    code: rule.id,
    codeDescription: { href: ruleLink(rule.id) },
    source,
    message,
  };
  if (rule.unused) shown.tags = [DiagnosticTag.Unnecessary];
  if (related.length > 0) {
    shown.relatedInformation = related.map((it) => ({
      location: { uri, range: rangeIn(tree, it.place.block, it.place) },
      message: it.message,
    }));
  }
  return shown;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
