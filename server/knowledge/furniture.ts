/** Lines that a page bears and a text does not. */
const furniture = new RegExp(
  [
    '-? ?\\d{1,3} ?-?', // a page number
    '\\d{1,3}/\\d{1,3}',
    'page \\d{1,3}(?: of \\d{1,3})?',
    '(?:\\d{1,3} )?(?:GE\\.|V\\.)?\\d{2}-\\d{5}(?: ?\\([A-Z]\\))?(?: .{0,30})?', // a job number
    '(?:\\d{1,3}/\\d{1,3} ){1,2}\\d{2}-\\d{5}(?: ?\\([A-Z]\\))?',
    '(?:GE\\.|V\\.)?\\d{2}-\\d{5}(?: ?\\([A-Z]\\))?(?: \\d{1,3}/\\d{1,3}){1,2}',
    '\\d{7}',
    '\\* ?(?:Re)?issued for technical reasons(?: on .{0,30})?\\.?',
    '/?\\.\\.\\.',
    '(?:\\d{1,3} )?[ASE](?:/[\\w.()-]+)+(?: \\(\\d{4}\\))?(?: (?:page )?\\d{1,3})?', // the running symbol
    '\\[[ASE](?:/[\\w.()-]+)+\\]',
    'Please recycle',
  ]
    .map((line) => `^${line}$`)
    .join('|'),
  'i',
);

/** The longest line of furniture, in UTF-16 units. */
export const longestFurniture = 60;

/** Whether the words of a line are page furniture: a page or job number, a running symbol. */
export function isFurnitureLine(words: string): boolean {
  return words.length <= longestFurniture && furniture.test(words);
}

/** Whether a line is furniture that no sentence can hold, even in its middle: a job number, a running symbol alone. */
export function isPlainlyFurniture(words: string): boolean {
  return isFurnitureLine(words) && !/^-? ?\d{1,3}(?:\/\d{1,3})? ?-?$|^\d{7}$|^\.\.\.$/.test(words);
}
