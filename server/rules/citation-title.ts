import type { Registry } from '../knowledge/registry';
import { titleWords, withinQuotes } from '../knowledge/titles';
import { sourceOf } from '../model/citations';
import { languageOf } from '../model/language';
import { citedTexts, nameOf } from './citedTexts';
import type { DocumentRule } from './rule';

/** A cited title is that of the resolution. */
export const citationTitle: DocumentRule = {
  id: 'citation-title',
  summary: 'The title of a cited resolution is its official one.',
  severity: 'info',
  authority: 'Titles of the published resolutions',
  fix: 'choice',
  per: 'document',
  *check({ resolution, surroundings }) {
    if (languageOf(resolution) !== 'en') return;
    const { registry } = surroundings;
    for (const cited of citedTexts(resolution)) {
      const { it } = cited;
      if (it.title === null || it.body === 'unknown') continue;
      const row = registry.text(it.id);
      if (row?.titleSource !== 'own' || !differs(it.title, row.title)) continue;
      const other = nearness(it.title, row.title) < nearEnough ? bearing(registry, it.title) : undefined;
      // A part of a resolution may be cited by the title of a section.
      if (other === undefined && nearness(it.title, row.title) < nearEnough) continue;
      const { block, ordinal } = it;
      yield {
        at: { block, part: 'citationTitle', ordinal },
        message: `The title of ${nameOf(cited).replace(/^./, (letter) => letter.toLowerCase())} is “${row.title}”${other ? `; “${it.title}” is that of ${other}` : ''}`,
        fixes: ({ resolution: now }) => {
          const title = sourceOf(now, it)?.cited?.title;
          if (!title) return [];
          const own = now.tree.blocks[block]!.text;
          const to = /[”»"]/.test(own.charAt(title.to - 1)) ? title.to - 1 : title.to;
          return [
            {
              title: `Write “${row.title}”`,
              edits: [{ block, from: title.from, to, insert: withinQuotes(row.title) }],
            },
          ];
        },
      };
    }
  },
};

/** Whether two titles differ in more than capitals, punctuation, articles and a subtitle. */
function differs(one: string, two: string): boolean {
  const [a, b] = [titleWords(one).join(' '), titleWords(two).join(' ')];
  return a !== b && !a.startsWith(`${b} `) && !b.startsWith(`${a} `) && !a.endsWith(` ${b}`) && !b.endsWith(` ${a}`);
}

const nearEnough = 0.6;

/** How many of the words of two titles are in both. */
function nearness(one: string, two: string): number {
  const a = new Set(titleWords(one));
  const b = new Set(titleWords(two));
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}

const titled = new WeakMap<Registry, ReadonlyMap<string, string>>();

/** The resolution that bears a title, where just one does. */
function bearing(registry: Registry, title: string): string | undefined {
  let all = titled.get(registry);
  if (!all) {
    const found = new Map<string, string>();
    for (const row of registry.texts()) {
      if (row.titleSource !== 'own') continue;
      const key = titleWords(row.title).join(' ');
      found.set(key, found.has(key) ? '' : row.id);
    }
    titled.set(registry, (all = found));
  }
  return all.get(titleWords(title).join(' ')) || undefined;
}
