const columns =
  'id name nameFr aliases acronym also date adoptedBy parent volumes volumesFr number note status source'.split(' ');
const volumes = /^(?:[\dIVXLC]+(?:, [\dIVXLC]+)*(?: and [\dIVXLC]+)?)?$/;
const number = /^(?:\d+(?:–\d+)?)?$/;

/** Checks the table of treaties, written by hand, in itself, against the resolutions that adopted them and against what notes were seen to print. */
export function checkTreaties(treaties, resolutions, { cited, listed }, contradiction) {
  const byId = new Map(treaties.map((it) => [it.id, it]));
  const unknown = Object.keys(treaties[0]).filter((it) => !columns.includes(it));
  if (unknown.length) contradiction('treaties.tsv', `unknown columns: ${unknown.join(', ')}`);
  if (byId.size !== treaties.length) contradiction('treaties.tsv', 'an id twice');
  checkNames(treaties, contradiction);
  const printed = printedNotes(cited, listed);
  for (const treaty of treaties) {
    const { id, parent, date, status } = treaty;
    if (!/^[a-z\d-]+$/.test(id)) contradiction(id, 'malformed id');
    if (!['V', 'R', 'M'].includes(status)) contradiction(id, `unknown status ${status}`);
    if (treaty.source === '') contradiction(id, 'no source');
    if (date && !/^\d{4}-\d\d-\d\d$/.test(date)) contradiction(id, `no date: ${date}`);
    if (!volumes.test(treaty.volumes) || !volumes.test(treaty.volumesFr))
      contradiction(id, `malformed volumes ${treaty.volumes}`);
    if (!number.test(treaty.number)) contradiction(id, `malformed number ${treaty.number}`);
    if (parent && (!byId.has(parent) || parent === id)) contradiction(id, `no such parent: ${parent}`);
    if (parent && date && byId.get(parent)?.date > date) contradiction(id, 'older than its parent');
    checkAdoption(treaty, resolutions, contradiction);
    checkNotes(treaty, printed, contradiction);
    const told = cited.find((it) => it.volumes === treaty.volumes && it.number === treaty.number)?.date;
    if (told && date && told !== date) contradiction(id, `${date} is not ${told}, as the facts have it`);
  }
}

function checkNames(treaties, contradiction) {
  const names = new Map();
  for (const { id, name, aliases } of treaties) {
    for (const it of [name, ...aliases.split(';')].filter(Boolean)) {
      const other = names.get(it.toLowerCase());
      if (other) contradiction(id, `bears a name of ${other}: ${it}`);
      names.set(it.toLowerCase(), id);
    }
  }
}

/** A treaty is opened for signature on the day of the resolution that adopts it or within two years. */
function checkAdoption({ id, adoptedBy, date }, resolutions, contradiction) {
  if (!adoptedBy) return;
  const adopted = resolutions.get(adoptedBy);
  if (!adopted) contradiction(id, `its adopting resolution ${adoptedBy} is not in the registry`);
  else if (
    date &&
    adopted.date &&
    (date < adopted.date || Number(date.slice(0, 4)) - Number(adopted.date.slice(0, 4)) > 2)
  )
    contradiction(id, `${date} is not the date of ${adoptedBy}, ${adopted.date}, nor soon behind it`);
}

/** What is said to be seen was seen: each volume, with the number. */
function checkNotes({ id, volumes, volumesFr, number, status }, printed, contradiction) {
  if (status !== 'V' || number === '' || volumes === '') return;
  for (const volume of `${volumes}, ${volumesFr}`.split(/, | and /).filter(Boolean))
    if (!printed.has(`${volume} ${number}`)) contradiction(id, `no document prints vol. ${volume}, No. ${number}`);
}

/** Every volume with every number of every note among the facts; a note of several numbers stands for each of them. */
function printedNotes(cited, listed) {
  const notes = [...cited.map((it) => it.citation), ...listed.filter((it) => it.status !== 'M').map((it) => it.cite)];
  const printed = new Set();
  for (const note of notes) {
    const found = /vols?\. ([\dIVXLC, and]+?)(?: \(\d{4}\))?, No(?:s?\.|) ?(\d+)(?:(?:–| and )(\d+))?/i.exec(note);
    if (!found) continue;
    const [, seen, first, last = first] = found;
    for (const volume of seen.split(/, | and /)) {
      printed.add(`${volume} ${last === first ? first : `${first}–${last}`}`);
      for (let it = Number(first); it <= Number(last); it++) printed.add(`${volume} ${it}`);
    }
  }
  return printed;
}
