import { dateAt } from '../knowledge/dates';
import { type Organ, organNamed } from '../knowledge/organs';
import { frontMatterOf, frontMatterText } from './frontMatter';
import { isoDate } from './isoDate';
import { type MastheadLines, mastheadLines } from './mastheadLines';
import { isAdoption, type PrintedTitle, printedTitle } from './mastheadTitle';
import type { Resolution } from './resolution';
import type { Structure } from './structure';
import { folded } from './text';

/** What is known of a resolution as a document; null where the text says nothing. Dates are in ISO form. */
export interface Masthead {
  /** The name of the organ without its article. */
  readonly organ: string | null;
  /** The symbol of the adopted text: `E/RES/2012/19`; null for a draft. */
  readonly symbol: string | null;
  /** The title without its printed number. */
  readonly title: string | null;
  readonly adopted: string | null;
  /** The line in brackets, without the brackets: "on the recommendation of …". */
  readonly recommendation: string | null;
  readonly meeting: string | null;
  readonly issued: string | null;
  readonly session: string | null;
  /** `14 (c)`. */
  readonly agendaItem: string | null;
  readonly distribution: string | null;
}

/** An edit of the masthead, the title or the end matter makes another structure, so what is known of one stays true. */
const known = new WeakMap<Structure, Masthead>();

/** Reads the masthead: the front matter first, then the lines printed above the organ line and the end matter. Never fails. */
export function mastheadOf(resolution: Resolution): Masthead {
  let masthead = known.get(resolution.structure);
  if (!masthead) {
    masthead = read(resolution);
    known.set(resolution.structure, masthead);
  }
  return masthead;
}

function read(resolution: Resolution): Masthead {
  const head = printedTitle(resolution);
  const printed = mastheadLines(resolution, head);
  const front = frontReader(resolution);
  const title = head?.words || null;
  return {
    organ: organName(resolution.structure.organ, front('organ')),
    symbol: front('symbol') ?? printed.symbol ?? derivedSymbol(resolution, printed, head),
    title: title && !titleDate(title) && !isAdoption(title) ? title : null,
    adopted: frontDate(front('adopted')) ?? printed.adopted ?? titleDate(title) ?? null,
    recommendation: unbracketed(front('recommendation')) ?? printed.recommendation ?? null,
    meeting: front('meeting') ?? printed.meeting ?? null,
    issued: frontDate(front('issued')) ?? printed.issued ?? null,
    session: front('session') ?? printed.session ?? null,
    agendaItem: front('agendaItem') ?? printed.agendaItem ?? null,
    distribution: front('distribution') ?? printed.distribution ?? null,
  };
}

/** The symbol of the resolution of that number: `E/RES/2012/19`, `S/RES/1250 (1999)`, `A/HRC/PRST/OS/12/1`, `WHA63.22`; null for an organ without a series. */
export function symbolOf(organ: Organ | undefined, number: string): string | null {
  if (!organ?.symbol) return null;
  const plain = number
    .replace(/^(?:draft )?resolution /i, '')
    .replace(/^(\d+)([A-Z])/, '$1 $2')
    .replace(/\s*\(/, ' (')
    .trim();
  const statement = /^PRST (.*)/.exec(plain);
  if (statement) return organ.symbol.replace(/RES$/, `PRST/${statement[1]}`);
  return organ.symbol + (/RES$/.test(organ.symbol) ? '/' : '') + plain;
}

function frontReader({ tree }: Resolution): (key: string) => string | undefined {
  const first = tree.blocks[0];
  if (first?.kind !== 'frontMatter') return () => undefined;
  const front = frontMatterOf(first);
  return (key) => {
    const value = frontMatterText(front, key);
    return value === undefined ? undefined : folded(value);
  };
}

function organName(organ: Organ | undefined, named: string | undefined): string | null {
  // A body that is not in the registry is still the organ that the front matter names.
  if (named && !organNamed(named)) return named;
  return organ?.name ?? null;
}

function derivedSymbol(
  { structure }: Resolution,
  printed: MastheadLines,
  head: PrintedTitle | undefined,
): string | null {
  const number = head?.number;
  return number && !/^draft/i.test(number) ? symbolOf(structure.organ ?? printed.organ, number) : null;
}

/** Old prints of the Security Council put the date where others have a title: "of 25 November 1966". */
function titleDate(title: string | null): string | undefined {
  const found = title && /^(?:resolution )?of (?=\d)/i.exec(title);
  return found ? dateAt(title, found[0].length)?.iso : undefined;
}

function frontDate(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (isoDate(value) ?? dateAt(value, value.search(/\d/))?.iso);
}

function unbracketed(value: string | undefined): string | undefined {
  return value?.replace(/^[[*_\s]+|[\]*_\s]+$/g, '') || undefined;
}
