import { conventionsOf } from '../knowledge/conventions';
import { adoptedBefore } from '../model/adoptionYear';
import { councilWords } from '../model/councilWords';
import { factsOf } from '../model/facts';
import type { Resolution } from '../model/resolution';
import type { Paragraph, Part } from '../model/structure';
import { bodyParagraphs, withChildren } from '../model/walk';
import type { Context, DocumentRule, Fix, Report } from './rule';

/** What the Security Council says at the end of its preamble and at the end of its text. */
export const seized: DocumentRule = {
  id: 'seized',
  summary:
    'The Security Council ends by remaining seized of the matter, and its preamble by naming the Chapter it acts under.',
  severity: 'info',
  authority: 'Practice of the published resolutions of the Security Council',
  fix: 'choice',
  per: 'document',
  *check(context) {
    const { resolution, profile } = context;
    const { closingParagraph, legalBasis } = conventionsOf(profile);
    if (closingParagraph === 'any' || adoptedBefore(resolution, sincePractice)) return;
    const parts = resolution.structure.parts.filter((part) => !part.quoted);
    if (legalBasis === 'last') yield* basisReports(resolution, parts);
    yield* spellingReports(resolution);
    yield* closingReports(resolution, parts, closingParagraph === 'seized');
  },
};

/** The formula became usual with the end of the cold war. */
const sincePractice = 1990;
/** Short texts extend a mandate or fill an office, and do not close so by right. */
const fewest = 4;

/** A chapter of the Charter that is named before the last preambular paragraph. */
function* basisReports({ tree }: Resolution, parts: readonly Part[]): Generator<Report> {
  for (const { preambular } of parts) {
    for (const paragraph of preambular.slice(0, -1)) {
      const block = paragraph.pieces[0]!;
      if (paragraph.level > 0 || !councilWords(tree.blocks[block]!).acting) continue;
      yield {
        at: { block, part: 'opening' },
        message: 'The paragraph that names the Chapter of the Charter is the last of the preamble',
      };
    }
  }
}

function* spellingReports({ tree, structure }: Resolution): Generator<Report> {
  for (const { pieces, quoted, part } of bodyParagraphs(structure)) {
    if (quoted || part.quoted) continue;
    for (const block of pieces) {
      for (let ordinal = 0; ordinal < councilWords(tree.blocks[block]!).seised.length; ordinal++) {
        yield {
          at: { block, part: 'seised', ordinal },
          message: 'A council is “seized” of a matter, with a z, in every spelling',
          fixes: ({ resolution }) => {
            const span = councilWords(resolution.tree.blocks[block]!).seised[ordinal];
            return span ? [{ title: 'Write “seized”', edits: [{ block, ...span, insert: 'seized' }] }] : [];
          },
        };
      }
    }
  }
}

function* closingReports({ tree }: Resolution, parts: readonly Part[], owed: boolean): Generator<Report> {
  const operative = parts.flatMap((part) => part.operative).filter((it) => !it.quoted && it.level === 0);
  const last = operative[operative.length - 1];
  if (!last) return;
  const says = (paragraph: Paragraph) => paragraph.pieces.some((block) => councilWords(tree.blocks[block]!).seized);
  if (says(last)) return;
  const early = operative.findLast(says);
  if (early) {
    yield {
      at: { block: early.pieces[0]!, part: 'opening' },
      message: 'The paragraph by which the matter remains under consideration is the last of the text',
    };
  } else if (owed && operative.length >= fewest && isPending(tree.blocks, parts)) {
    yield {
      at: { block: last.pieces[0]!, part: 'opening' },
      message: 'The last paragraph of a text on a pending matter reads “Decides to remain seized of the matter.”',
      fixes: (context) => added(context, last),
    };
  }
}

/** Whether the preamble shows that the matter is before the council: its first paragraph recalls resolutions, or it determines or acts under a chapter. */
function isPending(blocks: Resolution['tree']['blocks'], parts: readonly Part[]): boolean {
  return parts.some(({ preambular }) =>
    preambular.some((paragraph, i) => {
      const { pending, acting } = councilWords(blocks[paragraph.pieces[0]!]!);
      const { opening } = factsOf(blocks[paragraph.pieces[0]!]!);
      return i === 0 ? pending : acting || (pending && opening?.phrase.startsWith('Determining') === true);
    }),
  );
}

/** The closing paragraph behind the last one, numbered on and set as that is. */
function added({ resolution: { tree } }: Context, last: Paragraph): readonly Fix[] {
  const block = Math.max(...withChildren(last).flatMap((it) => it.pieces));
  const { text, end } = tree.blocks[block]!;
  const { ending } = factsOf(tree.blocks[block]!);
  const head = tree.blocks[last.pieces[0]!]!;
  const number = Number.parseInt(last.label ?? '', 10);
  const lead = Number.isNaN(number) || !head.marker ? '' : `${leadOf(head.text.slice(0, head.content), number)}`;
  const verb = factsOf(head).italics === 'none' ? 'Decides' : '*Decides*';
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ block, from: end, to: end, insert: `${feed}${feed}${lead}${verb} to remain seized of the matter.` }];
  if (ending.mark === '.') edits.unshift({ block, from: ending.to - 1, to: ending.to, insert: ';' });
  return [{ title: 'Add “Decides to remain seized of the matter.”', edits }];
}

function leadOf(head: string, number: number): string {
  return head.replace(/\d+/, String(number + 1)).replace(/[*_]+$/, '');
}
