const confidences = { high: 'h', medium: 'm', low: 'l' };
const titleSources = { own: 'o', cited: 'c' };
const bodies =
  'A|S|E|T|A/HRC|E/CN\\.\\d+|E/CN\\.4/Sub\\.2|ESCAP|ESCWA|ECA|ECLAC|CTOC/COP|CAC/COSP|UNEP/EA|UNEP/GC|HSP/HA|HSP/GC';
const letters = '(?: [A-Z]{1,2}(?:-[A-Z])?)?';
const numbers = `\\d+${letters} \\((?:E?S-)?[IVXLC]+\\)|\\d+ \\(\\d{4}\\)|(?:E?S-)?\\d+/\\d+${letters}`;
const symbol = new RegExp(`^(?:(?:${bodies})/(?:RES|DEC)/(?:${numbers})|WHA\\d+\\.\\d+)$`);
const day = /^\d{4}-\d\d-\d\d$/;

/** The table of resolutions and decisions: ids well formed and single, dates that the sessions allow, no text under the name of another body. */
export function resolutionRows(facts, sessions, contradiction) {
  const rows = facts.map(rowOf);
  const seen = new Set();
  for (const { id } of rows) {
    if (seen.has(id)) contradiction(id, 'twice');
    if (!symbol.test(id)) contradiction(id, 'malformed');
    seen.add(id);
  }
  const all = twinsOf(rows);
  const own = rows.filter((row) => {
    const why = foreign(row, sessions, all);
    if (why) console.log(`${row.id} ${row.date}: left out: ${why}`);
    return !why;
  });
  const named = ofHabitat(own, sessions);
  const twins = twinsOf(named);
  return named.filter((row) => keeps(row, twins, sessions.adoptionWindow(row.id), contradiction));
}

function rowOf({ symbol: id, date, confidence, evidence_date, title, title_src }) {
  const source = title ? (titleSources[title_src] ?? '') : '';
  return {
    id,
    date,
    confidence: confidences[confidence.split(' ')[0]] ?? '',
    witnesses: evidence_date.split('/')[0],
    title: source ? title : '',
    titleSource: source,
  };
}

/** Why a row is not of the body that it is given to; undefined where nothing says so. */
function foreign({ id, date }, { numbered }, twins) {
  const { series, session } = numbered(id);
  const number = id.slice(series.length + 1);
  if (/^E\/CN\.9\//.test(id) && session < 1900)
    return 'the Commission counts by years, the number is one of the General Assembly';
  if (/^E\/CN\.\d+\/(?:RES|DEC)\/\d{4}\/[2-9]\d\d$/.test(id) && !id.startsWith('E/CN.4/'))
    return 'numbers from 201 are decisions of the Council';
  const others = (twins.get(`${number} ${date}`) ?? []).filter((it) => it.id !== id).map((it) => it.id);
  if (/^A\/RES\/S-/.test(id) && others.some((it) => it.startsWith('A/HRC/')))
    return 'a special session of the Human Rights Council';
  if (session > 30 && session < 1900 && !id.startsWith('A/') && others.includes(`A/RES/${number}`))
    return `the same as A/RES/${number}`;
  return undefined;
}

/** Two Governing Councils number alike; a text that was adopted when only the other one met is the other's. */
function ofHabitat(rows, { adoptionWindow }) {
  const ids = new Set(rows.map((row) => row.id));
  return rows.flatMap((row) => {
    const other = row.id.replace('UNEP/GC', 'HSP/GC');
    if (other === row.id || within(row.date, adoptionWindow(row.id)) || !within(row.date, adoptionWindow(other)))
      return [row];
    console.log(`${row.id} ${row.date}: the Governing Council of UN-Habitat met then: ${other}`);
    return ids.has(other) ? [] : [{ ...row, id: other }];
  });
}

function within(date, window) {
  return window !== undefined && date >= window.from && date <= window.to;
}

/** Whether a row stays; one whose date cannot be right is never a basis for a finding. */
function keeps(row, twins, window, contradiction) {
  const { id, date, confidence } = row;
  if (date && !day.test(date)) contradiction(id, `no date: ${date}`);
  const misread = (twins.get(`${id.replace(/^.*?\/(?:RES|DEC)\//, '')} ${date}`) ?? []).filter(
    (it) => bodyOf(it.id) !== bodyOf(id),
  );
  if (misread.length && (confidence === 'h' || confidence === 'm') && !/^(?:A\/RES|A\/HRC)\//.test(id)) {
    console.log(`${id} ${date}: made low: ${misread.map((it) => it.id).join(', ')} has the same number and date`);
    row.confidence = 'l';
  }
  if (!date || !window || within(date, window) || row.confidence === 'l') return true;
  const action = contradiction(id, `${date} is not between ${window.from} and ${window.to}`);
  if (action === 'low') row.confidence = 'l';
  return action !== 'out';
}

/** Texts with the same number and date under different names of bodies. */
function twinsOf(rows) {
  const twins = new Map();
  for (const row of rows) {
    const number = row.id.replace(/^.*?\/(?:RES|DEC)\//, '');
    const key = `${number} ${row.date}`;
    if (row.date) twins.set(key, [...(twins.get(key) ?? []), row]);
  }
  return twins;
}

function bodyOf(id) {
  return id.replace(/\/(?:RES|DEC)\/.*/, '');
}
