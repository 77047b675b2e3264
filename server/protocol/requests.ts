import type { Range } from 'vscode-languageserver-types';
import type { InstrumentGroup } from '../features/instruments';
import type { ParagraphEntry } from '../features/paragraphTree';

/** What a document cites, by sort. */
export type { Instrument, InstrumentGroup, InstrumentPlace } from '../features/instruments';
/** An entry of the tree of paragraphs. */
export type { ParagraphEntry } from '../features/paragraphTree';

/** A request of our own: its method, and the types of what is asked and answered, which exist for the compiler alone. */
export interface CustomRequest<Params, Result> {
  readonly method: string;
  readonly types?: (params: Params) => Result;
}

/** What the status bar tells about an open document. */
export interface Status {
  /** The profile in force: `ga`, `ecosoc`, `sc`, `hrc`, `cop`, `mun` or `un`. */
  profile: string;
  /** The number of preambular paragraphs. */
  preambular: number;
  /** The number of top-level operative paragraphs. */
  operative: number;
  /** The number of findings that are shown as problems. */
  findings: number;
}

/** What was recognised in a text that may be a resolution; without `organ` nothing was. */
export interface Recognition {
  /** The organ named by the masthead or the organ line. */
  organ?: string;
}

/** A footnote text that a new mark can lead to. */
export interface NoteChoice {
  /** Its label as it stands between `[^` and `]`. */
  label: string;
  /** Its first words. */
  text: string;
}

/** One of the choices that a drafting operation has. */
export interface OperationChoice {
  /** What the command is given. */
  choice: string;
  /** What a list of choices shows. */
  label: string;
  /** What stands beside it. */
  description?: string;
}

/** Asks for the status of the open document `uri`; null where the server does not have it open. */
export const statusRequest: CustomRequest<{ uri: string }, Status | null> = { method: 'rapporteur/status' };

/** Asks whether a text (its first 8,000 characters are enough) has the masthead or the organ line of a resolution. */
export const recogniseRequest: CustomRequest<{ text: string }, Recognition> = { method: 'rapporteur/recognise' };

/** Asks for the notes of the open document `uri`, in text order; null where the server does not have it open. */
export const notesRequest: CustomRequest<{ uri: string }, NoteChoice[] | null> = { method: 'rapporteur/notes' };

/** What a drafting command is about; `uri` and `range` matter where the choices depend on the place. */
export interface ChoicesParams {
  command: string;
  uri?: string;
  range?: Range;
}

/** Asks what a drafting command may be given to choose from; nothing where there is no choice. */
export const choicesRequest: CustomRequest<ChoicesParams, OperationChoice[]> = { method: 'rapporteur/choices' };

/** Asks for the paragraphs of the open document `uri` as a tree; null where the server does not have it open. */
export const paragraphsRequest: CustomRequest<{ uri: string }, ParagraphEntry[] | null> = {
  method: 'rapporteur/paragraphs',
};

/** Asks for what the open document `uri` cites; null where the server does not have it open. */
export const instrumentsRequest: CustomRequest<{ uri: string }, InstrumentGroup[] | null> = {
  method: 'rapporteur/instruments',
};

/** A text that is about to be pasted in the place of `range` of an open document. */
export interface PasteParams {
  uri: string;
  range: Range;
  text: string;
}

/** Asks what a text that is about to be pasted in the place of `range` is with exactly its opening phrases in italics; null where it is so. */
export const pasteRequest: CustomRequest<PasteParams, string | null> = {
  method: 'rapporteur/paste',
};

/** A notification of our own: its method, and the type of what is told, which exists for the compiler alone. */
export interface CustomNotification<Params> {
  readonly method: string;
  readonly types?: (params: Params) => void;
}

/** Drafts of the workspace that were found or have changed on disk, with their texts, and those that are gone. */
export interface DraftChanges {
  readonly changed: readonly { readonly uri: string; readonly text: string }[];
  readonly removed: readonly string[];
}

/** Tells the server of drafts that may be referred to from the one that is open; without it only open documents are known. */
export const draftsNotification: CustomNotification<DraftChanges> = { method: 'rapporteur/drafts' };

/** Every file of the user's own instruments that there is, with its text; the list is whole each time. */
export interface InstrumentFiles {
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** Tells the server of the user's own instruments; what is wrong in their files comes back as diagnostics of the files. */
export const instrumentsNotification: CustomNotification<InstrumentFiles> = { method: 'rapporteur/instruments' };
