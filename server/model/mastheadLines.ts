import { dateAt } from '../knowledge/dates';
import { type Organ, organNamed } from '../knowledge/organs';
import type { Resolution } from './resolution';

/** What the printed lines of a masthead and of the end matter say; a field is undefined where no line says it. */
export interface MastheadLines {
  organ?: Organ;
  symbol?: string;
  adopted?: string;
  recommendation?: string;
  meeting?: string;
  issued?: string;
  session?: string;
  agendaItem?: string;
  distribution?: string;
}

const adoption = /^(?:resolution )?adopted (?:by|at|without|unanimously|on)\b/i;
const adoptedSymbol =
  /(?<![\w/])(?:[A-Z]{1,5}(?:\/[A-Z][\w.]*)*\/(?:RES|DEC|PRST)\/[\w-]+(?:\/\d+)?(?:\s?[A-Z](?=\s|$))?(?:\s?\(\w[\w-]*\))?|WHA\d+\.\d+)/;
const meeting =
  /\d{1,5}(?:st|nd|rd|th|e|re|ª)\s+(?:\([a-z ]+\)\s+)?(?:closed\s+|private\s+|special\s+)?(?:plenary\s+)?(?:meeting|séance|sesión)(?:\s+pl[ée]ni?[èa]r[ei]a?)?/i;
const agenda =
  /^(?:agenda )?items? (\d+(?: ?\([a-z]\))*(?:(?:,| and| to|, and)? ?(?:\d+|\([a-z]\))(?: ?\([a-z]\))*)*)/i;
const mostBracketLines = 8;

/** Reads the lines above the first organ line and those of the end matter, each once and in order. */
export function mastheadLines(resolution: Resolution): MastheadLines {
  const found: MastheadLines = {};
  const lines = linesOf(resolution, headBlocks(resolution));
  for (let at = 0; at < lines.length; at++) at += readHeadLine(found, lines, at);
  for (const line of linesOf(resolution, resolution.structure.end)) readEndLine(found, line);
  return found;
}

/** Those of the first resolution where a file holds several. */
function headBlocks({ structure }: Resolution): readonly number[] {
  const organ = structure.parts[0]?.organ ?? -1;
  return organ < 0 ? structure.masthead : structure.masthead.filter((index) => index < organ);
}

/** The lines of the blocks named, without heading signs, emphasis and the white space around them. */
function linesOf({ tree }: Resolution, blocks: readonly number[]): string[] {
  const lines: string[] = [];
  for (const index of blocks) {
    for (const line of tree.blocks[index]!.text.split(/[\r\n]+/)) {
      const words = line
        .replace(/^[\s#\ufeff]+/, '')
        .replace(/<sup>[^<]*<\/sup>|[*_\\]+|[¹²³⁰⁴-⁹]+$/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (words) lines.push(words);
    }
  }
  return lines;
}

/** Takes what the line at `at` says; gives the number of further lines that it took. */
function readHeadLine(found: MastheadLines, lines: readonly string[], at: number): number {
  const line = lines[at]!;
  const next = lines[at + 1] ?? '';
  if (line.startsWith('[')) return readBracket(found, lines, at);
  if (adoption.test(line)) return readAdoption(found, line, next);
  const distribution = /(?:^distr(?:ibution)?\b[.: ]*|\bdistr\.?: )(\w*)/i.exec(line);
  if (distribution) {
    const word = distribution[1] || (/^[A-Za-z]+$/.test(next) ? next : '');
    if (word) found.distribution ??= capitalized(word);
    readSymbol(found, line);
    return distribution[1] || !word ? 0 : 1;
  }
  const item = agenda.exec(line);
  if (item) {
    found.agendaItem ??= item[1]!.trim();
    return 0;
  }
  const date = dateAt(line, 0);
  if (date && date.to === line.length) {
    found.issued ??= date.iso;
    return 0;
  }
  const organ = organNamed(line);
  if (organ) found.organ ??= organ;
  else if (/\bsession\b/i.test(line) && line.length < 80) found.session ??= line;
  else readSymbol(found, line);
  return 0;
}

function readAdoption(found: MastheadLines, line: string, next: string): number {
  found.meeting ??= meeting.exec(line)?.[0];
  const own = lastDate(line);
  // "…, at its 4018th meeting," and the date on a line of its own
  const goesOn = own === undefined && (/^on \d/i.test(next) || /(?:,|\bon)$/i.test(line));
  const adopted = own ?? (goesOn ? lastDate(next) : undefined);
  if (adopted) found.adopted ??= adopted;
  if (goesOn) found.meeting ??= meeting.exec(next)?.[0];
  return goesOn && adopted ? 1 : 0;
}

/** The line in brackets may run over several lines; emphasis may cross its brackets. */
function readBracket(found: MastheadLines, lines: readonly string[], at: number): number {
  let words = lines[at]!;
  let taken = 0;
  while (!words.includes(']') && taken < mostBracketLines && at + taken + 1 < lines.length) {
    taken++;
    words += ` ${lines[at + taken]}`;
  }
  if (!words.includes(']')) taken = 0;
  const inner = words.slice(1, words.includes(']') ? words.indexOf(']') : undefined).trim();
  if (/^adopted\b/i.test(inner)) {
    found.adopted ??= lastDate(inner);
  } else if (/^(?:on|without|as|sur|sans|por|sin)\b/i.test(inner)) {
    found.recommendation ??= inner;
  }
  return taken;
}

function readSymbol(found: MastheadLines, line: string): void {
  const symbol = adoptedSymbol.exec(line)?.[0];
  if (symbol) found.symbol ??= symbol.replace(/\s?\(/, ' (');
}

function readEndLine(found: MastheadLines, line: string): void {
  found.meeting ??= meeting.exec(line)?.[0];
  found.adopted ??= lastDate(line);
}

function lastDate(line: string): string | undefined {
  let iso: string | undefined;
  for (const digits of line.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)) iso = dateAt(line, digits.index)?.iso ?? iso;
  return iso;
}

/** `GENERAL` of old prints is "General". */
function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
