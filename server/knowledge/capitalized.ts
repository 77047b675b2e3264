/** The words with a capital at their beginning and the rest as it is. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
