import { monthOf } from './months.mjs';

/** Bodies that meet when they meet, by their names among the facts. */
const bodies = {
  'Conference of the Parties to the United Nations Convention against Transnational Organized Crime': 'CTOC/COP',
  'Conference of the States Parties to the United Nations Convention against Corruption': 'CAC/COSP',
  'United Nations Environment Assembly of the United Nations Environment Programme': 'UNEP/EA',
  'United Nations Habitat Assembly': 'HSP/HA',
};

/** Sessions that follow no rule: special ones, and those of bodies that meet when they meet. */
export function sittingRows(facts, assembly, resolutions, contradiction) {
  const rows = assembly.map(({ session, years }) => assemblyRow(session, years, resolutions));
  for (const it of facts) {
    if (it.body === 'Human Rights Council' && it.type === 'special') rows.push(row('A/HRC', `S-${it.n}`, it));
    else if (it.type === 'regular' && bodies[it.body]) rows.push(row(bodies[it.body], it.n, it));
  }
  const seen = new Set();
  for (const { body, session, from, to } of rows) {
    const id = `${body} ${session}`;
    if (seen.has(id)) contradiction(id, 'twice');
    if (from > to) contradiction(id, `ends before it begins: ${from} ${to}`);
    seen.add(id);
  }
  return rows;
}

/** A special session is sure where a resolution of it that is dated for sure falls into its years. */
function assemblyRow(session, years, resolutions) {
  const [first, last = first] = years.split('–');
  const [from, to] = [`${first}-01-01`, `${last || '9999'}-12-31`];
  const witness = resolutions.find(
    (it) =>
      it.symbol.startsWith('A/RES/') &&
      specialOf(it.symbol) === session &&
      /^(?:high|medium)/.test(it.confidence) &&
      it.date >= from &&
      it.date <= to,
  );
  return { body: 'A', session, from, to, status: witness ? 'V' : 'M', source: witness ? witness.symbol : 'general' };
}

function specialOf(symbol) {
  const roman = /\((E?S)-([IVX]+)\)$/.exec(symbol);
  if (roman) return `${roman[1]}-${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].indexOf(roman[2]) + 1}`;
  return /\/(E?S-\d+)\/\d/.exec(symbol)?.[1];
}

function row(body, session, { year, dates, documents, other_years: others, evidence }) {
  const [first, last = first] = year.split('–');
  const exact = datesOf(dates);
  // A session that was held in two parts is told with two years.
  const second = [...others.matchAll(/(\d{4}) x(\d+)/g)]
    .filter(([, , count]) => Number(count) >= 5)
    .map(([, it]) => it);
  const years = [first, last, ...second].sort();
  const plain =
    second.length === 0 && exact?.from.startsWith(first)
      ? exact
      : { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
  return {
    body,
    session,
    ...plain,
    status: Number(documents) > 0 ? 'V' : 'M',
    source: Number(documents) > 0 ? evidence : 'general',
  };
}

/** "18 to 22 October 2010", "26 February to 1 March 2024" and "6–23 June 2017" in ISO form. */
function datesOf(words) {
  const found = /^(\d{1,2})(?: (\p{L}+))?(?: to |–)(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words);
  if (!found) return undefined;
  const [, day, month, lastDay, lastMonth, year] = found;
  const iso = (d, m) => `${year}-${monthOf(m)}-${d.padStart(2, '0')}`;
  return { from: iso(day, month ?? lastMonth), to: iso(lastDay, lastMonth) };
}
