import { bodies, type KnownBody } from '../knowledge/bodies';

/** The series in which a body numbers its resolutions or decisions, by its name or acronym; undefined where it has none that is known. */
export function seriesOf(body: string, kind: 'resolution' | 'decision', own: readonly KnownBody[]): string | undefined {
  const named = body.replace(/^the /i, '').toLowerCase();
  const means = (it: string) => it.toLowerCase() === named;
  const found = [...own, ...bodies()].find((it) => [it.name, it.nameFr, ...it.acronyms].some(means));
  const ending = kind === 'decision' ? '/DEC' : '/RES';
  return found?.series.find((it) => it.endsWith(ending)) ?? found?.series.find((it) => !/\/(?:RES|DEC)$/.test(it));
}

/** The canonical id of a symbol as users write it, or of a number in a series; undefined for what is neither. */
export function canonicalSymbol(
  symbol: string,
  series: string | undefined,
  own: readonly KnownBody[],
): string | undefined {
  const written = symbol.replace(/\s+/g, ' ').trim();
  const upper = written.toUpperCase();
  if (series && number.test(upper)) return series === 'WHA' ? `WHA${upper}` : `${series}/${upper}`;
  if (/^WHA\d+\.\d+$/.test(upper)) return upper;
  const known = [...own, ...bodies()].flatMap((it) => it.series);
  const head =
    known.find((it) => upper.startsWith(`${it.toUpperCase()}/`)) ??
    /^[A-Z][\w.-]*(?:\/[\w.-]+)*?\/(?:RES|DEC)(?=\/)/.exec(written)?.[0];
  if (!head || (series && head !== series)) return undefined;
  const rest = upper.slice(head.length + 1);
  return number.test(rest) ? `${head}/${rest}` : undefined;
}

const number =
  /^(?:\d+(?: [A-Z]{1,2})? \((?:E?S-)?[IVXLC]+\)|\d+ \(\d{4}\)|(?:E?S-)?\d+\/\d+(?: [A-Z]{1,2}(?:-[A-Z])?)?|\d+\.\d+)$/;
