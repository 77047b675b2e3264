import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { factsOf } from '../model/facts';
import { plainWords } from '../model/lineKinds';
import type { Resolution } from '../model/resolution';
import type { Annex, Note, Paragraph, Part, Section } from '../model/structure';
import { isLabelled } from '../model/walk';
import type { Span } from '../text/span';
import { clipped, firstWordsOf, firstWordsOfNote } from './firstWords';
import { hull, rangeOf, spanOfBlock, spanOfPieces } from './ranges';

/** The outline of a resolution: masthead, preamble, operative paragraphs with their sub-paragraphs, sections, annexes, footnotes. */
export function documentSymbols(resolution: Resolution): DocumentSymbol[] {
  const { structure } = resolution;
  const several = structure.parts.length > 1;
  const drafts = [
    mastheadSymbol(resolution),
    ...structure.parts.flatMap((part, i) => {
      const symbols = partSymbols(resolution, part);
      return several
        ? group(partName(part, i), SymbolKind.Module, symbols, headOf(resolution, part), resolution)
        : symbols;
    }),
    ...structure.annexes.flatMap((annex) => annexSymbol(resolution, annex)),
    ...group(
      'Footnotes',
      SymbolKind.Array,
      structure.notes.map((note) => noteSymbol(resolution, note)),
    ),
  ];
  return drafts.filter((it) => it !== undefined).map((draft) => finished(resolution, draft));
}

/** The same outline as a list, for clients that know no tree. */
export function flatSymbols(resolution: Resolution, uri: string): SymbolInformation[] {
  const flatten = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, range, children }) => [
      { name, kind, location: { uri, range }, containerName },
      ...flatten(children ?? [], name),
    ]);
  return flatten(documentSymbols(resolution));
}

/** A symbol in offsets; `span` holds `selection` and the spans of all children. */
interface Draft {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly Draft[];
}

function mastheadSymbol(resolution: Resolution): Draft | undefined {
  const { tree, structure } = resolution;
  const front = tree.blocks[0]?.kind === 'frontMatter' ? [0] : [];
  const title = structure.title >= 0 ? [structure.title] : [];
  const span = hull([...front, ...structure.masthead, ...title].map((block) => spanOfBlock(tree, block)));
  if (!span) return undefined;
  const block = tree.blocks[structure.title];
  const name = (block && clipped(plainWords(block))) || 'Masthead';
  const selection = block ? spanOfBlock(tree, structure.title) : span;
  return { name, detail: structure.organ?.name, kind: SymbolKind.Namespace, span, selection, children: [] };
}

function partSymbols(resolution: Resolution, part: Part): Draft[] {
  const preamble = part.preambular.map((paragraph) => paragraphSymbol(resolution, paragraph));
  return [
    ...group('Preamble', SymbolKind.Interface, preamble, part.organ >= 0 ? [part.organ] : [], resolution),
    ...bySection(resolution, part.operative, part.sections),
  ];
}

/** Paragraphs below the headings that they stand under; those before the first heading stand on their own. */
function bySection(resolution: Resolution, paragraphs: readonly Paragraph[], sections: readonly Section[]): Draft[] {
  const below = new Map<Section | undefined, Draft[]>([[undefined, []]]);
  for (const section of sections) below.set(section, []);
  for (const paragraph of paragraphs) {
    const symbol = paragraphSymbol(resolution, paragraph);
    (below.get(paragraph.section) ?? below.get(undefined)!).push(symbol);
  }
  return [...below].flatMap(([section, children]) => {
    if (!section) return children;
    // The heading of the part behind this one stands at its end and is that part's.
    // The numeral and the title of a section may stand on two lines.
    const heads = [...new Set([section.block, section.title])];
    const words = heads.map((block) => plainWords(resolution.tree.blocks[block]!)).join('. ');
    const name = clipped(words) || section.label || 'Section';
    return group(name, SymbolKind.Module, children, heads, resolution);
  });
}

function paragraphSymbol(resolution: Resolution, paragraph: Paragraph): Draft {
  const { tree } = resolution;
  const own = spanOfPieces(resolution, paragraph);
  const children = paragraph.children.map((child) => paragraphSymbol(resolution, child));
  const words = firstWordsOf(resolution, paragraph);
  const first = paragraph.pieces[0]!;
  const head = spanOfBlock(tree, first);
  const opening = factsOf(tree.blocks[first]!).opening;
  return {
    name: (isLabelled(paragraph) ? `${written(paragraph)} ${words}` : words).trim() || paragraph.number,
    kind: kindOf(paragraph),
    span: hull([own, ...children.map((it) => it.span)])!,
    selection: opening ? { from: head.from, to: tree.starts[first]! + opening.to } : head,
    children,
  };
}

function kindOf({ kind, level }: Paragraph): SymbolKind {
  if (level > 0) return SymbolKind.Field;
  return kind === 'preambular' ? SymbolKind.String : SymbolKind.Function;
}

function written({ label, level }: Paragraph): string {
  return level === 0 && /^\d/.test(label!) ? `${label}.` : label!;
}

function annexSymbol(resolution: Resolution, annex: Annex): Draft[] {
  const block = resolution.tree.blocks[annex.block];
  const name = (block && clipped(plainWords(block))) || `Annex ${annex.label ?? ''}`.trim();
  const children = bySection(resolution, annex.paragraphs, annex.sections);
  return group(name, SymbolKind.Package, children, block ? [annex.block] : [], resolution);
}

function noteSymbol(resolution: Resolution, note: Note): Draft {
  const { tree } = resolution;
  const head = factsOf(tree.blocks[note.block]!).notes[note.ordinal];
  const start = tree.starts[note.block]!;
  const own = head && note.pieces.length === 1 ? { from: start + head.from, to: start + head.to } : undefined;
  const span = own ?? spanOfPieces(resolution, note);
  const name = `${note.label} ${firstWordsOfNote(resolution, note)}`;
  return { name, kind: SymbolKind.Constant, span, selection: span, children: [] };
}

function headOf({ structure }: Resolution, part: Part): readonly number[] {
  if (part.organ >= 0) return [part.organ];
  return part.title >= 0 && part.title !== structure.title ? [part.title] : [];
}

function partName({ label }: Part, index: number): string {
  return `Part ${label ?? index + 1}`;
}

/** A symbol over `children` and the blocks of its head; none where it would hold nothing. */
function group(
  name: string,
  kind: SymbolKind,
  children: readonly Draft[],
  head: readonly number[] = [],
  resolution?: Resolution,
): Draft[] {
  const heads = resolution ? head.map((block) => spanOfBlock(resolution.tree, block)) : [];
  const span = hull([...heads, ...children.map((it) => it.span)]);
  return span ? [{ name, kind, span, selection: heads[0] ?? children[0]!.selection, children }] : [];
}

function finished(resolution: Resolution, { name, detail, kind, span, selection, children }: Draft): DocumentSymbol {
  const { tree } = resolution;
  const symbol: DocumentSymbol = { name, kind, range: rangeOf(tree, span), selectionRange: rangeOf(tree, selection) };
  if (detail) symbol.detail = detail;
  if (children.length > 0) symbol.children = children.map((child) => finished(resolution, child));
  return symbol;
}
