/** What symbols the reports in the Official Records have, and in which supplement they are printed: patterns first, then single reports. */
export function supplementRows(patterns, items, contradiction) {
  const told = patterns.flatMap(patternRow);
  const sure = new Map(told.flatMap((it) => (it.status === 'V' ? [[it.symbol, it.supplement]] : [])));
  const single = items.flatMap((it) => itemRow(it, contradiction));
  return [
    ...told,
    ...single.filter(({ symbol, supplement }) => sure.get(symbol.replace(/\/\d+\//, '/*/')) !== supplement),
  ];
}

function patternRow(fact) {
  const { symbol_pattern: pattern, supplements_seen: seen, years: held } = fact;
  const mined = fact['report_of (mined)'];
  const body = onlyOne(mined) || fact['report_of (editor, general knowledge)'];
  const found =
    seen === '' ? [] : seen.split('; ').map((it) => [Number.parseInt(it, 10), Number(/ x(\d+)/.exec(it)?.[1])]);
  // Further parts of one report bear the same number with a letter.
  const numbers = new Set(found.map(([number]) => number));
  if (numbers.size !== 1 && body === '') return [];
  const seenTimes = found.reduce((sum, [, times]) => sum + times, 0);
  return [
    {
      symbol: pattern.replace('A/NN (session)', 'A/*').replace('E/YYYY', 'E/*'),
      supplement: numbers.size === 1 ? String([...numbers][0]) : '',
      status: numbers.size === 1 && seenTimes >= 2 ? 'V' : 'M',
      body,
      bodyStatus: onlyOne(mined) && count(mined) >= 2 ? 'V' : 'M',
      held,
      witnesses: seenTimes,
    },
  ];
}

function itemRow({ symbol, supplement_no: supplement, source, documents, year_or_session: held }, contradiction) {
  const plain = symbol.replace(/ and .*$/, '');
  if (source !== 'official-records citation' || supplement === '' || plain === '' || !/^\d+[A-Z]?$/.test(supplement))
    return [];
  if (!/^[AES]\/[\w./()-]+$/.test(plain)) {
    contradiction(symbol, `malformed symbol of Supplement No. ${supplement}`);
    return [];
  }
  return [{ symbol: plain, supplement, status: 'V', body: '', bodyStatus: '', held, witnesses: documents }];
}

/** The body where the documents name one only, without its count. */
function onlyOne(mined) {
  return mined.includes(' | ') ? '' : mined.replace(/ x\d+$/, '');
}

function count(mined) {
  return Number(/ x(\d+)$/.exec(mined)?.[1] ?? 0);
}
