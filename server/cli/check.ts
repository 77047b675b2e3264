import { fixAll } from '../rules/fix';
import type { Level } from '../rules/rule';
import type { RuleSettings } from '../rules/ruleSettings';
import { type FileFindings, findingsOf } from './findings';
import { githubLines } from './formatGithub';
import { humanLines } from './formatHuman';
import { sarifLog } from './formatSarif';
import { type Input, inputs } from './input';
import { found } from './outcome';
import { writeText } from './output';
import { instrumentsFor } from './ownInstruments';

/** What `check` can be told. */
export interface CheckOptions {
  readonly format: string;
  readonly rule: Readonly<Record<string, Level>>;
  readonly fix: boolean;
  readonly maxWarnings?: number;
  readonly stdinPath?: string;
  readonly instruments?: string;
}

/** Prints what is wrong in the files; with `fix` repairs them first. The repaired text of standard input goes to standard output, its findings then to standard error. */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<void> {
  const settings: RuleSettings = { rules: options.rule, profile: 'auto' };
  const files: FileFindings[] = [];
  let out: NodeJS.WriteStream = process.stdout;
  for await (const input of inputs(paths, options.stdinPath)) {
    const text = options.fix ? await repaired(input, settings) : input.text;
    if (options.fix && !input.file) out = process.stderr;
    files.push({
      path: input.path,
      findings: findingsOf(text, settings, instrumentsFor(input.file, options.instruments)),
    });
  }
  out.write(written(files, options.format, out));
  const count = (severity: string) =>
    files.reduce((sum, file) => sum + file.findings.filter((it) => it.severity === severity).length, 0);
  if (count('error') > 0 || count('warning') > (options.maxWarnings ?? Number.POSITIVE_INFINITY)) found();
}

async function repaired({ file, text }: Input, settings: RuleSettings): Promise<string> {
  const fixed = fixAll(text, settings);
  if (!file) process.stdout.write(fixed);
  else if (fixed !== text) await writeText(file, fixed);
  return fixed;
}

function written(files: readonly FileFindings[], format: string, out: NodeJS.WriteStream): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifLog(files), null, 2)}\n`;
    case 'github':
      return githubLines(files);
  }
  return humanLines(files, out);
}
