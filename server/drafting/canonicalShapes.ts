import { dateAt } from '../knowledge/dates';
import { factsOf } from '../model/facts';
import { annexLabel } from '../model/lineKinds';
import { linesOf } from '../model/mastheadTitle';
import type { Resolution } from '../model/resolution';
import type { Role } from '../model/structure';
import { folded } from '../model/text';
import type { Block } from '../syntax/block';
import { lineEndOf } from '../syntax/tree';
import { plainLine } from './canonicalTitle';
import type { Step } from './keepReading';
import { beginOf } from './layout';

/** A step for each block that has another shape in the canonical form: organ lines, headings, paragraphs set as headings, end matter, furniture. */
export function shapeSteps(resolution: Resolution): Step[] {
  const { tree, structure } = resolution;
  const eol = lineEndOf(tree);
  return tree.blocks.map((block, index) => {
    const begin = beginOf(block);
    const body = block.text.slice(begin, block.end);
    const insert = shaped(resolution, index, structure.roles[index]!, block, eol);
    const from = tree.starts[index]!;
    return insert === undefined || insert === body ? [] : [{ from: from + begin, to: from + block.end, insert }];
  });
}

/** The lines of a block in their canonical shape; undefined where they keep their own. */
function shaped(resolution: Resolution, index: number, role: Role, block: Block, eol: string): string | undefined {
  switch (role) {
    case 'organ':
      return organLine(block);
    case 'heading':
      return headings(['##'], [linesOf(resolution, index).map(({ from, to }) => block.text.slice(from, to))], eol);
    case 'annexHeading':
      return annexHeading(resolution, index, block, eol);
    case 'furniture':
      return furniture(block);
    case 'end':
      return endMatter(resolution, index, eol);
    case 'paragraph':
    case 'continuation':
    case 'text':
      return paragraph(block);
  }
  return undefined;
}

/** `*The General Assembly*,`, where nothing else stands on the line. */
function organLine(block: Block): string | undefined {
  const { text, end } = block;
  const found = /^([“"«]?)((?:The|L[ae]s?|L['’]|El|Los)\s?[^,]*(?:,[^,]+)*?),?$/s.exec(
    folded(
      text
        .slice(0, end)
        .replace(/^[\s#]+/, '')
        .replace(/[*_]/g, ''),
    ),
  );
  if (!found || factsOf(block).marks.length > 0 || /[.;:]$/.test(found[2]!)) return undefined;
  return `${found[1]}*${found[2]}*,`;
}

/** Headings one below the other, each of one line. */
function headings(signs: readonly string[], lines: readonly (readonly string[])[], eol: string): string | undefined {
  const words = lines.map((own) => plainLine(folded(own.join(' '))));
  if (words.some((own) => own === '')) return undefined;
  return words.map((own, i) => `${signs[i]} ${own}`).join(eol + eol);
}

/** `# Annex I`, its title in a heading of its own where it stands on a line of its own. */
function annexHeading(resolution: Resolution, index: number, { text }: Block, eol: string): string | undefined {
  const lines = linesOf(resolution, index);
  const [first, ...rest] = lines.map(({ from, to }) => text.slice(from, to));
  if (!first) return undefined;
  const alone =
    rest.length > 0 && annexLabel(lines[0]!.words, true) !== undefined && /^\S+(?: \S{1,5})?$/.test(lines[0]!.words);
  return alone ? headings(['#', '##'], [[first], rest], eol) : headings(['#'], [[first, ...rest]], eol);
}

/** A rule goes; other furniture is kept out of sight, as a comment. */
function furniture({ kind, text, end }: Block): string | undefined {
  if (kind === 'rule') return '';
  const words = text.slice(0, end).trim();
  return words.includes('-->') || words.includes('<!--') ? undefined : `<!-- ${words} -->`;
}

/** The meeting and the date, each in italics in a block of its own; of votes and other records nothing is touched. */
function endMatter(resolution: Resolution, index: number, eol: string): string | undefined {
  const lines = linesOf(resolution, index).map((line) => line.words);
  if (lines.length === 0 || factsOf(resolution.tree.blocks[index]!).marks.length > 0) return undefined;
  if (!lines.every((line) => meeting.test(line) || isDate(line))) return undefined;
  return lines.map((line) => `*${line}*`).join(eol + eol);
}

const meeting =
  /^\d{1,5}(?:st|nd|rd|th|er|re|e|ª|a)\.? (?:\([a-z ]+\) )?(?:closed |private |special )?(?:plenary )?(?:meeting|séance|sesión)(?: pl[ée]ni?[èa]r[ei]a?)?[.,]?$/;

function isDate(line: string): boolean {
  const date = dateAt(line, 0);
  return date !== undefined && /^[.,]?$/.test(line.slice(date.to));
}

/** A paragraph without the sign of a heading or a bullet that a converter has set before its number or its first word. */
function paragraph({ kind, text, marker, content, end }: Block): string | undefined {
  const body = text.slice(0, end);
  if (kind === 'heading') return text.slice(content, end);
  const before = marker ? text.slice(0, marker.from) : '';
  if (/^\s*#{1,6}\s/.test(before)) return body.replace(/^(\s*)#{1,6}\s+/, '$1');
  const bullet = marker?.style === 'parentheses' && /^\s*[•–—*·-]\s+$/.test(before);
  return bullet ? body.replace(/^(\s*)[•–—*·-]\s+/, '$1') : undefined;
}
