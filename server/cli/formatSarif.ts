import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { rules } from '../rules/index';
import type { Severity } from '../rules/rule';
import type { FileFindings, Range } from './findings';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** Findings as a SARIF 2.1.0 log with one run. */
export function sarifLog(files: readonly FileFindings[]): object {
  const driver = {
    name: 'Rapporteur',
    semanticVersion: version,
    rules: rules.map((rule) => ({
      id: rule.id,
      shortDescription: { text: rule.summary },
      help: { text: rule.authority },
      defaultConfiguration: { level: levels[rule.severity] },
    })),
  };
  const results = files.flatMap(({ path, findings }) => {
    const artifactLocation = { uri: uriOf(path) };
    const place = (range: Range) => ({ physicalLocation: { artifactLocation, region: regionOf(range) } });
    return findings.map((it) => ({
      ruleId: it.rule,
      ruleIndex: rules.findIndex((rule) => rule.id === it.rule),
      level: levels[it.severity],
      message: { text: it.message },
      locations: [place(it.range)],
      ...(it.related.length > 0 && {
        relatedLocations: it.related.map(({ message, range }, id) => ({
          id,
          message: { text: message },
          ...place(range),
        })),
      }),
      properties: { severity: it.severity, fixable: it.fixable },
    }));
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        // Unread files are told on standard error and by the exit status.
        invocations: [{ executionSuccessful: process.exitCode !== 2 }],
        results,
      },
    ],
  };
}

function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
