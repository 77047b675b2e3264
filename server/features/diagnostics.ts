import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules/rule';
import type { Tree } from '../syntax/tree';
import { rangeIn } from './ranges';
import { ruleLink } from './ruleLinks';

/** The name under which problems are listed. */
export const source = 'rapporteur';

/** The most problems that are sent of one text; editors show no more. */
const most = 1000;

/** The findings of the document `uri` as editors show them, in text order; of very many only the loudest. */
export function diagnostics(tree: Tree, uri: string, findings: readonly Finding[]): Diagnostic[] {
  return (findings.length > most ? loudest(findings) : findings).map((finding) => diagnostic(tree, uri, finding));
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

function loudest(findings: readonly Finding[]): Finding[] {
  const kept = new Set([...findings].sort((a, b) => severities[a.severity] - severities[b.severity]).slice(0, most));
  return findings.filter((it) => kept.has(it));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
