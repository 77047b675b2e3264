import { readdirSync, readFileSync } from 'node:fs';
import type { SharedDocument } from './shared';

/** The examples that the project ships. */
export function examples(): SharedDocument[] {
  return readdirSync('examples').map((name) => ({
    name: `examples/${name}`,
    text: readFileSync(`examples/${name}`, 'utf8'),
  }));
}

/** The words of a text in order, without anything that is none: numbers, marks and signs. */
export function wordsOf(text: string): string[] {
  return text.replace(/<\/?sup>/g, '').match(/\p{L}+/gu) ?? [];
}
