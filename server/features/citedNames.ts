import { capitalized } from '../knowledge/capitalized';
import { bodyOfSeries } from '../knowledge/organs';
import type { Registry } from '../knowledge/registry';
import { numbered } from '../knowledge/sessions';
import type { CitationKind } from '../model/citations';

/** What is cited, as a reader would call it: "General Assembly resolution 66/181", the name of a treaty, else its symbol. */
export function citedName(kind: CitationKind, id: string, registry: Registry): string {
  if (kind === 'treaty' || kind === 'charter') return registry.treaty(id)?.name ?? seriesNumber(id);
  if (kind !== 'resolution' && kind !== 'decision') return id;
  const { series } = numbered(id);
  const body = bodyOfSeries(series);
  if (body) return `${body} ${kind} ${series === 'WHA' ? id : id.slice(series.length + 1)}`;
  return /^[A-Z]/.test(id) ? id : capitalized(`${kind} ${id}`);
}

/** The body whose document a symbol is of, by the longest series that it begins with; undefined where none is known. */
export function bodyOfSymbol(symbol: string): string | undefined {
  const parts = symbol.split('/');
  for (let length = Math.min(3, parts.length - 1); length > 0; length--) {
    const name = bodyOfSeries(`${parts.slice(0, length).join('/')}/RES`);
    if (name) return name;
  }
  return undefined;
}

/** `UNTS 39574` is how a treaty is known of which nothing but the number is. */
function seriesNumber(id: string): string {
  return id.replace(/^UNTS /, 'Treaty Series, No. ');
}
