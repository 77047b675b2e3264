import { type FrontMatterEntry, frontMatterOf } from '../model/frontMatter';
import { isoDate } from '../model/isoDate';
import type { Block } from '../syntax/block';
import { lineBody } from '../text/lines';
import { type BlockReport, type BlockRule, silent } from './rule';
import { isRuleId } from './ruleIds';
import { asLevel, levels } from './ruleSettings';

/** The lines at the top that say what a printed masthead says. */
export const frontMatter: BlockRule = {
  id: 'front-matter',
  summary: 'The front matter is YAML, with known keys and values of the right type.',
  severity: 'warning',
  authority: 'Rapporteur, the text format',
  fix: 'none',
  per: 'block',
  check(block) {
    return block.kind === 'frontMatter' ? reportsOf(block) : silent;
  },
};

function* reportsOf(block: Block): Generator<BlockReport> {
  const front = frontMatterOf(block);
  const fence = { from: 0, to: lineBody(block.text, 0) };
  if (!front.closed) {
    yield { ...fence, message: 'The front matter is not closed: write a line `---` behind its last key' };
  } else if (front.problem) {
    yield { ...fence, message: `The front matter is not YAML: ${front.problem}` };
  } else {
    for (const entry of front.entries) yield* faults(entry);
  }
}

type Type = (value: unknown) => string | undefined;

const text: Type = (value) => (typeof value === 'object' || typeof value === 'boolean' ? 'is text' : undefined);
const date: Type = (value) =>
  typeof value === 'string' && isoDate(value) ? undefined : 'is a date, as 2031-06-05 or 5 June 2031';
const names: Type = (value) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((it) => typeof it === 'string'))
    ? undefined
    : 'is a list of names, or one name';
const oneOf =
  (...values: string[]): Type =>
  (value) =>
    values.includes(String(value)) ? undefined : `is one of ${values.join(', ')}`;
const map: Type = (value) =>
  typeof value === 'object' && !Array.isArray(value) ? undefined : 'names rules and their severities';

/** Every key that the format knows, with the type of its value. */
export const frontMatterKeys: Readonly<Record<string, Type>> = {
  organ: text,
  symbol: text,
  draftSymbol: text,
  session: text,
  agendaItem: text,
  adopted: date,
  meeting: text,
  issued: date,
  distribution: text,
  recommendation: text,
  sponsors: names,
  language: oneOf('en', 'fr', 'es', 'ar', 'ru', 'zh', 'de'),
  profile: oneOf('ga', 'ecosoc', 'sc', 'hrc', 'cop', 'mun', 'un'),
  footnotes: oneOf('current', 'legacy'),
  rules: map,
};

function* faults(entry: FrontMatterEntry): Generator<BlockReport> {
  const { key, value, from, to } = entry;
  const type = Object.hasOwn(frontMatterKeys, key) ? frontMatterKeys[key] : undefined;
  if (!type) {
    yield {
      from,
      to,
      message: `“${key}” is no key of the front matter: known are ${Object.keys(frontMatterKeys).join(', ')}`,
    };
    return;
  }
  if (value === null || value === undefined || value === '') return;
  const fault = type(value);
  if (fault) {
    yield { from, to, message: `“${key}” ${fault}` };
    return;
  }
  if (key !== 'rules') return;
  for (const rule of entry.children) {
    if (!isRuleId(rule.key)) yield { from: rule.from, to: rule.to, message: `“${rule.key}” is no rule of Rapporteur` };
    else if (!asLevel(ruleLevel(rule.value))) {
      yield { from: rule.from, to: rule.to, message: `“${rule.key}” is set to one of ${levels.join(', ')}` };
    }
  }
}

/** A bare `off` is `false` to some readers of YAML. */
function ruleLevel(value: unknown): unknown {
  return value === false ? 'off' : value;
}
