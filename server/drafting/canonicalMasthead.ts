import { stringify } from 'yaml';
import { organNamed } from '../knowledge/organs';
import { factsOf } from '../model/facts';
import { frontMatterOf, frontMatterText } from '../model/frontMatter';
import { mastheadOf } from '../model/masthead';
import { type BlockLine, headBlocks, linesOf, printedTitle } from '../model/mastheadTitle';
import type { Resolution } from '../model/resolution';
import { folded } from '../model/text';
import type { Tree } from '../syntax/tree';
import { lineEndOf } from '../syntax/tree';
import { lineEnd, lineStartAt } from '../text/lines';
import type { Edit } from '../text/span';
import type { Step } from './keepReading';
import { beginOf } from './layout';
import { mostLines, type Told, tells } from './toldLines';

/** The keys that a printed masthead and the end matter fill, in the order in which they are written. */
const keys = ['organ', 'symbol', 'session', 'agendaItem', 'adopted', 'meeting', 'issued', 'distribution'] as const;
/** This one cites, so that it cannot stand in both places. */
const bracket = 'recommendation' as const;

/** Puts what the masthead and the end matter tell into the front matter, behind the keys that stand there; for the organ alone the organ line will do. */
export function frontMatterSteps(resolution: Resolution): Step[] {
  const known = mastheadOf(resolution);
  const [organ, symbol, ...rest] = keys.map((key) => [key, known[key]] as const);
  const others = [symbol!, ['draftSymbol', draftSymbol(resolution)] as const, ...rest];
  const bare = resolution.tree.blocks[0]?.kind !== 'frontMatter' && others.every(([, value]) => value === null);
  const printed = headLines(resolution).some(({ words }) => organNamed(words) !== undefined);
  const edit = bare && !printed ? undefined : keyEdit(resolution, [organ!, ...others]);
  return edit ? [[edit]] : [];
}

/** The symbol that a draft bears in its masthead: `A/C.3/66/L.5`, `S/2019/441`; null for adopted texts, which may name the draft too. */
function draftSymbol(resolution: Resolution): string | null {
  if (mastheadOf(resolution).symbol !== null) return null;
  for (const { words } of headLines(resolution)) {
    const found = words.includes('[') ? undefined : draft.exec(words)?.[0];
    if (found) return found;
  }
  return null;
}

const draft = /(?<![\w/])(?:S\/(?:19|20)\d\d\/\d{1,4}|[A-Z][\w.]*(?:\/[\w.-]+)*\/L\.\d+(?:\/Rev\.\d+)?)(?![\w/])/;

/** Takes the line in brackets into the front matter. */
export function recommendationSteps(resolution: Resolution): Step[] {
  const { recommendation } = mastheadOf(resolution);
  const edit = keyEdit(resolution, [[bracket, recommendation]]);
  const line = toldRuns(resolution, { ...nothing, recommendation })[0];
  return edit && line ? [[edit, ...line]] : [];
}

/** The edit that adds keys where there are none of the name; undefined where there is nothing to add, or front matter that cannot be read. */
function keyEdit({ tree }: Resolution, values: readonly (readonly [string, string | null])[]): Edit | undefined {
  const first = tree.blocks[0];
  const front = first?.kind === 'frontMatter' ? frontMatterOf(first) : undefined;
  const eol = lineEndOf(tree);
  const written = values
    .filter(([key, value]) => value !== null && !front?.entries.some((entry) => entry.key === key))
    .map(([key, value]) => `${key}: ${scalar(value!)}${eol}`)
    .join('');
  if (written === '') return undefined;
  if (!front) {
    const at = first ? beginOf(first) : 0;
    return { from: at, to: at, insert: `---${eol}${written}---${eol}${eol}` };
  }
  if (!front.closed || front.problem !== undefined) return undefined;
  const fence = lineStartAt(first!.text, first!.end);
  return { from: fence, to: fence, insert: written };
}

/** A step for each printed line, or run of lines, that says nothing but what the front matter says: it goes. */
export function toldLineSteps(resolution: Resolution): Step[] {
  const told = toldBy(resolution);
  return told ? toldRuns(resolution, told) : [];
}

function toldRuns(resolution: Resolution, told: Told): Step[] {
  const lines = headLines(resolution);
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at++) {
    const words = lines.slice(at, at + mostLines).map((line) => line.words);
    const run = lines.slice(at, at + tells(words, told));
    if (run.length === 0) continue;
    if (mayGo(resolution, run)) steps.push(run.map((line) => removal(resolution.tree, line)));
    at += run.length - 1;
  }
  return steps;
}

const nothing: Told = {
  organ: null,
  symbol: null,
  draftSymbol: null,
  session: null,
  agendaItem: null,
  adopted: null,
  meeting: null,
  issued: null,
  distribution: null,
  recommendation: null,
};

interface HeadLine extends BlockLine {
  readonly block: number;
}

/** The lines above the organ line, those of the title left out. */
function headLines(resolution: Resolution): HeadLine[] {
  const title = printedTitle(resolution);
  const blocks = new Set([...headBlocks(resolution), resolution.structure.title, title?.block ?? -1]);
  blocks.delete(-1);
  return [...blocks]
    .sort((a, b) => a - b)
    .flatMap((block) =>
      linesOf(resolution, block)
        .filter((_, i) => title?.block !== block || i < title.from || i >= title.to)
        .map((line) => ({ ...line, block })),
    );
}

/** What the front matter says, as the outline has it; undefined where there is none. */
function toldBy(resolution: Resolution): Told | undefined {
  const first = resolution.tree.blocks[0];
  if (first?.kind !== 'frontMatter') return undefined;
  const front = frontMatterOf(first);
  const known = mastheadOf(resolution);
  const said = (key: Exclude<keyof Told, 'draftSymbol'>) =>
    // A key without a value says nothing.
    frontMatterText(front, key) === undefined ? null : known[key];
  const told: Told = { ...nothing, draftSymbol: frontMatterText(front, 'draftSymbol') ?? null };
  return { ...told, ...Object.fromEntries([...keys, bracket].map((key) => [key, said(key)])) };
}

/** Whether lines can go from their blocks: a mark has its note, emphasis may begin here and close in another line, a comment is a drafter's. */
function mayGo({ tree }: Resolution, run: readonly HeadLine[]): boolean {
  return run.every(({ block, from, to }) => {
    const { inlines, marks } = factsOf(tree.blocks[block]!);
    const own = run.filter((line) => line.block === block);
    const first = own[0]!.from;
    const last = own[own.length - 1]!.to;
    return (
      !marks.some((mark) => mark.from >= from && mark.to <= to) &&
      !tree.blocks[block]!.text.slice(from, to).includes('<!--') &&
      inlines.emphasis.every((it) => it.to <= from || it.from >= to || (it.from >= first && it.to <= last))
    );
  });
}

/** A line goes with all that stands on it. */
function removal({ blocks, starts }: Tree, { block, from, to }: HeadLine): Edit {
  const { text } = blocks[block]!;
  return { from: starts[block]! + lineStartAt(text, from), to: starts[block]! + lineEnd(text, to), insert: '' };
}

/** A value as YAML writes it; `9` needs no quotation marks to be read as it is. */
function scalar(value: string): string {
  return /^[1-9]\d{0,5}$/.test(value) ? value : stringify(folded(value), { lineWidth: 0 }).trimEnd();
}
