import { bodies } from './bodies';
import partRows from './symbol-parts.tsv';
import { lazily, rowsOf } from './table';

/** What a document symbol tells of the document. */
export interface SymbolMeaning {
  /** The body that it is a document of, or what sort of body: `Third Committee`; undefined where the series is not known. */
  readonly body: string | undefined;
  /** What sort of document it is: “a summary record of a meeting”; undefined where its form tells nothing. */
  readonly kind: string | undefined;
  /** What was changed in it, in order: “an addendum”, “a corrigendum”. */
  readonly changes: readonly string[];
}

/** What a symbol such as `A/C.3/66/L.5/Rev.1` means, part by part; undefined where no part is known. */
export function symbolMeaning(symbol: string): SymbolMeaning | undefined {
  const head = heads().find(([prefix]) => symbol.startsWith(prefix));
  const rest = symbol.slice(head?.[0].length ?? 0).split('/');
  const meanings = (place: 'tail' | 'change') =>
    rest.flatMap((part) => parts()[place].get(/^[A-Z]+[a-z]*/i.exec(part)?.[0] ?? '') ?? []);
  const kind = meanings('tail')[0];
  const changes = meanings('change');
  return head || kind || changes.length ? { body: head?.[1], kind, changes } : undefined;
}

type Part = 'part' | 'place' | 'means' | 'source';

const parts = lazily(() => {
  const rows = rowsOf<Part>(partRows);
  const of = (place: string) =>
    new Map(rows.filter((it) => it.place === place).map(({ part, means }) => [part, means]));
  return { head: of('head'), tail: of('tail'), change: of('change') };
});

/** Prefixes and whose they are, the longest first. */
const heads = lazily(() => {
  const ofBodies = bodies().flatMap(({ prefix, name }) => prefix.split(', ').map((it) => [it, name] as const));
  return [...parts().head, ...ofBodies].filter(([it]) => it !== '').sort((a, b) => b[0].length - a[0].length);
});
