import { acronymHeads } from './acronyms';
import { capitalHeads } from './capitals';
import { prefixTree } from './prefixTree';
import { spellingHeads } from './spelling';
import { lazily } from './table';

const none: readonly never[] = [];

const expressions = lazily(() => {
  const tree = prefixTree([...spellingHeads(), ...capitalHeads(), ...acronymHeads()]);
  return { behindBlank: new RegExp(`[ \\n][“"*(]?${tree}`, 'g'), here: new RegExp(tree, 'y') };
});

/**
 * Where between two offsets of a text words begin as those that are listed for their spelling, their capitals or as acronyms.
 *
 * Every paragraph is read for them, so they are looked for together, once, by one expression.
 */
export function listedWords(text: string, from: number, to: number): readonly number[] {
  const { behindBlank, here } = expressions();
  let starts: number[] | undefined;
  here.lastIndex = from;
  if (here.test(text)) starts = [from];
  behindBlank.lastIndex = from;
  for (let found = behindBlank.exec(text); found && found.index < to; found = behindBlank.exec(text)) {
    const start = found.index + (isLetter(found[0].charCodeAt(1)) ? 1 : 2);
    behindBlank.lastIndex = start;
    (starts ??= []).push(start);
  }
  return starts ?? none;
}

function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}
