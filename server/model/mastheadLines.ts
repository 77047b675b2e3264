import { dateAt } from '../knowledge/dates';
import { type Organ, organNamed } from '../knowledge/organs';
import { blockLines, headBlocks, isAdoption, type PrintedTitle } from './mastheadTitle';
import type { Resolution } from './resolution';
import { folded } from './text';

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

const adoptedSymbol =
  /(?<![\w/])(?:[A-Z]{1,5}(?:\/[A-Z][\w.]*)*\/(?:RES|DEC|PRST)\/[\w-]+(?:\/\d+)?(?:\s?[A-Z](?=\s|$))?(?:\s?\(\w[\w-]*\))?|WHA\d+\.\d+)/;
const meeting =
  /\d{1,5}(?:st|nd|rd|th|er|re|e|[ªa]\.?)\s+(?:\([a-z ]+\)\s+)?(?:closed\s+|private\s+|special\s+)?(?:plenary\s+)?(?:meeting|séance|sesión)(?:\s+pl[ée]ni?[èa]r[ei]a?)?/i;
const agenda =
  /^(?:(?:agenda )?items?|points?|temas?) (\d+(?: ?\(?[a-z]\))*(?:(?:,| and| to|, and| et| à| y| a)? ?(?:\d+|\(?[a-z]\))(?: ?\(?[a-z]\))*)*)/i;
const session = /\bsession\b|\bper[ií]odo (?:(?:extra)?ordinario )?de sesiones\b/i;
const sessionAndItem =
  /(\bsession|\bde sesiones)[,;]? +(?=(?:agenda )?items? \d|points? \d+[^.]{0,12} de l[’']ordre|temas? \d+[^.]{0,12} del pro)/i;
const mostBracketLines = 8;

/** Reads the lines above the first organ line, those of the title left out, and those of the end matter, each once and in order. */
export function mastheadLines(resolution: Resolution, title: PrintedTitle | undefined): MastheadLines {
  const found: MastheadLines = {};
  const lines = headLines(resolution, title);
  for (let at = 0; at < lines.length; at++) at += readHeadLine(found, lines, at);
  for (const index of resolution.structure.end)
    for (const line of blockLines(resolution, index)) readEndLine(found, plain(line));
  return found;
}

function headLines(resolution: Resolution, title: PrintedTitle | undefined): string[] {
  const blocks = new Set(headBlocks(resolution));
  for (const block of [resolution.structure.title, title?.block ?? -1]) if (block >= 0) blocks.add(block);
  const lines: string[] = [];
  for (const index of [...blocks].sort((a, b) => a - b)) {
    const own = blockLines(resolution, index);
    if (title?.block === index)
      own.splice(title.from, title.to - title.from, isAdoption(title.words) ? title.words : '');
    for (const line of own) lines.push(...plain(line).replace(sessionAndItem, '$1\n').split('\n').filter(Boolean));
  }
  return lines;
}

/** Without what emphasis and marks leave behind where they cross lines. */
function plain(line: string): string {
  return folded(line.replace(/<sup>[^<]*<\/sup>|[*_\\]+|[¹²³⁰⁴-⁹]+$/g, ''));
}

/** Takes what the line at `at` says; gives the number of further lines that it took. */
function readHeadLine(found: MastheadLines, lines: readonly string[], at: number): number {
  const line = lines[at]!;
  const next = lines[at + 1] ?? '';
  if (line.startsWith('[')) return readBracket(found, lines, at);
  if (isAdoption(line)) return readAdoption(found, line, next);
  const distribution = /(?:^distr(?:ibution)?(?!\p{L})[.: ]*|\bdistr(?:\.|: | :)[.: ]*)(\p{L}*)/iu.exec(line);
  if (distribution) {
    const word = distribution[1] || (/^\p{L}+$/u.test(next) ? next : '');
    if (word) found.distribution ??= capitalized(word);
    readSymbol(found, line);
    const issued = lastDate(line.slice(distribution.index + distribution[0].length));
    if (issued) found.issued ??= issued;
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
  else if (session.test(line) && line.length < 80) found.session ??= line;
  else readSymbol(found, line);
  return 0;
}

function readAdoption(found: MastheadLines, line: string, next: string): number {
  found.meeting ??= meeting.exec(line)?.[0];
  const own = lastDate(line);
  // "…, at its 4018th meeting," and the date on a line of its own
  const goesOn = own === undefined && (/^(?:on|le|el) \d/i.test(next) || /(?:,|\b(?:on|le|el))$/i.test(line));
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
  } else if (/^(?:on|without|as|sur|sans|por|sobre|sin)\b/i.test(inner)) {
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
