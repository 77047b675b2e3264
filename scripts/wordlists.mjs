// Writes the word lists for general spell checkers into dictionaries/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundled } from './generate/bundled.mjs';

const { wordLists } = await bundled('scripts/generate/wordLists.ts');
mkdirSync('dictionaries', { recursive: true });
for (const [name, text] of Object.entries(wordLists(readFileSync('scripts/knowledge/words.txt', 'utf8')))) {
  writeFileSync(`dictionaries/${name}`, text);
  console.log(`dictionaries/${name}: ${text.split('\n').length - 1} lines`);
}
