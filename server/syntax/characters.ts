/** Whether a code unit is white space inside a line: space, tab, no-break spaces, thin spaces, a byte order mark. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 160 ||
    code === 0xfeff ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

/** Whether a code unit ends a line: LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether a code unit is a digit 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is a superscript digit ⁰ to ⁹. */
export function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079);
}

/** The plain digits of a run of superscript digits. */
export function plainDigits(superscripts: string): string {
  let digits = '';
  for (const character of superscripts) digits += '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character);
  return digits;
}

/** The offset of the first character at or after `from` that is no white space inside a line. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character before `to` that is neither white space nor a line end; `from` where there is none. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const code = text.charCodeAt(at - 1);
    if (!isSpace(code) && !isLineEnd(code)) break;
    at--;
  }
  return at;
}

/** Whether the character at `at` is a lower-case letter of any script. */
export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  const character = text[at] ?? '';
  return character !== character.toUpperCase() && character === character.toLowerCase();
}
