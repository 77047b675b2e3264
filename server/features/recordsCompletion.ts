import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import { capitalized } from '../knowledge/capitalized';
import { ordinalWords } from '../knowledge/ordinals';
import type { Profile } from '../knowledge/organs';
import { isPrinted, type Supplement, supplements } from '../knowledge/supplements';
import { isNote } from '../model/citingWords';
import { assemblySession, yearOf } from '../model/ownSession';
import { isProse } from '../model/prose';
import { profileInForce, type Resolution } from '../model/resolution';
import { offsetAt, placeAt, type Tree } from '../syntax/tree';
import { type Again, insertion, type Piece } from './insertion';
import { rangeOf } from './ranges';

/** An item of the Official Records that is being typed: what is replaced, in offsets of the whole text. */
interface RecordsPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  /** The italics that have to be closed behind the title. */
  readonly marker: string;
}

const begun = /([*_]?)Official Records of the ((?:[A-Z][\p{L}]*(?:[ \u00a0](?:[A-Z]\p{L}*|and))*[ \u00a0]?)?)$/u;
const reach = 120;
const mostItems = 20;

/** Whether an item of the Official Records is being typed at `offset`. */
export function recordsBegun(tree: Tree, offset: number): boolean {
  return recordsPlace(tree, offset) !== undefined;
}

/**
 * What goes on behind "Official Records of the ": the session in words or the year, the supplement and the symbol, which agree by the way they
 * are made, the known reports first; null everywhere else.
 */
export function recordsCompletion(
  resolution: Resolution,
  position: Position,
  profile: Profile | 'auto',
  stops: boolean,
): CompletionList | null {
  const { tree, structure } = resolution;
  const place = recordsPlace(tree, offsetAt(tree, position));
  if (!place || !(isProse(structure.roles[place.block]) || isNote(structure, place.block))) return null;
  const range = rangeOf(tree, place);
  const [assembly, council] = [assemblyRecords(resolution, place.marker), councilRecords(resolution, place.marker)];
  const all = profileInForce(resolution, profile) === 'ga' ? [...assembly, ...council] : [...council, ...assembly];
  const items = all
    .map((it, rank): CompletionItem => {
      const { newText, insertTextFormat } = insertion(it.pieces, stops);
      return {
        label: it.label,
        labelDetails: { description: it.body },
        detail: it.body ? `Report of the ${it.body}` : 'Official Records',
        kind: CompletionItemKind.Reference,
        filterText: `${it.label} ${it.body}`,
        sortText: String(firstRank + rank),
        insertTextFormat,
        textEdit: { range, newText },
      };
    })
    .filter(({ label }) => label.toLowerCase().startsWith(place.typed.toLowerCase().replaceAll('\u00a0', ' ')));
  return items.length === 0 ? null : { isIncomplete: items.length > mostItems, items: items.slice(0, mostItems) };
}

const firstRank = 500;

function recordsPlace(tree: Tree, offset: number): RecordsPlace | undefined {
  const place = placeAt(tree, offset);
  if (!place || place.block.kind === 'comment' || place.block.kind === 'frontMatter') return undefined;
  const { index, block, at } = place;
  const line = block.text.slice(Math.max(block.content, at - reach), at);
  // Most words are not behind these.
  if (!line.includes('Official Records of the ')) return undefined;
  const found = begun.exec(line);
  if (!found) return undefined;
  const [, marker = '', typed = ''] = found;
  const closed = marker !== '' && block.text[at] === marker;
  return { block: index, from: offset - typed.length, to: offset + (closed ? 1 : 0), typed, marker };
}

interface RecordsItem {
  readonly label: string;
  readonly body: string;
  readonly pieces: readonly (Piece | Again)[];
}

/** "General Assembly, Seventy-ninth Session, Supplement No. 53 (A/79/53)": the supplement has its number in the symbol. */
function assemblyRecords(resolution: Resolution, marker: string): RecordsItem[] {
  const session = assemblySession(resolution);
  const words = session ? ordinalWords(session) : undefined;
  const named = words && `${capitalized(words)} Session`;
  const open: RecordsItem['pieces'] = named
    ? [`General Assembly, ${named}, Supplement No. `, { stop: '' }, `${marker} (A/${session}/`, { again: 1 }, ')']
    : [
        'General Assembly, ',
        { stop: '' },
        ' Session, Supplement No. ',
        { stop: '' },
        `${marker} (A/`,
        { stop: '' },
        '/',
        { again: 2 },
        ')',
      ];
  const series = session && named ? seriesOf('A', session) : [];
  return [
    ...series.map(({ body, supplement, symbol }) => {
      const lead = `General Assembly, ${named}, Supplement No. ${supplement}`;
      const own = `(${symbol.replace('*', String(session))})`;
      return { label: `${lead} ${own}`, body, pieces: [`${lead}${marker} ${own}`] };
    }),
    { label: `General Assembly, ${named ?? '… Session'}, Supplement No. …`, body: '', pieces: open },
  ];
}

/** "Economic and Social Council, 2024, Supplement No. 10 (E/2024/30)": the year is the same in both. */
function councilRecords(resolution: Resolution, marker: string): RecordsItem[] {
  const year = yearOf(resolution);
  const written = year ? String(year) : '';
  const lead = 'Economic and Social Council, ';
  const open: RecordsItem['pieces'] = [
    lead,
    { stop: written },
    ', Supplement No. ',
    { stop: '' },
    `${marker} (E/`,
    { again: 1 },
    '/',
    { stop: '' },
    ')',
  ];
  return [
    ...(year ? seriesOf('E', year) : []).map(({ body, supplement, symbol }) => {
      const number = /\d+$/.exec(symbol)?.[0] ?? '';
      return {
        label: `${lead}${written}, Supplement No. ${supplement} (E/${written}/${number})`,
        body,
        pieces: [lead, { stop: written }, `, Supplement No. ${supplement}${marker} (E/`, { again: 1 }, `/${number})`],
      };
    }),
    { label: `${lead}${written || '…'}, Supplement No. …`, body: '', pieces: open },
  ];
}

/** The series of reports of an organ that are known for sure and were printed in that session or year, those that are cited most first. */
function seriesOf(organ: 'A' | 'E', held: number): Supplement[] {
  return supplements()
    .filter((it) => it.symbol.startsWith(`${organ}/*/`) && it.status === 'V' && it.supplement && it.body)
    .filter((it) => isPrinted(it, held))
    .map((it) => ({ ...it, body: it.body.replace(/ \([^)]*\)$/, '') }))
    .sort((a, b) => b.witnesses - a.witnesses);
}
