import { Position, Range } from 'vscode-languageserver';
import type { MoveTarget, OperationRequest } from '../drafting/operation';
import { profileInForce } from '../model/resolution';
import type { ResolutionDocument } from './document';
import type { Settings } from './settings';

/** The one argument of each drafting command. */
export interface OperationArgument {
  uri: string;
  /** What is selected; the start of the text where it is left out. */
  range?: Range;
  /** One of the operation's choices, or the label of a note. */
  choice?: string;
  /** Where a paragraph is moved to. */
  target?: { position: Position; side: MoveTarget['side'] };
  /** Whether what is lost has been agreed to, so that nobody is asked. */
  confirmed?: boolean;
  /** Whether the edits are only to be told, not applied. */
  dryRun?: boolean;
}

/** The argument that a client sent; undefined where it names no text. What else is of the wrong type counts as left out. */
export function argumentFrom(raw: unknown): OperationArgument | undefined {
  if (raw === null || typeof raw !== 'object') return undefined;
  const { uri, range, choice, target, confirmed, dryRun } = raw as Record<string, unknown>;
  if (typeof uri !== 'string') return undefined;
  return {
    uri,
    range: Range.is(range) ? range : undefined,
    choice: typeof choice === 'string' ? choice : undefined,
    target: isTarget(target) ? target : undefined,
    confirmed: confirmed === true,
    dryRun: dryRun === true,
  };
}

/** The request that an argument makes of an operation on `document`. */
export function requestFor(
  document: ResolutionDocument,
  { range, choice, target }: Partial<OperationArgument>,
  profile: Settings['profile'] = 'auto',
): OperationRequest {
  const at = range ? [document.offsetAt(range.start), document.offsetAt(range.end)] : [0, 0];
  return {
    resolution: document.resolution,
    selection: { from: Math.min(...at), to: Math.max(...at) },
    choice,
    profile: profileInForce(document.resolution, profile),
    target: target && { offset: document.offsetAt(target.position), side: target.side },
  };
}

const sides: readonly unknown[] = ['above', 'below', 'inside'] satisfies MoveTarget['side'][];

function isTarget(raw: unknown): raw is NonNullable<OperationArgument['target']> {
  if (raw === null || typeof raw !== 'object') return false;
  const { position, side } = raw as Record<string, unknown>;
  return Position.is(position) && sides.includes(side);
}
