import { numberSpan } from '../model/numberSpan';
import { referenceLabels } from '../model/referenceLabels';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import { resolvedReferences } from '../model/targets';
import { bareLabel } from '../model/walk';
import type { PlacedEdit } from '../syntax/tree';
import type { Refusal } from './operation';

/** The changes that give a paragraph or sub-paragraph another number or label, and every reference to it or to anything below it. */
export function relabelParagraph(
  resolution: Resolution,
  paragraph: Paragraph,
  asked: string,
): readonly PlacedEdit[] | Refusal {
  const label = bareLabel(asked);
  const noun = paragraph.level > 0 ? 'sub-paragraph' : 'paragraph';
  if (label === '') return { refused: `A ${noun} needs a label` };
  if (!/^(?:\d{1,3}(?: [a-z]+)?|[a-z]{1,6})$/.test(label))
    return { refused: `“${asked}” is no label of a ${noun}: write a number or letters` };
  if (neighbours(paragraph).some((it) => it !== paragraph && bareLabel(it.label) === label))
    return { refused: `There is a ${noun} ${label} already: choose a label that is free` };
  const own = numberSpan(resolution, paragraph);
  if (!own) return { refused: `This ${noun} bears no label` };
  const { blocks } = resolution.tree;
  const changes: PlacedEdit[] = [{ block: paragraph.pieces[0]!, ...own, insert: label }];
  for (const { block, items } of resolvedReferences(resolution)) {
    const { text } = blocks[block]!;
    for (const { from, to, paragraph: named } of items.flatMap((it) => referenceLabels(text, it)))
      if (named === paragraph) changes.push({ block, from, to, insert: label });
  }
  return changes;
}

/** The paragraphs that are counted with it, among which a label is taken only once. */
function neighbours({ parent, annex, part, kind, section }: Paragraph): readonly Paragraph[] {
  if (parent) return parent.children;
  const all = annex ? annex.paragraphs : kind === 'preambular' ? part.preambular : part.operative;
  return section?.restarts ? all.filter((it) => it.section === section) : all;
}
