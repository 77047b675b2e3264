import { draftSymbols, numberOf } from '../model/draftSymbols';
import { mastheadOf } from '../model/masthead';
import { type Resolution, resolutionOf } from '../model/resolution';
import type { Structure } from '../model/structure';
import type { DraftHead, OtherDraft } from '../model/surroundings';
import { parse } from '../syntax/parse';
import { textOf } from '../syntax/tree';
import type { DraftChanges } from './requests';

/** The drafts of a workspace by their symbols: those that are open as they are in the editor, all others as the client has told them. */
export interface WorkspaceDrafts {
  tell(changes: DraftChanges): void;
  /** The draft that an id names; where only a number is known, the one draft that bears it. */
  draftOf(id: string): OtherDraft | undefined;
  /** The words of a file as the client has told them; undefined for one that is not known. */
  wordsOf(uri: string): string | undefined;
  /** The draft at an address, open or told by the client; undefined where there is none. */
  draftAt(uri: string): Resolution | undefined;
  /** The heads of all drafts that bear a symbol. */
  drafts(): DraftHead[];
}

/** What the head of a draft says. */
interface Head {
  readonly symbols: readonly string[];
  readonly title: string | null;
  readonly adopted: string | null;
}

/** What is kept of a file: beside its head its words, until somebody asks what they mean. */
interface Filed extends Head {
  words: string | Resolution;
}

/** A symbol stands in the head of a text; so much is read before anything is asked, in UTF-16 units. */
const headLength = 4096;

/** An index that knows the documents that `open` gives, and no file yet. */
export function workspaceDrafts(
  open: () => readonly { readonly uri: string; readonly resolution: Resolution }[],
): WorkspaceDrafts {
  const files = new Map<string, Filed>();
  const bySymbol = new Map<string, Set<string>>();
  const heads = new WeakMap<Structure, Head>();

  const openHead = (resolution: Resolution) => {
    // Whatever changes in a masthead makes another structure.
    let known = heads.get(resolution.structure);
    if (!known) heads.set(resolution.structure, (known = headOf(resolution)));
    return known;
  };
  const forget = (uri: string) => {
    for (const key of files.get(uri)?.symbols.flatMap(keysOf) ?? []) bySymbol.get(key)?.delete(uri);
    files.delete(uri);
  };
  const file = (uri: string, text: string) => {
    forget(uri);
    const top = resolutionOf(parse(text.slice(0, headLength)));
    const own = headOf(top);
    files.set(uri, { ...own, words: text });
    for (const key of own.symbols.flatMap(keysOf)) {
      const uris = bySymbol.get(key);
      if (uris) uris.add(uri);
      else bySymbol.set(key, new Set([uri]));
    }
  };
  const filed = (uri: string): OtherDraft => {
    const own = files.get(uri)!;
    if (typeof own.words === 'string') own.words = resolutionOf(parse(own.words));
    return { uri, title: own.title, resolution: own.words };
  };

  return {
    tell({ changed, removed }) {
      for (const uri of removed) forget(uri);
      for (const { uri, text } of changed) file(uri, text);
    },
    wordsOf(uri) {
      const words = files.get(uri)?.words;
      return typeof words === 'object' ? textOf(words.tree) : words;
    },
    draftAt(uri) {
      const opened = open().find((it) => it.uri === uri);
      return opened?.resolution ?? (files.has(uri) ? filed(uri).resolution : undefined);
    },
    draftOf(id) {
      const key = keyOf(id);
      if (key === '') return undefined;
      const opened = open();
      const inEditor = opened.filter(({ resolution }) => openHead(resolution).symbols.flatMap(keysOf).includes(key));
      const here = new Set(opened.map(({ uri }) => uri));
      const onDisk = [...(bySymbol.get(key) ?? [])].filter((uri) => !here.has(uri));
      // Two drafts of one number are two bodies' or two versions: nobody can tell which is meant.
      if (inEditor.length + onDisk.length !== 1) return undefined;
      const [draft] = inEditor;
      if (!draft) return filed(onDisk[0]!);
      const { uri, resolution } = draft;
      return { uri, title: openHead(resolution).title, resolution };
    },
    drafts() {
      const opened = open().map(({ uri, resolution }) => ({ uri, ...openHead(resolution) }));
      const here = new Set(opened.map(({ uri }) => uri));
      const onDisk = [...files].filter(([uri]) => !here.has(uri));
      const filed = onDisk.map(([uri, { symbols, title, adopted }]) => ({ uri, symbols, title, adopted }));
      return [...opened, ...filed].filter(({ symbols }) => symbols.length > 0);
    },
  };
}

function headOf(resolution: Resolution): Head {
  const { title, adopted } = mastheadOf(resolution);
  return { symbols: draftSymbols(resolution), title, adopted: adopted ?? null };
}

/** What a draft is looked up by: its symbol, and the number of it, for texts that do not say whose it is. */
export function keysOf(symbol: string): string[] {
  const number = numberOf(symbol);
  return number ? [keyOf(symbol), keyOf(number)] : [keyOf(symbol)];
}

/** An id as it is compared with others: cases and blanks make no difference. */
export function keyOf(id: string): string {
  return id.replace(/\s+/g, ' ').trim().toUpperCase();
}
