import { capitalized } from '../knowledge/capitalized';
import { conventionsOf } from '../knowledge/conventions';
import { adoptedBefore } from '../model/adoptionYear';
import type { Resolution } from '../model/resolution';
import { type SelfName, selfNamesOf } from '../model/selfNames';
import { bodyParagraphs } from '../model/walk';
import type { DocumentRule } from './rule';

/** How a resolution names itself, by the house that adopts it. */
export const presentResolution: DocumentRule = {
  id: 'present-resolution',
  summary: 'A resolution calls itself “the present resolution”; in the Security Council, “this resolution”.',
  severity: 'warning',
  authority: 'Practice of the published resolutions of each organ',
  fix: 'choice',
  per: 'document',
  *check({ resolution, profile }) {
    const { structure, tree } = resolution;
    const { ownName, name: house } = conventionsOf(profile);
    if (ownName === 'any') return;
    const due = ownName === 'this' ? 'this' : 'present';
    const severity = due === 'this' ? councilSeverity(resolution) : undefined;
    if (severity === 'off') return;
    for (const { pieces, quoted, part } of bodyParagraphs(structure)) {
      if (quoted || part.quoted) continue;
      for (const block of pieces) {
        for (const [ordinal, { form }] of selfNamesOf(tree.blocks[block]!).entries()) {
          if (form === due) continue;
          yield {
            at: { block, part: 'selfName', ordinal },
            message: `A resolution of ${house} calls itself “${words[due]} resolution”, not “${words[form]} resolution”`,
            ...(severity ? { severity } : {}),
            fixes: ({ resolution: now }) => {
              const own = now.tree.blocks[block]!;
              const name = selfNamesOf(own)[ordinal];
              if (!name) return [];
              const capital = /\p{Lu}/u.test(own.text.charAt(name.from));
              const insert = capital ? capitalized(words[due]) : words[due];
              return [
                { title: `Write “${insert} resolution”`, edits: [{ block, from: name.from, to: name.to, insert }] },
              ];
            },
          };
        }
      }
    }
  },
};

/**
 * The Security Council said "the present resolution" until the middle of the 1990s, and now and then since: a text that says nothing else
 * has a practice of its own, one that says both does not.
 */
function councilSeverity(resolution: Resolution): 'off' | 'info' | undefined {
  if (adoptedBefore(resolution, sinceThis)) return 'off';
  const { tree, structure } = resolution;
  const both = bodyParagraphs(structure).some(({ pieces }) =>
    pieces.some((block) => selfNamesOf(tree.blocks[block]!).some(({ form }) => form === 'this')),
  );
  return both ? undefined : 'info';
}

const sinceThis = 1995;

const words: Readonly<Record<SelfName['form'], string>> = { present: 'the present', this: 'this' };
