import type { Structure } from './structure';

/** Whether a block holds the text's own words of the preamble or of the operative part: no masthead, note, annex or quoted draft. */
export function isOwnProse({ roles, owner }: Structure, block: number): boolean {
  const role = roles[block];
  if (role !== 'paragraph' && role !== 'continuation' && role !== 'text') return false;
  const paragraph = owner[block];
  return paragraph !== undefined && paragraph.kind !== 'annex' && !paragraph.quoted && !paragraph.part.quoted;
}
