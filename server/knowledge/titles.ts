/** The words of a title by which it is compared with others: in small letters, without articles, punctuation and emphasis. */
export function titleWords(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !/^(?:the|an?)$/.test(word));
}

/** Whether two titles are the same in whatever a reader would call a title. */
export function sameTitle(one: string, two: string): boolean {
  return titleWords(one).join(' ') === titleWords(two).join(' ');
}

/** A title as it stands between quotation marks: its own marks become single ones. */
export function withinQuotes(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
