/** The words as Markdown that shows exactly them, wherever on a line they are put; line ends become spaces. */
export function escaped(words: string): string {
  return words
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** The first `length` UTF-16 units of a text up to a word's end, with an ellipsis where words are left out. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words;
  const space = words.lastIndexOf(' ', length);
  return `${words.slice(0, space > length / 2 ? space : length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
