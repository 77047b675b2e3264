/** The value of a letter label: a = 1, z = 26, aa = 27, bb = 28; undefined for anything else. */
export function letterValue(label: string): number | undefined {
  const code = label.charCodeAt(0) - 96;
  if (!(code >= 1 && code <= 26)) return undefined;
  for (let i = 1; i < label.length; i++) if (label[i] !== label[0]) return undefined;
  return (label.length - 1) * 26 + code;
}

/** The letter label of a value: 1 = a, 27 = aa. */
export function letterLabel(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanDigits: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** The value of a Roman numeral in either case, written as romanLabel writes it; undefined for anything else. */
export function romanValue(label: string): number | undefined {
  const lower = label.toLowerCase();
  if (lower.length === 0 || lower.length > 15) return undefined;
  let value = 0;
  let at = 0;
  for (const [digit, worth] of romanDigits) {
    while (lower.startsWith(digit, at)) {
      value += worth;
      at += digit.length;
    }
  }
  return at === lower.length && romanLabel(value) === lower ? value : undefined;
}

/** The lower-case Roman numeral of a value from 1 to 3999. */
export function romanLabel(value: number): string {
  let rest = value;
  let label = '';
  for (const [digit, worth] of romanDigits) {
    while (rest >= worth) {
      label += digit;
      rest -= worth;
    }
  }
  return label;
}

/** The words that mark an inserted paragraph, in order: 5, 5 bis, 5 ter … */
export const insertedWords: readonly string[] = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies'];
