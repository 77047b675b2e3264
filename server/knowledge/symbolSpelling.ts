/** What is wrong with a document symbol for certain, and the symbol as it should be written; none where it is not known. */
export interface SymbolFault {
  readonly what: string;
  readonly right: string | undefined;
}

/**
 * What is wrong with a document symbol such as `A/C3/71/L5` or `A/RES/71-4`; undefined where nothing is for certain, since many bodies have
 * ways of their own.
 */
export function symbolFault(written: string): SymbolFault | undefined {
  let right = written;
  let what: string | undefined;
  for (const { say, mend, principal } of steps) {
    if (principal && !/^[AEST]\//i.test(right)) continue;
    const next = mend(right);
    if (next === right) continue;
    what ??= say;
    right = next;
  }
  if (what !== undefined) return { what, right };
  const byYear = /^A\/(HRC\/)?RES\/(?:19|20)\d\d\/\d+$/.exec(written);
  if (!byYear) return undefined;
  const body = byYear[1] ? 'Human Rights Council' : 'General Assembly';
  return { what: `the ${body} counts by sessions, not by years`, right: undefined };
}

interface Step {
  readonly say: string;
  readonly mend: (symbol: string) => string;
  /** Whether the way is known for the principal organs alone. */
  readonly principal: boolean;
}

/** The components that end in a point and a number, as they are spelled. */
const pointed = ['CONF', 'CRP', 'CN', 'AC', 'SR', 'PV', 'WP', 'WG', 'C', 'L'];
const suffixes = ['Amend', 'Corr', 'Add', 'Rev'];
const words = ['PRST', 'RES', 'DEC', 'HRC', 'INF', 'NGO'];
const spelled = new Map([...pointed, ...suffixes, ...words].map((it) => [it.toLowerCase(), it]));
const counted = new RegExp(String.raw`^(${[...pointed, ...suffixes].join('|')})(\.?)(\d+)$`, 'i');

const steps: readonly Step[] = [
  {
    say: 'no space stands inside it',
    principal: false,
    mend: (it) =>
      it
        .replace(/\s*\/\s*/g, '/')
        .replace(/\. (?=\d)/g, '.')
        .replace(/(?<=\/(?:Add|Rev|Corr)) (?=\d)/g, '.'),
  },
  { say: 'one slash parts its components', principal: false, mend: (it) => it.replace(/\/{2,}/g, '/') },
  {
    say: 'its components are in capitals, “Add”, “Corr” and “Rev” in small letters',
    principal: true,
    mend: (it) => it.split('/').map(inCase).join('/'),
  },
  {
    say: 'a point stands before the number of a committee, commission, draft or suffix',
    principal: true,
    mend: (it) =>
      it
        .replace(/^([AES])\/(CONF|CN|AC)\/(?=\d{1,3}\/)/, '$1/$2.')
        .split('/')
        .map(withPoint)
        .join('/'),
  },
  {
    say: 'a slash stands between session and number',
    principal: true,
    mend: (it) =>
      it
        .replace(/(\/(?:RES|DEC)\/(?:E?S-)?\d{1,4})[-–.](\d{1,3})$/, '$1/$2')
        .replace(/^(A\/\d{2,3}|[ES]\/(?:19|20)\d\d)\.(?=\d{1,4}$)/, '$1/'),
  },
  { say: 'committee, session and number follow one another in this order', principal: true, mend: inOrder },
  { say: '“Rev” stands before “Add” and “Corr”', principal: false, mend: suffixesInOrder },
];

function inCase(component: string, i: number): string {
  if (i === 0) return component.toUpperCase();
  const [, word = '', rest = ''] = /^([A-Za-z]+)(\.?\d*)$/.exec(component) ?? [];
  const right = spelled.get(word.toLowerCase());
  // `Sub` and the like are printed in either way.
  return right && (words.includes(right) ? rest === '' : rest !== '') ? right + rest : component;
}

function withPoint(component: string, i: number): string {
  const found = i > 0 ? counted.exec(component) : null;
  return found && found[2] === '' ? `${found[1]}.${found[3]}` : component;
}

function inOrder(symbol: string): string {
  return symbol
    .replace(/^A\/(\d{1,3})\/(C\.[1-6])\//, 'A/$2/$1/')
    .replace(/^(A|E)\/(\d{1,4})\/(RES|DEC)\//, '$1/$3/$2/')
    .replace(/^A\/HRC\/(\d{1,3})\/(RES|DEC)\//, 'A/HRC/$2/$1/')
    .replace(/^S\/(\d{4})\/PRST\//, 'S/PRST/$1/')
    .replace(/^S\/RES\/(\d{1,4})\/((?:19|20)\d\d)$/, 'S/RES/$1 ($2)')
    .replace(/^S\/RES\/((?:19|20)\d\d)\/(\d{1,4})$/, 'S/RES/$2 ($1)')
    .replace(/^E\/(L\.\d+)\/((?:19|20)\d\d)(?=\/|$)/, 'E/$2/$1');
}

/** A corrigendum or a new version of a draft belongs to the whole text before it; reports have revised addenda, drafts have not. */
function suffixesInOrder(symbol: string): string {
  return symbol
    .replace(/\/(Corr\.\d+)\/((?:Rev|Add)\.\d+)$/, '/$2/$1')
    .replace(/(\/L\.\d+)\/(Add\.\d+)\/(Rev\.\d+)(?=\/|$)/, '$1/$3/$2');
}
