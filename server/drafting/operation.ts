import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import type { Edit, Span } from '../text/span';

/** What an operation is asked to do: in which text, at what place, and what was chosen beside it. */
export interface OperationRequest {
  readonly resolution: Resolution;
  /** What is selected, in UTF-16 offsets of the whole text; empty at the cursor. */
  readonly selection: Span;
  /** One of the operation's own choices: a spelling of marks, a practice, the label of a note, a phrase. */
  readonly choice?: string;
  /** The profile in force; that of the text where it is left out. */
  readonly profile?: Profile;
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

/** One of the choices that a place gives. */
export interface PlaceChoice {
  readonly choice: string;
  /** What a list of choices shows. */
  readonly label: string;
  /** What stands beside it there: "stronger". */
  readonly description?: string;
  /** The title of an action that makes this choice; without it, it is offered in the list alone. */
  readonly action?: string;
}

/** A drafting operation: one step on a whole text. It never throws, whatever the text is. */
export interface Operation {
  /** Also the name of its command behind `rapporteur.`. */
  readonly id: string;
  /** The title of its command. */
  readonly title: string;
  /** The values of `choice`, each with what a list of them shows; without it there is nothing to choose. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The values of `choice` where they depend on the place, or why there are none. */
  choicesAt?(request: OperationRequest): readonly PlaceChoice[] | Refusal;
  /** Whether a list of actions shows it at that place; without it, wherever it changes something. */
  suits?(request: OperationRequest): boolean;
  run(request: OperationRequest): Outcome;
}

/** Whether an operation, or a step of one, was refused. */
export function isRefusal<T extends object>(outcome: T | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}
