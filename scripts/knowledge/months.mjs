// The months in the three languages in which dates are read.
const MONTHS = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

/** The table of months: number, language, name; Spanish also has the spelling "setiembre". */
export function monthTables() {
  const rows = Object.entries(MONTHS).flatMap(([language, names]) =>
    names.split(' ').map((name, i) => [String(i + 1), language, name, 'calendar']),
  );
  return { 'months.tsv': [['month', 'language', 'name', 'source'], ...rows, ['9', 'es', 'setiembre', 'calendar']] };
}
