const names = 'January February March April May June July August September October November December'.split(' ');

/** The two digits of a month. */
export function monthOf(name) {
  return String(names.indexOf(name) + 1).padStart(2, '0');
}
