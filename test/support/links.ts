import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citations, type ResolvedCitation, sourceOf } from '../../server/model/citations';
import { resolutionOf } from '../../server/model/resolution';
import { parse } from '../../server/syntax/parse';

/** A link of a published text that names a resolution, a decision or a document, and the citation that stands in its place. */
export interface Link {
  readonly file: string;
  /** The words that bear the link, without white space. */
  readonly words: string;
  /** The id that its target names, spelled as ours are. */
  readonly target: string;
  readonly found: (ResolvedCitation & { readonly namesBody: boolean }) | undefined;
}

interface Label {
  readonly text: string;
  readonly type: string;
  readonly links: readonly [string, string][];
}

/** The links of the documents of a folder of the corpus that have labels. */
export function linksOf(folder: string): Link[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.json'))
    .sort()
    .flatMap((name) => {
      const labels: Label[] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (!labels.some((it) => it.links.length > 0)) return [];
      const file = name.replace('.labels.json', '');
      return linked(file, labels, readFileSync(join(folder, `${file}.md`), 'utf8'));
    });
}

/**
 * Why a link that differs from what its words say is wrong; undefined where the fault is ours.
 *
 * A link is wrong where the words that bear it name another number, where the text itself names another body than the target does, where the text
 * cites a part and the link the whole, and where the target is but one of the two symbols that the words give.
 */
export function wrongBecause({ words, target, found }: Link): 'number' | 'body' | 'part' | 'half' | undefined {
  const plain = (id: string) => id.replace(/\s+/g, '').toLowerCase();
  if (!plain(target).includes(plain(words).replace(/[a-z]\(/, '('))) return words.includes(target) ? 'half' : 'number';
  if (!found) return undefined;
  if (plain(found.id.replace(/ [A-Z](?=$| \()/, '')) === plain(target)) return 'part';
  if (plain(found.id).endsWith(plain(words)) && found.namesBody) return 'body';
  return undefined;
}

/** `A/RES/74/232 B` of a link to `…/en/A/RES/74/232b`; undefined where the target names no symbol. */
export function targetId(link: string): string | undefined {
  const symbol = /undocs\.org\/+(?:en\/)?(.*)$/
    .exec(link)?.[1]
    ?.replaceAll('%20', ' ')
    .replace(/\/L\.\.(?=\d)/, '/L.')
    .trim();
  if (!symbol || !/^[a-z]+\//i.test(symbol)) return undefined;
  const upper = symbol.replace(/^[a-z]+\/(?:hrc\/)?(?:res\/)?/i, (it) => it.toUpperCase());
  if (!/\/RES\//.test(upper)) return upper;
  return upper
    .replace(/\s?\(([^)]*)\)$/, (_, inner: string) => ` (${inner.toUpperCase()})`)
    .replace(/(\/\d+)\s?([a-z])$/i, (_, number: string, part: string) => `${number} ${part.toUpperCase()}`);
}

function linked(file: string, labels: readonly Label[], text: string): Link[] {
  const resolution = resolutionOf(parse(text));
  const { kept, at } = squeezed(text);
  const cited = citations(resolution).map((it) => {
    const { from, to, cited: number } = sourceOf(resolution, it);
    const start = resolution.tree.starts[it.block]!;
    const body = number?.body;
    const namesBody =
      body?.kind === 'named' || (body?.kind === 'own' && body.subject !== undefined) || it.body === 'said';
    return { ...it, from: start + from, to: start + to, namesBody };
  });
  const links: Link[] = [];
  let reached = 0;
  for (const label of labels) {
    const paragraph = squeezed(label.text).kept;
    const start = kept.indexOf(paragraph, reached);
    let next = Math.max(start, reached);
    if (start >= 0) reached = start + paragraph.length;
    for (const [linkText, link] of label.links) {
      const target = targetId(link);
      const words = squeezed(linkText).kept;
      if (!target || label.type === 'title') continue;
      let place = kept.indexOf(words, next);
      // The links of a paragraph do not always stand in the order of the text.
      if (place < 0 || place >= reached) place = kept.indexOf(words, start);
      next = Math.max(next, place + words.length);
      const from = at[place]!;
      const to = at[place + words.length - 1]! + 1;
      const found = place < 0 ? undefined : cited.find((it) => it.from < to && it.to > from);
      links.push({ file, words, target, found });
    }
  }
  return links;
}

/** A text without white space and marks of emphasis, and where each kept letter stands. */
function squeezed(text: string): { readonly kept: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    if (/[\s*_#\\]/.test(text[i]!)) continue;
    kept += text[i];
    at.push(i);
  }
  return { kept, at };
}
