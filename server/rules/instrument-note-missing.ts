import { insertSource } from '../drafting/insertSource';
import { isRefusal } from '../drafting/operation';
import { conventionsOf } from '../knowledge/conventions';
import type { Registry } from '../knowledge/registry';
import { officialNote, type Treaty } from '../knowledge/treaties';
import { familyOf, numbersOf } from '../knowledge/treatyFamily';
import { languageOf } from '../model/language';
import { noteSources } from '../model/noteSources';
import { isOwnProse } from '../model/prose';
import type { Resolution } from '../model/resolution';
import { nameEnd, type TreatyMention, treatyMentions } from '../model/treatyMentions';
import { placedEdits } from './placedEdits';
import type { Context, DocumentRule, Fix } from './rule';
import { setMarks } from './treatyNotes';

/** A treaty has its note where the text names it first; a text without any note has lost them or its house has none. */
export const instrumentNoteMissing: DocumentRule = {
  id: 'instrument-note-missing',
  summary: 'A treaty has the note of its source where it is named first.',
  severity: 'hint',
  authority: 'United Nations Editorial Manual Online, Footnotes and other references',
  fix: 'choice',
  per: 'document',
  *check({ resolution, profile, surroundings }) {
    if (conventionsOf(profile).treatyNotes === 'none' || languageOf(resolution) !== 'en') return;
    if (resolution.structure.notes.length === 0) return;
    const { registry } = surroundings;
    const noted = notedNames(resolution);
    const told = new Set<string>();
    for (const { block, ordinal, mention } of firstMentions(resolution)) {
      const { treaty } = mention;
      const note = told.has(treaty.id) ? undefined : officialNote(treaty, mention.withProtocols);
      if (!note || isNoted(registry, treaty, noted)) continue;
      for (const it of familyOf(treaty, registry)) told.add(it.id);
      yield {
        at: { block, part: 'treaty', ordinal },
        message: `The ${treaty.name} has no note: ${note.replace(/\*/g, '')}`,
        fixes: (context) => inserted(context, block, ordinal, treaty),
      };
    }
  },
};

/** The numbers and adopting resolutions that notes name, and the ids of the instruments that bear a mark, whatever its note says. */
function notedNames(resolution: Resolution): ReadonlySet<string> {
  const found = new Set<string>(setMarks(resolution).flatMap(({ to }) => to.all.map(({ id }) => id)));
  for (const sources of noteSources(resolution).values())
    for (const { numbers, id } of sources) for (const it of [...numbers, id]) if (it !== '') found.add(it);
  return found;
}

/** Whether the instrument has a note anywhere: one that names a kin of it may be meant for both. */
function isNoted(registry: Registry, treaty: Treaty, noted: ReadonlySet<string>): boolean {
  return familyOf(treaty, registry).some(
    (it) => noted.has(it.id) || noted.has(it.adoptedBy) || numbersOf(it).some((number) => noted.has(number)),
  );
}

interface Place {
  readonly block: number;
  readonly ordinal: number;
  readonly mention: TreatyMention;
}

/** The instruments that the text names for themselves in its own words; names in quotations, titles and of bodies are none. */
function* firstMentions({ tree, structure }: Resolution): Generator<Place> {
  const seen = new Set<string>();
  for (let block = 0; block < tree.blocks.length; block++) {
    if (!isOwnProse(structure, block) || structure.owner[block]?.adopted) continue;
    for (const [ordinal, mention] of treatyMentions(tree.blocks[block]!).entries()) {
      if (mention.quoted || mention.within || seen.has(mention.treaty.id)) continue;
      seen.add(mention.treaty.id);
      yield { block, ordinal, mention };
    }
  }
}

function inserted({ resolution }: Context, block: number, ordinal: number, treaty: Treaty): Fix[] {
  const { tree } = resolution;
  const mention = treatyMentions(tree.blocks[block]!)[ordinal];
  const note = mention && officialNote(treaty, mention.withProtocols);
  if (!mention || !note) return [];
  const start = tree.starts[block]!;
  const to = start + nameEnd(tree.blocks[block]!.text, mention.to);
  const outcome = insertSource(resolution, { from: start + mention.from, to }, note);
  if (isRefusal(outcome)) return [];
  return [{ title: 'Insert the official note', edits: placedEdits(tree, outcome.edits) }];
}
