import { factsOf } from '../model/facts';
import { changeOf, finish } from './finish';
import type { Operation } from './operation';
import { onParagraph } from './place';
import { type Item, type Node, siblingsOf } from './sheet';

/**
 * Joins the paragraph at the cursor with the one that follows it in its list; what is below either stays below.
 * The verb that opened the second goes on in small letters and roman: "…, and requests …". References to it now name the first.
 */
export const joinParagraphs: Operation = {
  id: 'joinParagraphs',
  title: 'Join with Next Paragraph',
  run: (request) =>
    onParagraph(request, (sheet, node) => {
      const list = siblingsOf(node);
      const next = list[list.indexOf(node) + 1];
      if (!next) return { refused: 'There is no paragraph behind this one in its list to join it with.' };
      if (node.children.length > 0)
        return { refused: 'Sub-paragraphs stand between the two: move or promote them first.' };
      const [last, first] = [node.items.at(-1)!, next.items[0]!];
      if (sheet.items.indexOf(first) !== sheet.items.indexOf(last) + 1) {
        return { refused: 'Something stands between the two paragraphs: move it away first.' };
      }
      last.gap = ' ';
      goOn(last, first, next);
      node.children.push(...next.children.splice(0));
      for (const child of node.children) child.parent = node;
      node.items.push(...next.items);
      list.splice(list.indexOf(next), 1);
      return changeOf(
        sheet,
        finish(sheet.nodes.has(next.paragraph!) ? { ...sheet, nodes: pointing(sheet.nodes, next, node) } : sheet),
      );
    }),
};

/** What named the second paragraph names the first. */
function pointing(nodes: ReadonlyMap<NonNullable<Node['paragraph']>, Node>, from: Node, to: Node) {
  return new Map([...nodes].map(([paragraph, node]) => [paragraph, node === from ? to : node]));
}

/** The closing punctuation between the two becomes a comma, the number goes, and the verb is written small and roman. */
function goOn(last: Item, first: Item, next: Node): void {
  const { ending } = factsOf(last.block);
  const { opening, lead, lower } = factsOf(first.block);
  const acts = opening?.kind === 'operative';
  if (/[;.,]/.test(ending.mark) && ending.to <= last.to) {
    last.edits.push({
      from: ending.to - 1,
      to: ending.to,
      insert: acts || lower || next.lane.kind === 'preambular' ? ',' : ';',
    });
  }
  const { content, text } = first.block;
  const start = lead && opening && lead.from <= opening.from ? lead : opening;
  if (acts && opening && start) {
    const word = text.slice(opening.from, opening.to);
    first.edits.push({ from: first.from, to: opening.from, insert: `and ${word[0]!.toLowerCase()}` });
    first.edits.push({ from: opening.from, to: opening.from + 1, insert: '' });
    if (lead && lead.from < opening.from) first.edits.push({ from: lead.to - lead.marker, to: lead.to, insert: '' });
  } else {
    first.edits.push({ from: first.from, to: content, insert: '' });
  }
}
