import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { tokenEdits } from '../features/tokenEdits';

/** The semantic tokens last sent for each document, so that only what differs is sent again. */
export interface TokenMemory {
  full(uri: string, data: number[]): SemanticTokens;
  /** The difference to the answer of that id; all of `data` where that answer is no longer known. */
  delta(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta;
  forget(uri: string): void;
}

/** A memory that knows nothing yet. */
export function tokenMemory(): TokenMemory {
  const sent = new Map<string, { readonly id: string; readonly data: number[] }>();
  let last = 0;
  const full = (uri: string, data: number[]): SemanticTokens => {
    const id = String(++last);
    sent.set(uri, { id, data });
    return { resultId: id, data };
  };
  return {
    full,
    delta(uri, previous, data) {
      const before = sent.get(uri);
      if (before?.id !== previous) return full(uri, data);
      return { resultId: full(uri, data).resultId, edits: tokenEdits(before.data, data) };
    },
    forget: (uri) => sent.delete(uri),
  };
}
