import { mastheadOf, symbolOf } from '../model/masthead';
import { linesOf, printedTitle } from '../model/mastheadTitle';
import type { Resolution } from '../model/resolution';
import { lineEndOf } from '../syntax/tree';
import { lineStartAt } from '../text/lines';
import type { Step } from './keepReading';
import { beginOf } from './layout';

/** A step for each title that is no heading of the first level; the number of the first goes where the front matter has it as the symbol. */
export function titleSteps(resolution: Resolution): Step[] {
  return stepsFor(resolution, false);
}

/** The same for titles that are found by their number alone: it stays. */
export function numberedTitleSteps(resolution: Resolution): Step[] {
  return stepsFor(resolution, true);
}

function stepsFor(resolution: Resolution, keepsNumber: boolean): Step[] {
  const { tree, structure } = resolution;
  const first = printedTitle(resolution);
  const blocks = new Set([structure.title, ...structure.parts.map((part) => part.title), first?.block ?? -1]);
  blocks.delete(-1);
  const eol = lineEndOf(tree);
  return [...blocks].map((block) => {
    const own = first?.block === block ? first : undefined;
    const lines = linesOf(resolution, block).slice(own?.from, own?.to);
    const [top, last] = [lines[0], lines.at(-1)];
    if (!top || !last) return [];
    const { text, end } = tree.blocks[block]!;
    const begin = beginOf(tree.blocks[block]!);
    const from = Math.max(lineStartAt(text, top.from), begin);
    const whole = plainLine(lines.map((line) => text.slice(line.from, line.to).trim()).join(' '));
    const number = !keepsNumber && own?.number && isTold(resolution, own.number) ? own.number : undefined;
    const title = number === undefined ? whole : withoutNumber(whole, number);
    const insert = `# ${title}`;
    if (title === '' || text.slice(from, last.to) === insert) return [];
    const start = tree.starts[block]!;
    // What stands above and below in the same block stays in blocks of its own.
    const above = from > begin ? eol : '';
    const below = last.to < end ? eol : '';
    return [{ from: start + from, to: start + last.to, insert: above + insert + below }];
  });
}

/** Whether the symbol says the number that is printed before the title, and a title is left without it. */
function isTold(resolution: Resolution, number: string): boolean {
  const { symbol, title } = mastheadOf(resolution);
  return title !== null && symbol !== null && symbol === symbolOf(resolution.structure.organ, number);
}

/** A title without the number it begins with; the emphasis of the number goes with it. */
function withoutNumber(title: string, number: string): string {
  const bare = title.replace(/^[*_]+/, '');
  if (!bare.startsWith(number)) return title;
  return plainLine(bare.slice(number.length).replace(/^[*_]*[.,\s]*[*_]*\s*/, ''));
}

/** The words of a heading: without number signs, and without the emphasis that holds all of them. */
export function plainLine(words: string): string {
  const bare = words.replace(/^\s*#{1,6}\s+/, '').trim();
  for (const sign of ['***', '**', '___', '__']) {
    const inner = bare.slice(sign.length, -sign.length);
    if (bare.length > 2 * sign.length && bare.startsWith(sign) && bare.endsWith(sign) && !inner.includes(sign))
      return inner.trim();
  }
  return bare;
}
