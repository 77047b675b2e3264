import { isFurnitureLine } from '../knowledge/furniture';
import type { Block } from '../syntax/block';
import { type Draft, isComplete, startPart } from './draft';
import { readEnd } from './endMatter';
import { annexLabel, isMastheadLine, partLabel, plainWords, sectionLabel, titleNumber } from './lineKinds';
import type { Role } from './structure';

/** What a line is that may be a heading: annex, title of a next resolution, part, section; undefined where it is none of these. */
export function readHeading(draft: Draft, index: number, words: string): Role | undefined {
  const block = draft.blocks[index]!;
  const facts = draft.facts[index]!;
  const marked =
    block.kind === 'heading' || (facts.lead?.marker === 2 && facts.lead.to >= block.end && block.kind === 'paragraph');
  if (!marked && block.kind !== 'paragraph') return undefined;
  const closed = isComplete(draft);
  const line = marked ? words : plainWords({ ...block, end: Math.min(block.end, firstLine(block)) });
  const label = annexLabel(line, marked);
  if (label !== undefined && (marked || draft.phase !== 'preamble')) {
    draft.annex = { label, block: index, paragraphs: [], sections: [] };
    draft.annexes.push(draft.annex);
    draft.phase = 'annex';
    draft.section = undefined;
    draft.open = draft.top = undefined;
    draft.nested = undefined;
    return 'annexHeading';
  }
  if (/^(?:foot)?notes$/i.test(words)) {
    draft.underFootnotes = true;
    return 'heading';
  }
  if (draft.phase !== 'preamble' && titleNumber(words) && (marked || closed) && !facts.lower) {
    draft.phase = 'masthead';
    draft.nextTitle = index;
    return 'title';
  }
  const part = closed || marked ? partLabel(words) : undefined;
  if (part && (marked || block.lineEnds > 0 || index === draft.blocks.length - 1))
    return addSection(draft, index, part);
  if (marked && !(facts.opening && facts.ending.mark) && !/^\d{1,3}\. /.test(words)) {
    if (isMastheadLine(words) && draft.phase === 'end') return readEnd(draft, index);
    return addSection(draft, index, sectionLabel(words) ?? null);
  }
  if (!marked && closed && isBareHeading(draft, index, words))
    return addSection(draft, index, sectionLabel(words) ?? null);
  return undefined;
}

/** A short line without closing punctuation, before a paragraph that begins anew, once the paragraph before is complete. */
function isBareHeading(draft: Draft, index: number, words: string): boolean {
  const { blocks, facts } = draft;
  const own = facts[index]!;
  if (own.ending.mark || own.lower || own.opening || !words || /[,;]$/.test(words)) return false;
  if (draft.phase === 'preamble' && draft.part!.preambular.length === 0) return false;
  if (draft.phase === 'end' || isMastheadLine(words) || isFurnitureLine(words)) return false;
  let next = index + 1;
  while (next < blocks.length && (blocks[next]!.kind === 'rule' || blocks[next]!.kind === 'comment')) next++;
  const after = blocks[next];
  if (!after) return false;
  const nextFacts = facts[next]!;
  return (
    after.kind === 'numbered' ||
    after.kind === 'heading' ||
    nextFacts.opening !== undefined ||
    nextFacts.organ !== undefined
  );
}

function addSection(draft: Draft, index: number, label: string | null): Role {
  if (label === null && isTitleOf(draft, index)) {
    draft.section!.title = index;
    return 'heading';
  }
  draft.section = { label, block: index, title: index, first: undefined, restarts: false };
  if (draft.annex) draft.annex.sections.push(draft.section);
  else (draft.part ?? startPart(draft, -1)).sections.push(draft.section);
  draft.nextLabel = label;
  draft.open = undefined;
  draft.nested = undefined;
  return 'heading';
}

/** "I" on one line and its title on the next are one heading. */
function isTitleOf({ section, blocks, roles, facts }: Draft, index: number): boolean {
  if (
    !section ||
    section.label === null ||
    section.title !== section.block ||
    partLabel(facts[section.block]!.line) === undefined
  )
    return false;
  let before = index - 1;
  while (before > section.block && (roles[before] === 'comment' || blocks[before]!.kind === 'rule')) before--;
  return before === section.block;
}

/** Whether a line is a running header: the title, or its beginning, with or without the symbol in it. */
export function repeatsTitle(draft: Draft, words: string): boolean {
  if (draft.title < 0 || words.length < 12 || words.length > 200) return false;
  const running = words
    .replace(/(?:^| )[ASE](?:\/[\w.()-]+)+(?= |$)/g, '')
    .replace(/ ?\d{1,3}\/\d{1,3}$/, '')
    .trim();
  const title = plainWords(draft.blocks[draft.title]!);
  return running.length >= 12 && title.toLowerCase().endsWith(running.toLowerCase()) && /[a-z]/.test(running);
}

function firstLine(block: Block): number {
  const at = block.text.search(/[\r\n]/);
  return at < 0 ? block.text.length : at;
}
