import type { Resolution } from '../model/resolution';
import type { Edit, Span } from '../text/span';

/** What an operation is asked to do: in which text, at what place, and what was chosen beside it. */
export interface OperationRequest {
  readonly resolution: Resolution;
  /** What is selected, in UTF-16 offsets of the whole text; empty at the cursor. */
  readonly selection: Span;
  /** One of the operation's own choices: a spelling of marks, a practice, the label of a note. */
  readonly choice?: string;
  /** Where a paragraph is moved to: the paragraph at an offset, and which side of it. */
  readonly target?: MoveTarget;
}

/** A place beside or below the paragraph at `offset`. */
export interface MoveTarget {
  readonly offset: number;
  readonly side: 'above' | 'below' | 'inside';
}

/** What an operation makes of a text; the edits are one step, and where nothing is to be done there are none. */
export interface Change {
  /** In UTF-16 offsets of the whole text as it was, in order, without overlap. */
  readonly edits: readonly Edit[];
  /** What is selected afterwards, in offsets of the new text; undefined where the cursor just moves with the text. */
  readonly selection?: Span;
  /** What is lost, to be named before it happens: "Paragraph 7 refers to it (paragraph 3 above)". */
  readonly warnings?: readonly string[];
}

/** Why an operation cannot be done here, in one clear sentence that says what to do. */
export interface Refusal {
  readonly refused: string;
}

/** What comes of an operation. */
export type Outcome = Change | Refusal;

/** A drafting operation: one step on a whole text. It never throws, whatever the text is. */
export interface Operation {
  /** Also the name of its command behind `rapporteur.`. */
  readonly id: string;
  /** The title of its command. */
  readonly title: string;
  /** The values of `choice`, each with what a list of them shows; without it there is nothing to choose. */
  readonly choices?: Readonly<Record<string, string>>;
  run(request: OperationRequest): Outcome;
}

/** Whether an operation was refused. */
export function isRefusal(outcome: Outcome): outcome is Refusal {
  return 'refused' in outcome;
}
