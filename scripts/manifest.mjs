// Writes the rules into the setting `rapporteur.rules` of package.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { bundled } from './generate/bundled.mjs';

const { ruleSettings } = await bundled('scripts/generate/ruleSettings.ts');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration.properties['rapporteur.rules'].properties = ruleSettings();
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
