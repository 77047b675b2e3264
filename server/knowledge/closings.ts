/** A line that closes a resolution: the meeting, the vote or the adoption. Offsets are those of the text given. */
export interface ClosingLine {
  readonly kind: 'meeting' | 'adopted';
  readonly from: number;
  readonly to: number;
}

const meeting =
  /(\d{1,5}(?:st|nd|rd|th|e|re|ª)\s+(?:\([a-z ]+\)\s+)?(?:closed\s+|private\s+|special\s+)?(?:plenary\s+)?(?:meeting|séance|sesión))(?![a-zé])/iy;
const adopted =
  /(?:\[?Adopted (?:unanimously |without (?:a )?vote|by (?:a |consensus|acclamation|\d)|at (?:the|its) \d)|\[?Adoptée? (?:à|par|sans))/y;

/**
 * The closing line at `from`, emphasis and white space stepped over; undefined for any other line.
 *
 * Forms: "46th plenary meeting", "55th (resumed) plenary meeting", "Adopted unanimously at the 3046th meeting", "[Adopted without a vote.]".
 */
export function closingLineAt(text: string, from: number): ClosingLine | undefined {
  let at = from;
  while (at - from < 40 && ' \t\u00a0*_[#'.includes(text[at] ?? 'x')) at++;
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) {
    meeting.lastIndex = at;
    const found = meeting.exec(text);
    return found ? { kind: 'meeting', from: at, to: at + found[0].length } : undefined;
  }
  if (code !== 65) return undefined;
  adopted.lastIndex = at;
  const found = adopted.exec(text);
  return found ? { kind: 'adopted', from: at, to: at + found[0].length } : undefined;
}
