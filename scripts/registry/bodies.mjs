/** The table of bodies: those that adopt resolutions, with their series, first, then the others that official texts name. */
export function bodyRows(facts, adopting, contradiction) {
  const known = new Map(facts.map((it) => [it.name_en, it]));
  const adopters = adopting.map(({ name, acronyms, also, series }) =>
    row(known.get(name), { name, acronyms, also, series }),
  );
  const taken = new Set(adopting.map((it) => it.name));
  // Rows of the general list of entities have names that are cut short.
  const others = facts.filter(
    (it) => !taken.has(it.name_en) && !it.part_of.includes('un-entities.json') && Number(it.docs_full_name_en) > 0,
  );
  const rows = [
    ...adopters,
    ...others.map((it) => row(it, { name: it.name_en, acronyms: it.acronym, also: '', series: '' })),
  ];
  const seen = new Set();
  for (const { name, series } of rows) {
    for (const it of [name, ...(series ? series.split(';') : [])]) {
      if (seen.has(it)) contradiction(it, 'two bodies');
      seen.add(it);
    }
  }
  return rows;
}

function row(fact, { name, acronyms, also, series }) {
  const named = Number(fact?.docs_full_name_en ?? 0);
  return {
    name,
    nameFr: fact?.name_fr ?? '',
    acronyms,
    also,
    short: fact?.short_form_after_first_mention ?? '',
    prefix: fact?.symbol_prefix ?? '',
    series,
    // Prefixes and short forms are general knowledge; names are attested by the documents that have them.
    status: named > 0 || series ? 'V' : 'M',
    witnesses: named || '',
  };
}
