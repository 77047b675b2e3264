import type { OwnInstruments } from '../knowledge/ownInstruments';
import { draftSymbols, numberOf } from '../model/draftSymbols';
import { mastheadOf } from '../model/masthead';
import { readAmong } from '../model/ownNames';
import { type Resolution, resolutionOf } from '../model/resolution';
import type { Structure } from '../model/structure';
import type { DraftHead, OtherDraft } from '../model/surroundings';
import { parse } from '../syntax/parse';
import type { OwnNow } from './document';
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
  /** Whether the draft at an address, as it is open or, once closed, on disk, says something else of itself than when this was last asked. */
  headChanged(uri: string): boolean;
}

/** What the head of a draft says. */
interface Head {
  readonly symbols: readonly string[];
  readonly title: string | null;
  readonly adopted: string | null;
}

/** What is kept of a file: its head and its words, and what they mean among the user's own instruments once somebody has asked. */
interface Filed extends Head {
  readonly words: string;
  read?: { readonly resolution: Resolution; readonly among: OwnInstruments | undefined };
}

/** A symbol stands in the head of a text; so much is read before anything is asked, in UTF-16 units. */
const headLength = 4096;

/** An index that knows the documents that `open` gives, and no file yet; files are read among the user's `own` instruments. */
export function workspaceDrafts(
  open: () => readonly { readonly uri: string; readonly resolution: Resolution }[],
  own: OwnNow = () => undefined,
): WorkspaceDrafts {
  const files = new Map<string, Filed>();
  const shown = new Map<string, string>();
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
    const head = headOf(resolutionOf(parse(text.slice(0, headLength))));
    files.set(uri, { ...head, words: text });
    for (const key of head.symbols.flatMap(keysOf)) {
      const uris = bySymbol.get(key);
      if (uris) uris.add(uri);
      else bySymbol.set(key, new Set([uri]));
    }
  };
  const readFile = (it: Filed): Resolution => {
    const among = own();
    if (it.read?.among !== among || !it.read) {
      const tree = parse(it.words);
      readAmong(tree.blocks, among);
      it.read = { resolution: resolutionOf(tree), among };
    }
    return it.read.resolution;
  };
  const filed = (uri: string): OtherDraft => {
    const it = files.get(uri)!;
    const { title, adopted } = it;
    return {
      uri,
      title,
      adopted,
      get resolution() {
        return readFile(it);
      },
    };
  };

  return {
    tell({ changed, removed }) {
      for (const uri of removed) forget(uri);
      for (const { uri, text } of changed) file(uri, text);
    },
    wordsOf: (uri) => files.get(uri)?.words,
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
      const { title, adopted } = openHead(resolution);
      return { uri, title, adopted, resolution };
    },
    drafts() {
      const opened = open().map(({ uri, resolution }) => ({ uri, ...openHead(resolution) }));
      const here = new Set(opened.map(({ uri }) => uri));
      const onDisk = [...files].filter(([uri]) => !here.has(uri));
      const filed = onDisk.map(([uri, { symbols, title, adopted }]) => ({ uri, symbols, title, adopted }));
      return [...opened, ...filed].filter(({ symbols }) => symbols.length > 0);
    },
    headChanged(uri) {
      const opened = open().find((it) => it.uri === uri);
      const onDisk = headWords(files.get(uri));
      const before = shown.get(uri) ?? onDisk;
      const now = opened ? headWords(openHead(opened.resolution)) : onDisk;
      if (opened) shown.set(uri, now);
      else shown.delete(uri);
      return now !== before;
    },
  };
}

/** What others may cite of a draft, as a text to compare; empty for one without a symbol, which nobody can cite. */
function headWords(head: Head | undefined): string {
  return head && head.symbols.length > 0 ? [...head.symbols, head.title, head.adopted].join('\n') : '';
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
