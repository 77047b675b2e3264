/** How near a typed word comes to the beginning of another, from 0 (another word) to 1 (the same): one slip in four letters, two in eight. */
export function nearness(typed: string, word: string): number {
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  // Slips are rare in the first letter, and asking for it passes over nearly all words.
  if (allowed === 0 || typed[0] !== word[0] || word.length < typed.length - allowed) return 0;
  if (typed.length > widest) return 0;
  const slips = slipsToBeginning(typed, word, allowed);
  if (slips > allowed) return 0;
  const rest = Math.max(0, word.length - typed.length - allowed);
  return (1 - slips / 4) * (rest === 0 ? 1 : 0.7);
}

/** The fewest letters put in, left out, changed or exchanged with their neighbour that make `typed` the beginning of `word`. */
function slipsToBeginning(typed: string, word: string, allowed: number): number {
  const width = Math.min(word.length, typed.length + allowed, widest);
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      let slips = last[j - 1]! + (typed[i - 1] === word[j - 1] ? 0 : 1);
      slips = Math.min(slips, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > allowed) return least;
    [before, last, row] = [last, row, before];
  }
  return last.subarray(0, width + 1).reduce((least, it) => Math.min(least, it));
}

const widest = 60;
const rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(widest + 1),
  new Uint16Array(widest + 1),
  new Uint16Array(widest + 1),
];
