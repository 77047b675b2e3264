import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** Semantic tokens as the protocol encodes them: five numbers a token. */
export type TokenData = readonly number[];

/** The edit that turns `before` into `after`, from the first number that differs to the last; none where nothing does. */
export function tokenEdits(before: TokenData, after: TokenData): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [{ start, deleteCount: before.length - same - start, data: after.slice(start, after.length - same) }];
}
