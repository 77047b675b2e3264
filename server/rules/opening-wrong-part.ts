import { factsOf } from '../model/facts';
import { hasVerbBehind } from '../model/mainVerb';
import { ownParagraphs } from '../model/ownParagraphs';
import type { Resolution } from '../model/resolution';
import type { Paragraph } from '../model/structure';
import type { DocumentRule } from './rule';

/** Participles open preambular paragraphs, verbs in the third person operative ones. */
export const openingWrongPart: DocumentRule = {
  id: 'opening-wrong-part',
  summary: 'A preambular paragraph opens with a participle, an operative one with a verb in the third person.',
  severity: 'warning',
  authority: 'Practice of the published resolutions',
  fix: 'none',
  per: 'document',
  *check({ resolution }) {
    for (const kind of ['preambular', 'operative'] as const) {
      for (const paragraph of ownParagraphs(resolution.structure, kind)) {
        if (!isMisplaced(resolution, paragraph)) continue;
        yield {
          at: { block: paragraph.pieces[0]!, part: 'opening' },
          message:
            kind === 'preambular'
              ? 'This verb opens an operative paragraph, but stands in the preamble'
              : 'This phrase opens a preambular paragraph, but stands in the operative part',
        };
      }
    }
  },
};

/** "Acting under Chapter VII:" introduces paragraphs of its own, and a participle may stand before the verb: "3. Recalling …, requests …". */
function isMisplaced({ tree }: Resolution, { kind, pieces, children }: Paragraph): boolean {
  const block = tree.blocks[pieces[0]!]!;
  const { opening } = factsOf(block);
  if (!opening || opening.kind === kind) return false;
  if (kind === 'preambular') return true;
  const verbs = children.some((child) => factsOf(tree.blocks[child.pieces[0]!]!).opening?.kind === 'operative');
  return !verbs && !pieces.some((piece) => hasVerbBehind(tree.blocks[piece]!));
}
