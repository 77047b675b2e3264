// Writes `snippets/un-resolution.json` from the phrase data.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundled } from './generate/bundled.mjs';

const { snippets } = await bundled('scripts/generate/snippets.ts');
mkdirSync('snippets', { recursive: true });
writeFileSync('snippets/un-resolution.json', `${JSON.stringify(snippets(), null, 2)}\n`);
