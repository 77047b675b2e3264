import type { Resolution } from '../model/resolution';
import type { Role } from '../model/structure';
import { allParagraphs } from '../model/walk';
import { wholeEdits } from '../syntax/tree';
import { joinPieces } from './joinPieces';
import type { Step } from './keepReading';

/** A step for each paragraph that a page has cut: its pieces are one again. */
export function joinSteps({ tree, structure }: Resolution): Step[] {
  return allParagraphs(structure).map(({ pieces }) =>
    pieces.length < 2 ? [] : wholeEdits(tree, joinPieces(tree, pieces)),
  );
}

const running: ReadonlySet<Role> = new Set(['paragraph', 'continuation', 'text', 'note', 'noteContinuation']);

/** Lines of running text have at least so many characters, all but the last; those of words without a number or a note at least so much of the longest, too. */
const leastLength = 30;
const leastShare = 0.6;

/** A step for each block of running text that is wrapped by hand or set with wide spaces: it becomes one line. Lists, tables and verse stay as they are. */
export function unwrapSteps({ tree, structure }: Resolution): Step[] {
  return tree.blocks.map(({ text, end, content }, index) => {
    const role = structure.roles[index]!;
    const body = text.slice(content, end);
    if (!running.has(role) || !isProse(body, role === 'text' ? leastShare : 0)) return [];
    // A word may be divided at the end of a line, or written with a hyphen: nobody can tell.
    const insert = body.replace(/(?<![-\u00ad])[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ').replace(/[ \t]{2,}/g, ' ');
    const start = tree.starts[index]!;
    return insert === body ? [] : [{ from: start + content, to: start + end, insert }];
  });
}

function isProse(body: string, share: number): boolean {
  const lines = body.split(/\r\n|\r|\n/);
  if (body.includes('<!--') || lines.some((line) => /^\s*\||\\$/.test(line))) return false;
  const lengths = lines.map((line) => line.trim().length);
  const least = Math.max(leastLength, share * Math.max(...lengths));
  return lengths.slice(0, -1).every((length) => length >= least);
}
