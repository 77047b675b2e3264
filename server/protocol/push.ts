import { RAL } from 'vscode-languageserver';

/**
 * A function to call at every change of a document: it sends diagnostics as soon as no further change is waiting.
 *
 * Changes that came in one go are answered once, for the last, and nothing waits for a clock: messages are handled one a turn, and what is
 * scheduled here comes behind the message that is next in the queue. A document that this message has changed or closed is left to it.
 */
export function push<T>(newest: (uri: string) => T | undefined, send: (document: T) => void): (uri: string) => void {
  return (uri) => {
    const document = newest(uri);
    if (document === undefined) return;
    const unlessChanged = () => {
      if (newest(uri) === document) send(document);
    };
    // The queue schedules its next message when the handler of this one has ended; only a microtask is later than that.
    queueMicrotask(() => RAL().timer.setImmediate(unlessChanged));
  };
}
