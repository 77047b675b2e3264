import { readFileSync } from 'node:fs';

/** A text of a page with the findings that it is marked to have. */
export interface PageText {
  readonly text: string;
  /** `line:from-to` of each expected finding of the page's rule, zero-based. */
  readonly expected: readonly string[];
  /** The line of the page, for messages. */
  readonly line: number;
}

/** A rule page, read as its test. */
export interface RulePage {
  readonly id: string;
  readonly summary: string;
  readonly severity: string;
  readonly fix: string;
  readonly authority: string;
  readonly fires: readonly PageText[];
  readonly silent: readonly PageText[];
  readonly repaired: readonly { readonly before: PageText; readonly after: PageText }[];
  /** Other drafts of the workspace that all texts of the page are read among: fences of "un-resolution draft". */
  readonly drafts: readonly string[];
}

/** Reads `docs/rules/<id>.md`. */
export function rulePage(id: string): RulePage {
  const lines = readFileSync(`docs/rules/${id}.md`, 'utf8').split('\n');
  const row = lines.find((line, i) => line.startsWith('|') && lines[i - 1]?.startsWith('|---')) ?? '';
  const [severity, fix, authority] = row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const texts: Record<string, PageText[]> = { Fires: [], Silent: [], Repaired: [] };
  const drafts: string[] = [];
  let section = '';
  for (let i = 0; i < lines.length; i++) {
    section = /^## (\w+)/.exec(lines[i]!)?.[1] ?? section;
    if (!lines[i]!.startsWith('```un-resolution')) continue;
    const end = lines.indexOf('```', i + 1);
    const text = pageText(lines.slice(i + 1, end), i + 1);
    if (lines[i] === '```un-resolution draft') drafts.push(text.text);
    else texts[section]?.push(text);
    i = end;
  }
  const pairs = texts.Repaired!;
  return {
    id,
    summary: lines[2] ?? '',
    severity: severity ?? '',
    fix: fix ?? '',
    authority: authority ?? '',
    fires: texts.Fires!,
    silent: texts.Silent!,
    drafts,
    repaired: pairs.flatMap((before, i) => (i % 2 === 0 ? [{ before, after: pairs[i + 1]! }] : [])),
  };
}

function pageText(lines: readonly string[], line: number): PageText {
  const kept: string[] = [];
  const expected: string[] = [];
  for (const text of lines) {
    const mark = /^( *)(\^+) [a-z-]+$/.exec(text);
    if (mark) expected.push(`${kept.length - 1}:${mark[1]!.length}-${mark[1]!.length + mark[2]!.length}`);
    else kept.push(text);
  }
  // The page cannot hold a NUL; it shows the sign for one.
  return { text: `${kept.join('\n')}\n`.replaceAll('␀', '\0'), expected: expected.sort(), line };
}
