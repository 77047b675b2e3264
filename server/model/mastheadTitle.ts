import { dateAt } from '../knowledge/dates';
import { organNamed } from '../knowledge/organs';
import type { Span } from '../text/span';
import { isMastheadLine, titleNumber, titleWords } from './lineKinds';
import type { Resolution } from './resolution';
import { folded, wordsIn } from './text';

/** The title as printed, and the lines of its block that it takes. */
export interface PrintedTitle {
  /** `2012/19`, `Resolution 1250 (1999)`; undefined where none is printed. */
  readonly number: string | undefined;
  /** Without the number; may be empty. */
  readonly words: string;
  readonly block: number;
  /** Index of its first line among the lines of the block that are not empty, and of the line behind its last. */
  readonly from: number;
  readonly to: number;
}

/** The title of a resolution, in its own block or below masthead lines in theirs; undefined where there is none. */
export function printedTitle(resolution: Resolution): PrintedTitle | undefined {
  const { title } = resolution.structure;
  const own = title < 0 ? undefined : titleIn(resolution, title);
  if (own?.number) return own;
  for (const block of headBlocks(resolution)) {
    const below = block === title ? undefined : titleIn(resolution, block);
    if (below?.number) return below;
  }
  return own;
}

/** The masthead blocks above the first organ line; of a file of several resolutions, those of the first. */
export function headBlocks({ structure }: Resolution): readonly number[] {
  const organ = structure.parts[0]?.organ ?? -1;
  return organ < 0 ? structure.masthead : structure.masthead.filter((index) => index < organ);
}

/** Whether a line tells of the adoption: "Adopted by the Security Council at …", "Résolution adoptée par …". */
export function isAdoption(line: string): boolean {
  return adoption.test(line);
}

/** A line of a block: where it stands, and its words without number sign, emphasis and footnote marks. */
export interface BlockLine extends Span {
  readonly words: string;
}

/** The lines of a block that hold words; offsets are relative to the block. */
export function linesOf(resolution: Resolution, index: number): BlockLine[] {
  const { text, content, end } = resolution.tree.blocks[index]!;
  const lines: BlockLine[] = [];
  for (let from = content; from < end; ) {
    const length = text.slice(from, end).search(/[\r\n]/);
    const to = length < 0 ? end : from + length;
    const words = folded(wordsIn(resolution, index, from, to)).replace(/^[#\ufeff\s]+/, '');
    if (words) lines.push({ from, to, words });
    from = to + 1;
  }
  return lines;
}

/** The words of a block line by line, without number sign, emphasis and footnote marks; empty lines are left out. */
export function blockLines(resolution: Resolution, index: number): string[] {
  return linesOf(resolution, index).map((line) => line.words);
}

const adoption =
  /^(?:r[eé]solu(?:tion|ci[oó]n) )?(?:adopted (?:by|at|without|unanimously|on)|adoptée (?:par|à|le|sans)|aprobada (?:por|en|el|sin))(?!\p{L})/iu;
/** The Human Rights Council prints some numbers without a full stop. */
const unstopped = /^((?:S-|OS\/)?\d{1,2}\/\d{1,3}) (?=\p{Lu})/u;
/** A date below such a line is part of the title: "the Convention of | 10 December 1982". */
const goesOn = /(?:,| (?:of|on|to|from|and|dated|de|du|del|le|el))$/;
const session = /^.{0,60}(?:\bsession|\bde sesiones)$/i;
const cites = /\bavailable at:/i;
const longest = 220;

function titleIn(resolution: Resolution, block: number): PrintedTitle | undefined {
  const { tree, structure } = resolution;
  const council = structure.organ?.profile === 'hrc';
  const lines = blockLines(resolution, block);
  const numbered = lines.findIndex((line, i) => numberOf(line, council) && (i === 0 || isHead(lines[i - 1]!)));
  const isTitle = block === structure.title;
  if (numbered < 0 && !isTitle) return undefined;
  const from = numbered < 0 ? lines.findIndex((line) => !endsTitle(line) && !session.test(line)) : numbered;
  if (from < 0) return undefined;
  let to = from + 1;
  while (to < lines.length && !endsTitle(lines[to]!, lines[to - 1])) to++;
  const whole = lines.slice(from, to).join(' ');
  const number = numberOf(lines[from]!, council);
  // Lines that cite the text, as collections put them, are no title.
  if (number ? cites.test(whole) : lines.some((line) => cites.test(line))) return undefined;
  if (!number && whole.length > longest && tree.blocks[block]!.kind !== 'heading') return undefined;
  const behind = council && unstopped.test(whole) ? whole.replace(unstopped, '') : titleWords(whole);
  const words = behind.replace(/^[,\s]+/, '');
  return { number, words, block, from, to };
}

function numberOf(line: string, council: boolean): string | undefined {
  return titleNumber(line) ?? (council ? unstopped.exec(line)?.[1] : undefined);
}

/** Whether a title may begin below this line. */
function isHead(line: string): boolean {
  return isMastheadLine(line) || endsTitle(line) || line.endsWith(']') || organNamed(line) !== undefined;
}

/** Whether a line is surely none of the title's; many words of a masthead stand in titles too. */
function endsTitle(line: string, before = ''): boolean {
  if (/^\p{Lu}/u.test(line) && isAdoption(line)) return true;
  if (/^(?:\[|distr\b|(?:agenda )?items? \d|points? \d|temas? \d)|\bdistr(?:\.|:| :)|\bavailable at:/i.test(line))
    return true;
  if (goesOn.test(before)) return false;
  const date = dateAt(line, line.search(/\d/));
  return date !== undefined && date.to >= line.length - 1 && /^(?:on |le |el )?$/i.test(line.slice(0, date.from));
}
