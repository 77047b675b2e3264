import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Profile } from '../knowledge/organs';
import type { ForeignReference } from '../model/foreignReferences';
import { headingNamed } from '../model/headingPlaces';
import { profileInForce, type Resolution } from '../model/resolution';
import type { Note, Paragraph } from '../model/structure';
import { alone, type Surroundings } from '../model/surroundings';
import type { ItemTarget } from '../model/targets';
import { bareText, folded, noteText, paragraphText } from '../model/text';
import { isLabelled, topOf } from '../model/walk';
import { offsetAt } from '../syntax/tree';
import { type Citing, citedHover, nobody } from './citedHover';
import { fullReading } from './ibidReading';
import { escaped, shortened } from './markdown';
import { openingHover } from './openingHover';
import { foreignTarget } from './otherDrafts';
import { listedNames, nameOf } from './placeNames';
import { rangeOf } from './ranges';
import { referencesTo, referencesToHeading, type SymbolAt, symbolAt, type Use } from './symbolAt';

const longestText = 500;
const mostParagraphs = 6;

/** What to tell about the thing at `position`, in Markdown: a note, a paragraph, a place, a phrase and what could stand for it, a paragraph of another draft, something that is cited; null for plain prose. */
export function hover(
  resolution: Resolution,
  position: Position,
  surroundings: Surroundings = alone,
  profile: Profile | 'auto' = 'auto',
  citing: Citing = nobody,
): Hover | null {
  const symbol = symbolAt(resolution, offsetAt(resolution.tree, position));
  const value = symbol && told(resolution, symbol, surroundings, profileInForce(resolution, profile), citing);
  if (!value) return null;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(resolution.tree, symbol.span) };
}

function told(
  resolution: Resolution,
  symbol: SymbolAt,
  surroundings: Surroundings,
  profile: Profile,
  citing: Citing,
): string | undefined {
  switch (symbol.kind) {
    case 'mark':
      return symbol.note && ofNote(resolution, symbol.note);
    case 'noteHead':
      return [ofMarks(resolution, symbol.note), ofReading(resolution, symbol.note)].filter(Boolean).join('\n\n');
    case 'reference':
      return ofTargets(resolution, symbol.items);
    case 'foreign':
      return (
        ofForeign(resolution, symbol.reference, surroundings) ??
        (symbol.cited && citedHover(resolution, symbol.cited, surroundings, citing))
      );
    case 'cited':
      return citedHover(resolution, symbol.cited, surroundings, citing);
    case 'heading':
      return ofUses(referencesToHeading(resolution, symbol.heading)) || undefined;
    case 'number':
      return [placeOf(symbol.paragraph), ofUses(referencesTo(resolution, symbol.paragraph))]
        .filter(Boolean)
        .join('\n\n');
    case 'opening':
      return openingHover(symbol.opening, profile);
  }
}

function ofNote(resolution: Resolution, note: Note): string {
  const own = `**${escaped(note.label)}** ${escaped(shortened(noteText(resolution, note), 2 * longestText))}`;
  return [own, ofReading(resolution, note)].filter(Boolean).join('\n\n');
}

/** What a note that leans on the one before it reads in full. */
function ofReading(resolution: Resolution, note: Note): string {
  const reading = fullReading(resolution, note);
  return reading === undefined ? '' : `In full: ${escaped(shortened(reading, 2 * longestText))}`;
}

function ofMarks({ structure }: Resolution, note: Note): string {
  if (note.references.length === 0) return 'No mark points to this note.';
  const names = note.references.map(({ block }) => {
    const owner = structure.owner[block];
    return owner ? nameOf(owner) : 'outside the paragraphs';
  });
  return `Marked in ${listedNames(names)}.`;
}

function ofTargets(resolution: Resolution, items: readonly ItemTarget[]): string | undefined {
  const paragraphs = items.flatMap((it) => it.paragraphs);
  const headings = items.map((it) => headingNamed(resolution, it)).filter((it) => it !== undefined);
  const shown = [
    ...headings.map(({ block, title }) => {
      const words = [...new Set([block, title])].map((it) => folded(bareText(resolution.tree.blocks[it]!)));
      return `**${escaped(words.join(' '))}**`;
    }),
    ...paragraphs.slice(0, mostParagraphs).map((paragraph) => withList(resolution, paragraph)),
  ];
  if (paragraphs.length > mostParagraphs) shown.push(`… and ${paragraphs.length - mostParagraphs} more`);
  return shown.join('\n\n') || undefined;
}

/** The paragraphs of another draft, under its title. */
function ofForeign(resolution: Resolution, reference: ForeignReference, { draftOf }: Surroundings): string | undefined {
  const found = foreignTarget(resolution, reference, draftOf);
  if (!found) return undefined;
  const { draft, id, paragraphs } = found;
  const head = [`**${escaped(id)}**`, escaped(draft.title ?? '')].filter(Boolean).join(' ');
  return [head, ...paragraphs.slice(0, mostParagraphs).map((it) => withList(draft.resolution, it))].join('\n\n');
}

/** A paragraph and the first of what stands below it. */
function withList(resolution: Resolution, paragraph: Paragraph): string {
  const text = escaped(shortened(paragraphText(resolution, paragraph), longestText));
  const label = isLabelled(paragraph) ? `**${escaped(paragraph.label!)}** ` : '';
  const children = paragraph.children
    .slice(0, mostParagraphs)
    .map(
      (child) =>
        `- ${escaped(child.label ?? '')} ${escaped(shortened(paragraphText(resolution, child), longestText / 4))}`,
    );
  if (paragraph.children.length > mostParagraphs) children.push('- …');
  return [label + text, children.join('\n')].filter(Boolean).join('\n\n');
}

/** "Operative paragraph 3 of 17". */
function placeOf(paragraph: Paragraph): string {
  const { kind, level, part, annex, parent } = paragraph;
  if (level > 0) return `Sub-paragraph **${escaped(paragraph.label ?? '')}** of ${escaped(nameOf(topOf(parent!)))}`;
  const siblings = kind === 'annex' ? annex!.paragraphs : kind === 'operative' ? part.operative : part.preambular;
  const place = siblings.indexOf(paragraph) + 1;
  const name =
    kind === 'annex' ? 'Paragraph of the annex' : kind === 'operative' ? 'Operative paragraph' : 'Preambular paragraph';
  return `${name} **${place}** of ${siblings.length}`;
}

function ofUses(uses: readonly Use[]): string {
  const names = uses.map(({ by }) => (by ? nameOf(by) : 'the text'));
  return names.length > 0 ? `Referred to in ${listedNames(names)}.` : '';
}
