import rows from './officialPages.tsv';
import { lazily, rowsOf } from './table';

/** Where the official page of a document stands, behind which its symbol follows. It is told to editors and never opened here. */
const site = 'https://undocs.org/';

/**
 * The address of the official page of a canonical id: `https://undocs.org/A/RES/66/181`; undefined where the id is no official symbol.
 *
 * The number of session and year stand without a blank, `S/RES/1325(2000)`. Parts of an old resolution stand in the document of the whole,
 * `A/RES/217(III)`; later ones have documents of their own, `A/RES/57/270B`. Decisions, and resolutions of bodies whose ids are only ours, have none.
 */
export function officialPage(id: string): string | undefined {
  const symbol = officialSymbol(id);
  return symbol === undefined ? undefined : site + symbol;
}

function officialSymbol(id: string): string | undefined {
  const series = /^(.*?)\/(RES|DEC)\/(.+)$/.exec(id);
  if (series) {
    const page = pages().get(`${series[1]}/${series[2]}`);
    const number = series[3]!;
    if (!page || !/^[\w()/ -]+$/.test(number)) return undefined;
    const [, session = '', item = ''] = /^(\d+)\/(\d+)$/.exec(number) ?? [];
    if (page.includes('{session}') && session === '') return undefined;
    return page.replace('{number}', spelled(number)).replace('{session}', session).replace('{item}', item);
  }
  // "A/CONF.157/24 (Part I)"; no blank elsewhere.
  const plain = id.replace(/ \((Parts?|Vol\.) ([IVX]+)\)$/, '($1$2)').replace(/ \((\d{4})\)$/, '($1)');
  if (!/^[A-Z]+\/[\w./()-]+$/.test(plain) || !/\d/.test(plain)) return undefined;
  return pages()
    .get(plain.slice(0, plain.indexOf('/')))
    ?.replace('{symbol}', plain);
}

/** `1325(2000)` of `1325 (2000)`, `217(III)` of `217 A (III)`, `57/270B` of `57/270 B`. */
function spelled(number: string): string {
  return number
    .replace(/^(\d+)(?: [A-Z](?:-[A-Z])?)? \(/, '$1(')
    .replace(/^((?:E?S-)?\d+\/\d+) ([A-Z](?:-[A-Z])?)$/, '$1$2');
}

const pages = lazily(
  () => new Map(rowsOf<'series' | 'page' | 'source'>(rows).map(({ series, page }) => [series, page])),
);
