import type { Role, Structure } from './structure';

/** Whether a block of that role holds words of a paragraph: no masthead, note, heading or furniture. */
export function isProse(role: Role | undefined): boolean {
  return role === 'paragraph' || role === 'continuation' || role === 'text';
}

/** Whether a block holds the text's own words of the preamble or of the operative part: no masthead, note, annex or quoted draft. */
export function isOwnProse({ roles, owner }: Structure, block: number): boolean {
  if (!isProse(roles[block])) return false;
  const paragraph = owner[block];
  return paragraph !== undefined && paragraph.kind !== 'annex' && !paragraph.quoted && !paragraph.part.quoted;
}
