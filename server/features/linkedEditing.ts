import type { LinkedEditingRanges, Position } from 'vscode-languageserver-protocol';
import { labelInMark } from '../model/markLabels';
import type { Resolution } from '../model/resolution';
import type { Note } from '../model/structure';
import { offsetAt, textOf } from '../syntax/tree';
import type { Span } from '../text/span';
import { rangeOf } from './ranges';
import { spanOfNoteHead, spansOfMarks, symbolAt } from './symbolAt';

/**
 * The label of the footnote mark at `position` at every mark and at the note, which then change together.
 *
 * Null where they are not all written alike, and where two notes bear the label: then it is open whose it is. Superscript digits
 * cannot be told from others by a pattern, and old marks need their blank, so that for them there is rename.
 */
export function linkedEditing(resolution: Resolution, position: Position): LinkedEditingRanges | null {
  const { tree, structure } = resolution;
  const symbol = symbolAt(resolution, offsetAt(tree, position));
  const note = symbol?.kind === 'mark' || symbol?.kind === 'noteHead' ? symbol.note : undefined;
  if (!note || structure.notes.some((it) => it !== note && it.label === note.label)) return null;
  const spans = labelSpans(resolution, note);
  const offset = offsetAt(tree, position);
  if (!spans?.some(({ from, to }) => from <= offset && offset <= to)) return null;
  const words = textOf(tree, spans[0]!.from, spans[0]!.to);
  if (spans.some(({ from, to }) => textOf(tree, from, to) !== words)) return null;
  return {
    ranges: spans.map((span) => rangeOf(tree, span)),
    wordPattern: note.style === 'caret' ? '[^\\s\\[\\]]+' : '\\d+',
  };
}

/** The label at the note and at its marks; undefined where they are not of one spelling that can be linked. */
function labelSpans(resolution: Resolution, note: Note): Span[] | undefined {
  const marks = [spanOfNoteHead(resolution, note), ...spansOfMarks(resolution, note)];
  const words = marks.map(({ from, to }) => textOf(resolution.tree, from, to));
  const [spelling] = words.map((mark) => linkable.exec(mark)?.[0]);
  if (marks.length < 2 || spelling === undefined || !words.every((mark) => mark.startsWith(spelling))) return undefined;
  return marks.map(({ from, to }, i) => {
    const own = labelInMark(words[i]!, { from: 0, to: to - from });
    return { from: from + own.from, to: from + own.to };
  });
}

const linkable = /^(?:\[\^|<sup>|\^)/;
