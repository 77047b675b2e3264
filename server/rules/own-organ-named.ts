import { capitalized } from '../knowledge/capitalized';
import { conventionsOf } from '../knowledge/conventions';
import { bodyNameBefore } from '../model/citationLeads';
import { citedTexts } from './citedTexts';
import type { DocumentRule } from './rule';

/** An organ calls its own resolutions "its". */
export const ownOrganNamed: DocumentRule = {
  id: 'own-organ-named',
  summary: 'An organ cites its own resolutions as “its resolution”.',
  severity: 'info',
  authority: 'Practice of the published resolutions of each organ',
  fix: 'choice',
  per: 'document',
  *check({ resolution, profile }) {
    if (conventionsOf(profile).ownResolutions !== 'its') return;
    const { organ } = resolution.structure;
    if (!organ?.symbol) return;
    for (const { it, lead, text } of citedTexts(resolution)) {
      const { right, first, behindOther } = lead;
      if (!text || 'block' in text || !right || right.own || right.series !== organ.symbol || behindOther || !first)
        continue;
      const { block, ordinal } = it;
      const kind = it.kind === 'decision' ? 'decision' : 'resolution';
      yield {
        at: { block, part: 'citationBody', ordinal },
        message: `The ${organ.name} cites its own ${kind} as “its ${kind}”`,
        fixes: ({ resolution: now }) => {
          const own = now.tree.blocks[block]!;
          const name = bodyNameBefore(own, ordinal);
          if (!name) return [];
          const insert = /^[\s*_]*$/.test(own.text.slice(own.content, name.from)) ? capitalized('its') : 'its';
          return [{ title: `Write “${insert} ${kind}”`, edits: [{ block, from: name.from, to: name.to, insert }] }];
        },
      };
    }
  },
};
