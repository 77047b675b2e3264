// `npm test`: installs what is missing, builds, and runs every stage that this machine can; `npm test -- unit grammar` runs those.
// RAPPORTEUR_REQUIRE_ALL=1: what is skipped has failed. UPDATE=1: writes goldens, generated files and screenshots. VERBOSE=1: shows all.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled } from './installed.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureInstalled();
if (process.env.UPDATE) {
  for (const script of ['manifest', 'snippets']) {
    spawnSync(process.execPath, [`scripts/${script}.mjs`], { stdio: 'inherit' });
  }
}
ensureBuilt();

const { check } = await import('./stages/check.mjs');
const { unit } = await import('./stages/unit.mjs');
const { grammar } = await import('./stages/grammar.mjs');
const { pack } = await import('./stages/pack.mjs');
const { editor, start, walk, web } = await import('./stages/editor.mjs');
const { prepareServer } = await import('./editor/install-server.mjs');

const stages = {
  check: ['types, lint and format', check],
  unit: ['units, rules, properties and protocol', unit],
  grammar: ['grammar', grammar],
  package: ['package', pack],
  editor: ['in-editor suite', editor],
  web: ['in-editor suite in a web worker', web],
  walk: ['user-level walk', walk],
  start: ['npm start', start],
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length) {
  console.error(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

// A minute of downloading that the first stages need not wait for.
if (!wanted.length) prepareServer();
const total = { passed: 0, failed: 0 };
for (const [name, [title, run]] of Object.entries(stages)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const begun = Date.now();
  const { skipped, passed = 0, failed = 0 } = await run();
  const missing = skipped && process.env.RAPPORTEUR_REQUIRE_ALL ? 1 : 0;
  total.passed += passed;
  total.failed += failed + missing;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(
    skipped ? `skipped: ${title}: ${skipped}` : `${title}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
