import { type CancellationToken, RAL } from 'vscode-languageserver';
import type { CitingDraft } from '../features/citedHover';
import { type DraftEntry, draftEntry } from '../features/draftEntry';
import type { OwnInstruments } from '../knowledge/ownInstruments';
import { citations, citationsOf } from '../model/citations';
import { factsOf } from '../model/facts';
import { readAmong } from '../model/ownNames';
import { type Resolution, resolutionOf } from '../model/resolution';
import { parse } from '../syntax/parse';
import type { OwnNow } from './document';
import { keyOf } from './workspaceDrafts';

/** A draft of the workspace with its entry. */
export interface IndexedDraft extends DraftEntry {
  readonly uri: string;
}

/** What every draft of the workspace cites: open documents as they are, files as far as they have been read. */
export interface CitationIndex {
  /** Tells that files have changed or gone. */
  tell(changed: readonly string[], removed: readonly string[]): void;
  /** Has all files read again: the names that are known in them are others. */
  readAnew(): void;
  /** Reads the files that have not been read, a little at a time; false where it was cancelled. `told` hears how many of them are done. */
  complete(token?: CancellationToken, told?: (done: number, all: number) => void): Promise<boolean>;
  /** How many files have not been read. */
  readonly waiting: number;
  /** Every draft that has been read, the open ones first. */
  drafts(): Iterable<IndexedDraft>;
  /** The drafts that cite one of these ids, with the places. */
  citing(ids: readonly string[]): CitingDraft[];
}

/** Typing waits no longer than this for the index, in milliseconds, but for one step that takes longer. */
const slice = 8;

/** Work that is done a little at a time. */
export interface Turns {
  isOver(): boolean;
  /** Lets others work first. */
  next(): Promise<void>;
}

/** Turns of the length that typing may wait. */
export function turns(): Turns {
  let since = performance.now();
  return {
    isOver: () => performance.now() - since >= slice,
    async next() {
      await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
      since = performance.now();
    },
  };
}

/** Reads a draft in steps: what is worked out for a block is kept in it, so that the last step finds it done. */
function* stepsOf(words: string, own: OwnInstruments | undefined): Generator<undefined, DraftEntry> {
  const tree = parse(words);
  readAmong(tree.blocks, own);
  yield;
  for (const block of tree.blocks) {
    factsOf(block);
    citationsOf(block);
    yield;
  }
  const resolution = resolutionOf(tree);
  yield;
  citations(resolution);
  yield;
  return draftEntry(resolution);
}

interface OpenDraft {
  readonly uri: string;
  readonly resolution: Resolution;
}

/** An index over the documents that `open` gives and the files whose words `wordsOf` knows, read among the user's `own` instruments. */
export function citationIndex(
  open: () => readonly OpenDraft[],
  wordsOf: (uri: string) => string | undefined,
  own: OwnNow = () => undefined,
): CitationIndex {
  const files = new Map<string, DraftEntry>();
  const unread = new Set<string>();
  const live = new WeakMap<Resolution, DraftEntry>();
  const citedBy = new Map<string, Set<string>>();
  let reading: Promise<void> | undefined;
  let waiters = 0;

  const forget = (uri: string) => {
    for (const { id } of files.get(uri)?.cites ?? []) citedBy.get(keyOf(id))?.delete(uri);
    files.delete(uri);
    unread.delete(uri);
  };
  const file = (uri: string, entry: DraftEntry) => {
    files.set(uri, entry);
    for (const { id } of entry.cites) {
      const key = keyOf(id);
      const uris = citedBy.get(key);
      if (uris) uris.add(uri);
      else citedBy.set(key, new Set([uri]));
    }
  };
  const readAll = async () => {
    const turn = turns();
    for (const uri of unread) {
      const words = wordsOf(uri);
      if (words === undefined) {
        unread.delete(uri);
        continue;
      }
      const among = own();
      const steps = stepsOf(words, among);
      let step = steps.next();
      while (!step.done) {
        if (turn.isOver()) await turn.next();
        if (waiters === 0) return;
        step = steps.next();
      }
      // It may have changed or gone meanwhile, and is then read anew or not at all.
      if (!unread.has(uri) || wordsOf(uri) !== words || own() !== among) continue;
      unread.delete(uri);
      file(uri, step.value);
      if (turn.isOver()) await turn.next();
    }
  };
  const entryOf = ({ resolution }: OpenDraft) => {
    let entry = live.get(resolution);
    if (!entry) live.set(resolution, (entry = draftEntry(resolution)));
    return entry;
  };

  const openUris = () => new Set(open().map(({ uri }) => uri));
  const tell: CitationIndex['tell'] = (changed, removed) => {
    for (const uri of removed) forget(uri);
    for (const uri of changed) {
      forget(uri);
      unread.add(uri);
    }
  };

  return {
    get waiting() {
      return unread.size;
    },
    tell,
    readAnew: () => tell([...files.keys(), ...unread], []),
    async complete(token, told) {
      const all = unread.size;
      waiters++;
      try {
        while (unread.size > 0) {
          if (token?.isCancellationRequested) return false;
          reading ??= readAll().finally(() => (reading = undefined));
          // Whoever waits looks up now and then, to be told or to be cancelled.
          await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 50))]);
          told?.(all - unread.size, all);
        }
        return true;
      } finally {
        waiters--;
      }
    },
    *drafts() {
      for (const document of open()) yield { ...entryOf(document), uri: document.uri };
      const opened = openUris();
      for (const [uri, entry] of files) if (!opened.has(uri)) yield { ...entry, uri };
    },
    citing(ids) {
      const keys = new Set(ids.map(keyOf));
      const opened = openUris();
      const onDisk = [...keys].flatMap((key) => [...(citedBy.get(key) ?? [])]).filter((uri) => !opened.has(uri));
      const drafts = [
        ...open().map((it): IndexedDraft => ({ ...entryOf(it), uri: it.uri })),
        ...[...new Set(onDisk)].map((uri): IndexedDraft => ({ ...files.get(uri)!, uri })),
      ];
      return drafts.flatMap(({ uri, symbols, title, head, cites }) => {
        const ranges = cites.filter(({ id }) => keys.has(keyOf(id))).map(({ range }) => range);
        return ranges.length > 0 ? [{ uri, symbol: symbols[0] ?? null, title, head, ranges }] : [];
      });
    },
  };
}
