import type { Block } from '../syntax/block';
import { insideQuotation } from '../syntax/quotation';
import { type BlockReport, type BlockRule, silent } from './rule';

/** Paragraphs are cited by number alone: there is no other kind that bears one. */
export const operativeParagraphPhrase: BlockRule = {
  id: 'operative-paragraph-phrase',
  summary: 'A reference says “paragraph 5”, not “operative paragraph 5”.',
  severity: 'info',
  authority: 'Practice of the published resolutions',
  fix: 'choice',
  per: 'block',
  check: (block) => (hint.test(block.text) && block.kind !== 'frontMatter' ? reports(block) : silent),
};

const hint = /perative[ \u00a0\r\n]+para/;
const phrase = /\b([Oo])perative[ \u00a0\r\n]+(?=(?:paragraphs?|paras?\.)[ \u00a0\r\n]+\d)/g;
/** How amendments begin, which tell paragraphs of the preamble from operative ones. */
const amendment =
  /^[\s*_“"[]*(?:add|after|amend|at the (?:beginning|end)|before|change|delete|for|in operative|insert|move|operative|renumber|replace|strike|substitute)(?![a-z])/i;

function* reports({ text, content, end }: Block): Generator<BlockReport> {
  if (amendment.test(text.slice(content, end))) return;
  for (const found of text.matchAll(phrase)) {
    const from = found.index;
    const to = from + found[0].length;
    if (to > end || insideQuotation(text, from)) continue;
    const behind = text.slice(to, end).split(/[ \u00a0\r\n]/, 1)[0]!;
    const fix = { title: 'Remove “operative”', from, to, insert: '' };
    const capital = { ...fix, to: to + 1, insert: text.charAt(to).toUpperCase() };
    yield {
      from,
      to: from + 'operative'.length,
      message: `Only operative paragraphs bear numbers: write “${behind}” alone`,
      fix: found[1] === 'O' ? capital : fix,
    };
  }
}
