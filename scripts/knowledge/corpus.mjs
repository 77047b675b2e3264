// What is counted in a folder of official texts: where in its part a phrase opens, whom directive verbs ask, how sub-paragraphs begin.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ORGANS = ['ga', 'ecosoc', 'hrc', 'sc'];
/** Names that many texts have, as they are printed; the counts are looked up by the same words without article. */
const ADDRESSEES = `
the Secretary-General
Member States
all Member States
States
all States
Governments
all Governments
all parties
the parties
States parties
all States parties
the international community
the Committee
the Commission
the Secretariat
the United Nations system
the specialized agencies
the United Nations High Commissioner for Human Rights
the Office of the United Nations High Commissioner for Human Rights
the High Commissioner
the Office of the High Commissioner
the Special Rapporteur
the Independent Expert
the Working Group
the President of the General Assembly
the President of the Economic and Social Council
the Security Council
the Human Rights Council
the United Nations Office on Drugs and Crime
the United Nations Development Programme
the United Nations Environment Programme
the World Health Organization
the African Union
the regional commissions
the functional commissions
the international financial institutions
developed countries
developing countries
countries
donor countries
donors
civil society
relevant stakeholders
all stakeholders
all relevant stakeholders
development partners
international organizations
non-governmental organizations
the organizations of the United Nations system
the entities of the United Nations development system
the United Nations development system
the United Nations funds and programmes
national human rights institutions
business enterprises
the special procedures of the Human Rights Council
the treaty bodies
the Monitoring Team
the International Law Commission
`
  .trim()
  .split('\n');
const ENOUGH = 4;

/** The tables of what was counted in the folders `official-*` of a corpus; none where it is missing. */
export function corpusTables(folder, { parse, resolutionOf, factsOf, addresseeOf, openingBase }) {
  if (!existsSync(folder)) return {};
  const places = new Map();
  const asked = new Map();
  const infinitives = new Map();
  for (const { profile, parts, blocks } of texts(folder)) {
    for (const part of parts) {
      if (part.quoted) continue;
      for (const kind of ['preambular', 'operative']) {
        const tops = part[kind].filter(({ level, quoted }) => level === 0 && !quoted);
        for (const [nth, paragraph] of tops.entries()) count(paragraph, kind, nth);
      }
    }
    function count({ pieces, children }, kind, nth) {
      const block = blocks[pieces[0]];
      const { opening } = factsOf(block);
      for (const child of children) countInfinitive(blocks[child.pieces[0]]);
      if (opening?.kind !== kind) return;
      const { base } = openingBase(opening);
      const place = nth === 0 ? 0 : nth < 3 ? 1 : nth < 7 ? 2 : 3;
      entry(places, `${kind}\t${capital(base)}`)[place]++;
      const addressee = addresseeOf(block);
      if (addressee && ORGANS.includes(profile)) {
        const words = block.text
          .slice(opening.to, opening.to + 200)
          .replace(/[*_]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        for (const name of ADDRESSEES)
          if (words.startsWith(name) && /^(?: to |,|:)/.test(words.slice(name.length)))
            entry(asked, `${capital(base)}\t${name}`)[ORGANS.indexOf(profile)]++;
      }
    }
  }
  return {
    'phrase-places.tsv': [
      ['kind', 'phrase', 'first', 'early', 'middle', 'late', 'source'],
      ...rows(places, (counts) => sum(counts) >= ENOUGH),
    ],
    'addressees.tsv': [['verb', 'name', ...ORGANS, 'source'], ...rows(asked, () => true)],
    'infinitives.tsv': [['words', 'count', 'source'], ...rows(infinitives, ([n]) => n >= 2)],
  };

  function* texts(root) {
    for (const name of readdirSync(root).filter((it) => it.startsWith('official-')))
      for (const file of readdirSync(join(root, name)).filter((it) => it.endsWith('.md'))) {
        const { tree, structure } = resolutionOf(parse(readFileSync(join(root, name, file), 'utf8')));
        yield { profile: structure.profile, parts: structure.parts, blocks: tree.blocks };
      }
  }

  function countInfinitive({ text, content }) {
    const words = /^(?:\([a-z]+\)\s*)?To ((?!the\b|also\b)(?:\w+ly )?[a-z-]+)/.exec(text.slice(content, content + 80));
    if (words) entry(infinitives, words[1], 1)[0]++;
  }
}

function entry(map, key, length = 4) {
  if (!map.has(key)) map.set(key, Array(length).fill(0));
  return map.get(key);
}

function rows(map, wanted) {
  return [...map]
    .filter(([, counts]) => wanted(counts))
    .sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1))
    .map(([key, counts]) => [...key.split('\t'), ...counts, 'OFF']);
}

const sum = (counts) => counts.reduce((total, count) => total + count, 0);
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
