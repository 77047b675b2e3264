import { rules } from '../rules/index';
import { printJson } from './output';

/** Prints every rule, in the order of the catalogue. */
export function rulesCommand({ format }: { readonly format: string }): void {
  if (format === 'json') {
    printJson(
      rules.map(({ id, severity, fix, summary, authority }) => ({
        id,
        severity,
        fix,
        summary,
        authority,
        docs: `docs/rules/${id}.md`,
      })),
    );
    return;
  }
  const widest = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, fix, summary, authority } of rules) {
    process.stdout.write(`${id.padEnd(widest)}  ${severity.padEnd(7)}  ${fixWords[fix].padEnd(8)}  ${summary}\n`);
    process.stdout.write(`${' '.repeat(widest + 21)}${authority}\n`);
  }
}

const fixWords = { safe: '--fix', choice: 'choice', none: '' } as const;
