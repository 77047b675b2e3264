import { convertToCanonical } from './canonical';
import { demoteParagraph, promoteParagraph } from './changeLevel';
import { changeOpening } from './changeOpening';
import { collectNotes } from './collectNotes';
import { convertMarks } from './convertMarks';
import { convertPractice } from './convertPractice';
import { convertSingle } from './convertSingle';
import { deleteMark, deleteNote } from './deleteNote';
import { deleteParagraph } from './deleteParagraph';
import { insertNote, reuseNote } from './insertNote';
import { insertParagraphAbove, insertParagraphBelow } from './insertParagraph';
import { joinParagraphs } from './joinParagraphs';
import { jumpToNoteOrBack } from './jumpToNote';
import { mergeEqualNotes, splitSharedNote } from './mergeNotes';
import { moveParagraph, moveParagraphDown, moveParagraphUp } from './moveParagraph';
import { numberUnnumbered } from './numberUnnumbered';
import type { Operation } from './operation';
import { renumber } from './renumber';
import { renumberNotes } from './renumberNotes';
import { repairItalics } from './repairItalics';
import { splitParagraph } from './splitParagraph';
import { toggleItalic } from './toggleItalic';

/** Every drafting operation, in the order in which menus show them. */
export const operations: readonly Operation[] = [
  insertParagraphAbove,
  insertParagraphBelow,
  moveParagraphUp,
  moveParagraphDown,
  moveParagraph,
  promoteParagraph,
  demoteParagraph,
  deleteParagraph,
  splitParagraph,
  joinParagraphs,
  changeOpening,
  toggleItalic,
  repairItalics,
  renumber,
  numberUnnumbered,
  convertSingle,
  insertNote,
  reuseNote,
  jumpToNoteOrBack,
  deleteMark,
  deleteNote,
  mergeEqualNotes,
  splitSharedNote,
  renumberNotes,
  collectNotes,
  convertMarks,
  convertPractice,
  convertToCanonical,
];

/** The operation of an id; undefined for anything else. */
export function operationOf(id: string): Operation | undefined {
  return operations.find((it) => it.id === id);
}
