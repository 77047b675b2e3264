import { factsOf } from '../model/facts';
import type { Block } from '../syntax/block';
import { type BlockReport, type BlockRule, silent } from './rule';

const controls = /[\0\x01-\x08\x0e-\x1a\x1c-\x1f]/;

/** NUL and control characters mean that the file is no text; it then gets this one finding and no other. */
export const textUnreadable: BlockRule = {
  id: 'text-unreadable',
  summary: 'The file is text.',
  severity: 'error',
  authority: 'Rapporteur, the text format',
  fix: 'none',
  per: 'block',
  check(block) {
    const at = firstControl(block);
    return at < 0 ? silent : [report(block, at)];
  },
};

function report(block: Block, at: number): BlockReport {
  const code = block.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    from: at,
    to: at + 1,
    message: `This file holds binary content (the character U+${code}) and cannot be read as a resolution: open the original document, or save it as plain text`,
  };
}

/** Whether a block holds binary content. */
export function unreadableBlock(block: Block): boolean {
  return firstControl(block) >= 0;
}

function firstControl(block: Block): number {
  const { kind } = block;
  const unread = kind === 'frontMatter' || kind === 'comment' || kind === 'rule';
  return unread ? block.text.search(controls) : factsOf(block).inlines.control;
}
