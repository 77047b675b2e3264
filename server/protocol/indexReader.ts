import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { type CitationIndex, type IndexedDraft, turns } from './citationIndex';

/** Has the files of the workspace read for those who ask what they cite. */
export interface IndexReader {
  /** Waits a moment, so that a small workspace is known, and goes on reading behind. */
  briefly(): Promise<void>;
  /** Waits until all is read, and shows how far that is; false where it was cancelled. */
  whole(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<boolean>;
  /** Hands over every draft that has been read, a few at a time; false where it was cancelled. */
  each(token: CancellationToken, take: (draft: IndexedDraft) => void): Promise<boolean>;
}

/** Whoever looks at a card does not wait for files, in milliseconds. */
const moment = 100;
/** So few files are read before anybody sees a progress. */
const few = 50;

/** A reader of `index`, which shows a progress where the client can. */
export function indexReader(
  connection: Connection,
  index: CitationIndex,
  client: () => ClientCapabilities,
): IndexReader {
  return {
    async briefly() {
      if (index.waiting === 0) return;
      await Promise.race([index.complete(), new Promise((resolve) => setTimeout(resolve, moment))]);
    },
    async each(token, take) {
      const turn = turns();
      for (const draft of index.drafts()) {
        take(draft);
        if (turn.isOver()) await turn.next();
        if (token.isCancellationRequested) return false;
      }
      return true;
    },
    async whole(token, progress) {
      if (index.waiting === 0) return !token.isCancellationRequested;
      const shown = tellsNobody(progress) ? await ownProgress(connection, index, client()) : progress;
      shown?.begin('Reading the drafts', 0, undefined, true);
      try {
        return await index.complete(token, (done, all) =>
          shown?.report(Math.round((100 * done) / Math.max(1, all)), `${done} of ${all}`),
        );
      } finally {
        shown?.done();
      }
    },
  };
}

/** The library takes the token out of the request and gives a reporter without any field where there was none. */
function tellsNobody(progress: WorkDoneProgressReporter): boolean {
  return Object.keys(progress).length === 0;
}

/** A progress of our own where there is much to read; undefined where the client can show none. */
async function ownProgress(
  connection: Connection,
  index: CitationIndex,
  client: ClientCapabilities,
): Promise<WorkDoneProgressReporter | undefined> {
  if (!client.window?.workDoneProgress || index.waiting <= few) return undefined;
  try {
    return await connection.window.createWorkDoneProgress();
  } catch {
    return undefined;
  }
}
