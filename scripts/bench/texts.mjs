import { readFileSync } from 'node:fs';
import * as stock from './sentences.mjs';

const months = 'January February March April May June July August September October November December'.split(' ');
const organs = ['General Assembly', 'Economic and Social Council', 'Human Rights Council'];
const sessions = ['eighty-fifth', 'eighty-sixth', 'eighty-seventh', 'eighty-eighth', 'ninetieth'];
const frontMatter = '---\nlanguage: en\ndistribution: General\nagendaItem: 14 (c)\n---\n\n';

/** One clean resolution in canonical form of about `size` UTF-16 units; the same seed gives the same text. */
export function long(size, seed = 1) {
  const random = randomness(seed);
  return frontMatter + resolution(random, citations(random), size - frontMatter.length, 0).text;
}

/** Resolutions of about 15,000 units one after the other, their notes in one series, until `size` is reached. */
export function many(size, seed = 1) {
  const random = randomness(seed);
  const cited = citations(random);
  let text = frontMatter;
  for (let note = 0; text.length < size; ) {
    const next = resolution(random, cited, Math.min(15_000, Math.max(4_000, size - text.length)), note);
    text += text === frontMatter ? next.text : `\n${next.text}`;
    note = next.note;
  }
  return text;
}

function resolution(random, cited, size, note) {
  const filler = fillings(random, cited);
  const lines = [`# ${filler.fill(random.pick(stock.titles))}`, `*The ${filler.organ}*,`];
  const notes = [];
  let length = 200;
  const write = (line) => {
    const marked = line.replace(/\{note\}/g, () => {
      notes.push(`[^${note + notes.length + 1}]: ${filler.fill(random.pick(stock.notes))}`);
      length += notes.at(-1).length + 2;
      return `[^${note + notes.length}]`;
    });
    lines.push(marked);
    length += marked.length + 2;
  };
  const preamble = openings(stock.preambular, random, (opening) => `${opening} also`);
  while (length < size * 0.35) write(filler.fill(preamble()));
  const operative = openings(stock.operative, random, (opening) => `Also ${opening.toLowerCase()}`);
  for (let number = 1; length < size - 350; number++) {
    filler.number = number;
    if (number % 5 === 4) {
      const [opening, rest] = random.pick(stock.introductions);
      write(filler.fill(`${number}. *${opening}*${rest}`));
      filler.parts.set(number, list(random, filler, write));
    } else write(filler.fill(`${number}. ${operative(number === 1)}`));
  }
  const closing = ` to remain seized of the matter and to return to it at its ${random.pick(sessions)} session.`;
  lines.push(`${filler.number + 1}. *Decides*${closing}`);
  lines.push(`*${random.from(21, 60)}th plenary meeting*`.replace(/([2-9])([123])th/, ordinal));
  lines.push(`*${random.from(1, 28)} ${random.pick(months)} 2024*`, ...notes);
  return { text: `${lines.join('\n\n')}\n`, note: note + notes.length };
}

const ordinal = (_, tens, ones) => `${tens}${ones}${{ 1: 'st', 2: 'nd', 3: 'rd' }[ones]}`;

/** Writes sub-paragraphs (a), (b) …, under one of them (i), (ii); returns how many letters there are. */
function list(random, filler, write) {
  const count = random.from(3, 6);
  const nested = random.from(0, 3) === 0 ? 1 : -1;
  const [...items] = random.shuffled(stock.subparagraphs);
  for (let index = 0; index < count; index++) {
    const item = `   (${'abcdef'[index]}) ${filler.fill(extended(items.pop(), random))}`;
    if (index !== nested || count < 4) write(item);
    else {
      write(
        `   (${'abcdef'[index]}) The following measures, each of them in cooperation with the ${filler.fill('{body}')}:`,
      );
      write(`      (i) ${filler.fill(items.pop())}`);
      write(`      (ii) ${filler.fill(items.pop())}`);
    }
  }
  return count;
}

/** A source of paragraphs in which no opening follows itself, save by `again`, and no sentence itself. */
function openings(sentences, random, again) {
  let before = [];
  let repeated = false;
  return (first = false) => {
    for (;;) {
      const [opening, rest] = random.pick(sentences);
      const same = opening === before[0];
      if (
        rest === before[1] ||
        (same && (repeated || opening.includes(' '))) ||
        (first && rest.includes('{paragraph}'))
      )
        continue;
      repeated = same;
      before = [opening, rest];
      return `*${same ? again(opening) : opening}*${extended(rest, random)}`;
    }
  };
}

const extended = (rest, random) =>
  rest.endsWith('{note}')
    ? rest
    : rest.slice(0, -1) + random.shuffled(stock.additions).slice(0, random.from(1, 3)).join('') + rest.at(-1);

/** What stands for the names in braces, drawn anew at each place; `number` and `parts` say which paragraphs lie above. */
function fillings(random, cited) {
  const organ = random.pick(organs);
  const own = (name) => (name === organ ? 'its' : name);
  const day = () => `${random.from(1, 28)} ${random.pick(months)}`;
  const values = {
    topic: () => random.pick(stock.topics),
    Topic: () => random.pick(stock.topics).replace(/(^|\s)(?!of|in|the|and|between\b)\w/g, (it) => it.toUpperCase()),
    Title: () => values.fill(random.pick(stock.titles)),
    place: () => random.pick(stock.places),
    body: () => random.pick(stock.bodies),
    year: () => random.from(1988, 2021),
    date: () => `${day()} ${random.from(1994, 2021)}`,
    days: () => {
      const start = random.from(1, 20);
      return `${start} to ${start + random.from(2, 6)} ${random.pick(months)} ${random.from(1994, 2021)}`;
    },
    number: () => random.from(12, 999),
    percent: () => random.from(11, 89),
    chapter: () => random.pick(['I', 'II', 'III', 'IV', 'V']),
    section: () => random.pick(['A', 'B', 'C', 'D']),
    from: () => random.from(11, 40),
    to: () => random.from(41, 90),
    session: () => random.pick(sessions),
    symbol: () => `A/${random.from(50, 75)}/${random.from(601, 999)}`,
    who: () => (organ === 'General Assembly' ? 'it' : 'the Assembly'),
    ga: () => `${own('General Assembly')} resolution ${cited('A/RES')}`,
    council: () => `${own('Economic and Social Council')} resolution ${cited('E/RES')}`,
    paragraph: () => reference(random, state),
  };
  const fill = (sentence) => sentence.replace(/\{(?!note)(\w+)\}/g, (_, name) => values[name]());
  values.fill = fill;
  const state = { organ, fill, number: 1, parts: new Map() };
  return state;
}

/** A source of "66/181 of 19 December 2011": resolutions that there are, each once as long as there are others, so that nothing is found in a clean text. */
function citations(random) {
  const left = new Map();
  return (series) => {
    if (!left.get(series)?.length) left.set(series, random.shuffled(rows().filter((it) => it.series === series)));
    const { number, date } = left.get(series).pop();
    const [year, month, day] = date.split('-').map(Number);
    return `${number} of ${day} ${months[month - 1]} ${year}`;
  };
}

/** The resolutions of the registry whose dates are sure and whose titles are not known. */
function rows() {
  const table = readFileSync(new URL('../../server/knowledge/resolutions.tsv', import.meta.url), 'utf8');
  return table.split('\n').flatMap((line) => {
    const [id, date, confidence, , title] = line.split('\t');
    const [, series, number] = /^((?:A|E)\/RES)\/(\d+\/\d+)$/.exec(id) ?? [];
    return number && confidence === 'h' && !title && date > '1990' && date < '2020' ? [{ series, number, date }] : [];
  });
}

/** A reference that resolves: to one or several of the paragraphs above the one being written, or to a letter of one. */
function reference(random, { number, parts }) {
  if (number === 1) return 'the preamble';
  const target = random.from(Math.max(1, number - 12), number - 1);
  if (parts.has(target)) return `paragraph ${target} (${'abcdef'[random.from(0, parts.get(target) - 1)]})`;
  return target > 2 && random.from(0, 3) === 0 ? `paragraphs ${target - 2} to ${target}` : `paragraph ${target}`;
}

/** A deterministic source of choices (xorshift32). */
function randomness(seed) {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const from = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[from(0, list.length - 1)];
  const shuffled = (list) =>
    list
      .map((it) => [next(), it])
      .sort(([a], [b]) => a - b)
      .map(([, it]) => it);
  return { from, pick, shuffled };
}
