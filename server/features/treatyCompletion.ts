import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { insertSource } from '../drafting/insertSource';
import { isRefusal } from '../drafting/operation';
import { dateWords } from '../knowledge/dates';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { isNote } from '../model/citingWords';
import { type Resolution, resolutionOf } from '../model/resolution';
import { type Tree, textOf } from '../syntax/tree';
import { update } from '../syntax/update';
import { applyEdits, type Edit, type Span } from '../text/span';
import { rangeOf, textEditsOf } from './ranges';
import type { CitationPlace } from './typedCitation';

/** An instrument by its name in full and, where it is the `first` of a list, with its official note as well. */
export function treatyItems(
  resolution: Resolution,
  treaty: Treaty,
  place: CitationPlace,
  first: boolean,
): CompletionItem[] {
  const { tree, structure } = resolution;
  const inNote = isNote(structure, place.block);
  const words = `${place.article || inNote || standsAlone(tree, place) ? '' : 'the '}${treaty.name}`;
  const item: CompletionItem = {
    label: treaty.name,
    labelDetails: treaty.acronym ? { description: treaty.acronym } : {},
    detail: treaty.date ? dateWords(treaty.date, 'en') : 'Instrument',
    kind: CompletionItemKind.Reference,
    data: { treaty: treaty.id },
    filterText: `${place.typed} ${treaty.name} ${treaty.acronym}`,
    textEdit: { range: rangeOf(tree, place), newText: words },
  };
  const note = officialNote(treaty);
  const noted = first && !inNote && note ? withNote(resolution, place, words, note) : undefined;
  if (!note || !noted) return [item];
  return [
    item,
    {
      ...item,
      ...noted,
      label: `${treaty.name} with note`,
      labelDetails: { description: note.replaceAll('*', '') },
    },
  ];
}

/** What putting words and their note into the text changes: at the place itself, and elsewhere. */
interface NotedEdits {
  readonly textEdit: TextEdit;
  readonly additionalTextEdits: TextEdit[];
}

/**
 * The edits that put in the words and a note about them; undefined where no note is to stand there.
 *
 * The note is worked out on the text that has the words already, so that all of it is what the command would do; what of it touches the words
 * becomes a part of what is put in there.
 */
function withNote({ tree }: Resolution, place: CitationPlace, words: string, note: string): NotedEdits | undefined {
  const { from, to } = place;
  const next = update(tree, { from, to, insert: words }).tree;
  const named: Span = { from, to: from + words.length };
  const outcome = insertSource(resolutionOf(next), named, note);
  if (isRefusal(outcome)) return undefined;
  const split = splitAround(outcome.edits, named);
  const back = (offset: number) => (offset <= from ? offset : offset + to - named.to);
  const own: Edit = {
    from: Math.min(split.own.from, from),
    to: back(split.own.to),
    insert: applyEdits(textOf(next, split.own.from, split.own.to), shifted(split.touching, -split.own.from)),
  };
  const range = rangeOf(tree, own);
  if (range.start.line !== range.end.line) return undefined;
  const others = split.others.map((it) => ({ ...it, from: back(it.from), to: back(it.to) }));
  return { textEdit: { range, newText: own.insert }, additionalTextEdits: textEditsOf(tree, others) };
}

interface Split {
  readonly own: Span;
  readonly touching: readonly Edit[];
  readonly others: readonly Edit[];
}

/** Editors take what is put in at the cursor and what is changed elsewhere apart: the two may not even touch. */
function splitAround(edits: readonly Edit[], named: Span): Split {
  let own = named;
  let touching: readonly Edit[] = [];
  for (;;) {
    const found = edits.filter((it) => it.to >= own.from && it.from <= own.to);
    if (found.length === touching.length) break;
    touching = found;
    own = {
      from: Math.min(own.from, ...found.map((it) => it.from)),
      to: Math.max(own.to, ...found.map((it) => it.to)),
    };
  }
  return { own, touching, others: edits.filter((it) => !touching.includes(it)) };
}

function shifted(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ from, to, insert }) => ({ from: from + by, to: to + by, insert }));
}

/** At the beginning of a line, as in a list of instruments, and behind another name or an adjective there is no article. */
function standsAlone({ blocks }: Tree, { block, at }: CitationPlace): boolean {
  const { text, content } = blocks[block]!;
  return /(?:^|[“(*\r\n])$/.test(text.slice(Math.max(content, at - 2), at));
}
