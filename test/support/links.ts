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
  readonly found: (ResolvedCitation & { readonly text: string }) | undefined;
  /** The words around. */
  readonly around: string;
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
      return linked(
        name.replace('.labels.json', ''),
        labels,
        readFileSync(join(folder, name.replace('.labels.json', '.md')), 'utf8'),
      );
    });
}

/** `A/RES/74/232 B` of a link to `…/en/A/RES/74/232b`; undefined where the target names no symbol. */
export function targetId(link: string): string | undefined {
  const symbol = /undocs\.org\/+(?:en\/)?(.*)$/
    .exec(link)?.[1]
    ?.replaceAll('%20', ' ')
    .replace(/\/([LC])\.\.(?=\d)/, '/$1.')
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
    const { from, to } = sourceOf(resolution, it);
    const start = resolution.tree.starts[it.block]!;
    return { ...it, from: start + from, to: start + to, text: text.slice(start + from, start + to) };
  });
  const links: Link[] = [];
  let reached = 0;
  for (const label of labels) {
    const words = squeezed(label.text).kept;
    const start = kept.indexOf(words, reached);
    if (start < 0) {
      for (const [text, link] of label.links) {
        const target = targetId(link);
        if (target && label.type !== 'title')
          links.push({
            file,
            words: squeezed(text).kept,
            target,
            found: undefined,
            around: `NOT ALIGNED ${label.text.slice(0, 80)}`,
          });
      }
      continue;
    }
    reached = start + words.length;
    let next = start;
    for (const [linkText, link] of label.links) {
      const linkWords = squeezed(linkText).kept;
      const place = kept.indexOf(linkWords, next);
      if (place < 0 || place >= reached) {
        console.log('ORDER', file, linkText, label.text.slice(0, 100));
        continue;
      }
      next = place + linkWords.length;
      const target = targetId(link);
      if (!target || label.type === 'title') continue;
      const from = at[place]!;
      const to = at[place + linkWords.length - 1]! + 1;
      const found = cited.find((it) => it.from < to && it.to > from);
      const around = text.slice(Math.max(0, from - 160), to + 60).replace(/\s+/g, ' ');
      links.push({ file, words: linkWords, target, found, around });
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
