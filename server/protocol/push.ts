import { RAL } from 'vscode-languageserver';

/** Diagnostics sent without being asked for, to clients that cannot ask. */
export interface Push {
  /** Sees to it that the diagnostics of the newest version of a document are sent. */
  changed(uri: string): void;
  /** Forgets a document. */
  closed(uri: string): void;
}

/**
 * Sends diagnostics as soon as no further change is waiting: changes that came in one go are answered once, and nothing waits for a clock.
 *
 * Messages are handled one a turn, so a document that has stayed the same for a whole turn has no change waiting behind it.
 */
export function push<T>(newest: (uri: string) => T | undefined, send: (document: T) => void): Push {
  const scheduled = new Set<string>();
  const turn = (uri: string, seen: T | undefined) => {
    RAL().timer.setImmediate(() => {
      const document = newest(uri);
      if (document !== seen) return turn(uri, document);
      scheduled.delete(uri);
      if (document !== undefined) send(document);
    });
  };
  return {
    changed(uri) {
      if (scheduled.has(uri)) return;
      scheduled.add(uri);
      RAL().timer.setImmediate(() => turn(uri, newest(uri)));
    },
    closed: (uri) => scheduled.delete(uri),
  };
}
