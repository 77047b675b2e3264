import { searchedNames } from '../knowledge/searchedNames';
import type { Treaty } from '../knowledge/treaties';
import { nearness } from '../knowledge/wordDistance';
import { isNote, numberOfText } from '../model/citingWords';
import { isProse } from '../model/prose';
import type { CitationAction, CitationRequest } from './citationActions';
import { bestAt } from './citationCompletion';
import { citationPlace } from './citationPlace';

/** What a citation that is none as texts print them should be: `S/RES/1325 (2000)`, "res. 64/293", an instrument whose name has a slip. */
export function replacementActions(request: CitationRequest): CitationAction[] {
  const { resolution, block } = request;
  if (!isProse(resolution.structure.roles[block]) && !isNote(resolution.structure, block)) return [];
  return [...numberWritten(request), ...nameWritten(request)];
}

const token = /^[\w./()-]*(?:[ \u00a0]\((?:\d{4}|[IVXLC]+)\))?/;

function numberWritten({ resolution, surroundings, house, block, at }: CitationRequest): CitationAction[] {
  const { tree } = resolution;
  const { text } = tree.blocks[block]!;
  let end = at + token.exec(text.slice(at, at + 40))![0].length;
  // "res." alone: its number stands behind the blank.
  const number = /^[ \u00a0]\d[\d/]*(?:[ \u00a0]\(\d{4}\))?/.exec(text.slice(end, end + 24));
  if (number && /(?:res|dec)\.?$/i.test(text.slice(0, end).slice(-5))) end += number[0].length;
  while (end > at && /[.,()]/.test(text[end - 1]!) && !/\(\w+\)$/.test(text.slice(Math.max(0, end - 8), end))) end--;
  const place = citationPlace(tree, tree.starts[block]! + end, searchedNames(surroundings.registry), false);
  if (!place || place.at > at || (place.sort !== 'symbol' && place.sort !== 'number')) return [];
  const short =
    /^(?:(?:\p{L}+ )?(?:res|dec)\.? |[A-Z]{2,}\w* )/iu.test(place.typed) &&
    !/^(?:its )?(?:resolution|decision)/i.test(place.typed);
  if (place.sort === 'number' && !short) return [];
  const best = bestAt({ resolution, place, house, registry: surroundings.registry, surroundings });
  if (!best || !sameNumber(place.typed, best.id)) return [];
  const edit = { from: place.from, to: place.to, insert: best.words };
  return best.words === place.typed ? [] : [{ title: `Write “${best.words}”`, edits: [edit], repairs: true }];
}

/** Whether what is written is the whole number: the year of the Security Council alone may be missing. */
function sameNumber(typed: string, id: string): boolean {
  const plain = (words: string) => words.replaceAll('\u00a0', ' ').toUpperCase();
  const number = plain(numberOfText(id));
  const written = plain(typed);
  return (
    written.endsWith(number) || written === plain(id) || new RegExp(`(?:^|[ /])${number.split(' ')[0]}$`).test(written)
  );
}

const word = /[\p{L}\d][\p{L}\d’'-]*/gu;
/** A name of fewer words with a slip in one may be another name. */
const fewest = 4;

function nameWritten({ resolution, surroundings, block, at }: CitationRequest): CitationAction[] {
  const { tree } = resolution;
  const { text, content, end } = tree.blocks[block]!;
  const from = Math.max(content, at - reach);
  const words = [...text.slice(from, Math.min(end, at + reach)).matchAll(word)].map((it) => ({
    at: from + it.index,
    to: from + it.index + it[0].length,
    word: it[0].toLowerCase(),
  }));
  let best: { readonly treaty: Treaty; readonly from: number; readonly to: number } | undefined;
  for (const treaty of surroundings.registry.treaties()) {
    const name = treaty.name.toLowerCase().match(word) ?? [];
    if (name.length < fewest) continue;
    for (let first = 0; first + name.length <= words.length && words[first]!.at <= at; first++) {
      const last = words[first + name.length - 1]!;
      if (last.to < at || !hasSlips(name, words, first)) continue;
      if (!best || last.to - words[first]!.at > best.to - best.from)
        best = { treaty, from: words[first]!.at, to: last.to };
    }
  }
  if (!best) return [];
  const { treaty } = best;
  const start = tree.starts[block]!;
  const edit = { from: start + best.from, to: start + best.to, insert: treaty.name };
  return [{ title: `Write “${treaty.name}”`, edits: [edit], repairs: true }];
}

const reach = 300;

/** Whether the words from the `first` on are the name but for one or two slips, or another small word. */
function hasSlips(name: readonly string[], words: readonly { readonly word: string }[], first: number): boolean {
  let slips = 0;
  for (const [i, it] of name.entries()) {
    const written = words[first + i]!.word;
    if (written === it) continue;
    const small = it.length < 4 && written.length < 4 && i > 0;
    const near =
      small || (Math.abs(written.length - it.length) < 3 && (nearness(written, it) > 0 || nearness(it, written) > 0));
    if (!near || ++slips > Math.ceil(name.length / 6)) return false;
  }
  return slips > 0;
}
