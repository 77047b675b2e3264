import { type CompletionContext, CompletionTriggerKind, type Position } from 'vscode-languageserver';
import type { ResolutionDocument } from './document';

/** Tells whether a completion was asked for by the drafter and not by an editor that asks behind every letter. */
export type Asking = (
  document: ResolutionDocument,
  position: Position,
  context: CompletionContext | undefined,
) => boolean;

/**
 * Remembers what was asked last: the protocol does not tell a key that was pressed from a letter that was typed. Asked is who asks where no
 * letter was typed last, and who asks twice about the same text and place.
 */
export function asking(): Asking {
  let last: { readonly document: ResolutionDocument; readonly offset: number; readonly asked: boolean } | undefined;
  return (document, position, context) => {
    const offset = document.offsetAt(position);
    const again = last?.document === document && last.offset === offset;
    const kind = context?.triggerKind ?? CompletionTriggerKind.Invoked;
    const asked =
      kind === CompletionTriggerKind.TriggerForIncompleteCompletions
        ? last?.document.uri === document.uri && last.asked
        : kind === CompletionTriggerKind.Invoked && (again || document.typedAt !== offset);
    last = { document, offset, asked };
    return asked;
  };
}
