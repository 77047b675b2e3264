import { hasWords } from '../model/facts';
import { type BlockReport, type BlockRule, silent } from './rule';

/** The commas around "entitled". */
export const entitledComma: BlockRule = {
  id: 'entitled-comma',
  summary:
    'A comma stands before “entitled” behind a date, none behind “item”; the comma before it has its fellow behind the title.',
  severity: 'info',
  authority:
    'Practice of the published resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council',
  fix: 'safe',
  per: 'block',
  check: (block) => (hint.test(block.text) && hasWords(block) ? find(block.text, block.content, block.end) : silent),
};

const hint = /ntitled/;
const word = /[ \u00a0]entitled(?=[ \u00a0\r\n]+[“"‘])/g;
/** "resolution 70/1 of 25 September 2015". */
const dated =
  /\b(?:[Rr]esolutions?|[Dd]ecisions?)\b[^;]*\d[ \u00a0]of[ \u00a0]\d{1,2}[ \u00a0][A-Z][a-z]+[ \u00a0]\d{4}$/;
/** A section of a resolution has its own title, which tells which section is meant: no comma. */
const partOf = /\b(?:sections?|parts?|chapters?|annex|declaration|document|report)\b[^,;]*$/;
const item = /\b(?:[Aa]genda[ \u00a0])?(?:sub-)?items?,$/;
/** The title and what follows it where the sentence goes on without a comma. */
const title = /^[ \u00a0\r\n]+“[^“”]*”(?=[ \u00a0]+(?!and\b|or\b)[a-z]{2})/;

const reach = 400;

function find(text: string, content: number, end: number): readonly BlockReport[] {
  const reports: BlockReport[] = [];
  word.lastIndex = content;
  for (let found = word.exec(text); found && found.index < end; found = word.exec(text)) {
    const { index } = found;
    const to = index + found[0].length;
    const before = text.slice(Math.max(content, index - reach), index);
    if (item.test(before)) {
      reports.push(needless(index));
      continue;
    }
    if (!before.endsWith(',')) {
      if (!dated.test(before) || partOf.test(before)) continue;
      reports.push(missing(index, to));
    }
    const rest = title.exec(text.slice(to, to + reach));
    if (rest) reports.push(unclosed(to + rest[0].length));
  }
  return reports.length > 0 ? reports : silent;
}

function missing(at: number, to: number): BlockReport {
  return {
    from: at + 1,
    to,
    message: 'A comma stands between the date and “entitled”',
    fix: { title: 'Add the comma', from: at, to: at, insert: ',' },
  };
}

function needless(at: number): BlockReport {
  return {
    from: at - 1,
    to: at,
    message: 'No comma stands between “item” and “entitled”: the title tells which item is meant',
    fix: { title: 'Remove the comma', from: at - 1, to: at, insert: '' },
  };
}

function unclosed(at: number): BlockReport {
  return {
    from: at - 1,
    to: at,
    message: 'A comma stands before “entitled”, so one stands behind the title too',
    fix: { title: 'Add the comma behind the title', from: at, to: at, insert: ',' },
  };
}
