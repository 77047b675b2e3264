// Writes the rules into the setting `rapporteur.rules` of package.json, and the commands with their menus.
import { readFileSync, writeFileSync } from 'node:fs';
import { bundled } from './generate/bundled.mjs';

const { ruleSettings } = await bundled('scripts/generate/ruleSettings.ts');
const { commands, menus, submenus } = await bundled('scripts/generate/commands.ts');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration.properties['rapporteur.rules'].properties = ruleSettings();
Object.assign(manifest.contributes, { commands: commands(), submenus: submenus(), menus: menus() });
// Spaces and hyphens of other kinds stay visible.
const visible = (text) =>
  text.replace(/[\u00a0\u202f\u2011]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
writeFileSync('package.json', `${visible(JSON.stringify(manifest, null, 2))}\n`);
