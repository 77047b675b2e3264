// Tells what the server costs, as ratios to a bare echo server measured in the same run and in turn with it. It never fails: it tells.
// --quick: fewer and shorter rounds; --rounds N; --text FILE instead of our own texts; --server "COMMAND" instead of dist/server.cjs;
// --only keys|start|parse|size|ranks|registry; --no-pin: leave the cores to the system; --json.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer, bundleCore, bundleEcho, bundleReplay } from './bench/bundles.mjs';
import { latency } from './bench/latency.mjs';
import { packedBundles, registryCost, startWithout } from './bench/registry.mjs';
import { overRounds, quantile, row, table } from './bench/report.mjs';
import { startUp } from './bench/startup.mjs';
import { long, many } from './bench/texts.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    text: { type: 'string' },
    server: { type: 'string' },
    only: { type: 'string' },
    'no-pin': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const pinned = !options['no-pin'] && pin();
const onServerCore = (command) => (pinned ? ['taskset', '-c', '1', ...command] : command);
const node = (...argument) => onServerCore([process.execPath, ...argument]);
const ours = options.server
  ? onServerCore(options.server.split(' '))
  : node(join(import.meta.dirname, '../dist/server.cjs'), '--stdio');
const rounds = Number(options.rounds ?? (options.quick ? 3 : 9));
const rows = [];
const missing = [];

await part('size', sizes);
await part('start', start);
await part('parse', parses);
await part('keys', keystrokes);
await part('ranks', ranks);
await part('registry', registry);
rmSync(scratch, { recursive: true });
console.log(options.json ? JSON.stringify({ pinned, rounds, rows, missing }, undefined, 2) : table(rows, missing));

async function part(name, measure) {
  if (options.only && options.only !== name) return;
  try {
    await measure();
  } catch (error) {
    missing.push(name);
    console.error(`bench: ${name} not measured: ${reason(error)}`);
  }
}

async function sizes() {
  const { bytes, data } = await buildServer();
  const note = `dist/server.cjs, minified; besides, ${(data / 1000).toFixed(0)} kB of data`;
  rows.push(
    row('server bundle without data, against 500 kB', (bytes - data) / 1000, 500, { target: 1, unit: 'kB', note }),
  );
}

async function start() {
  const times = await startUp(ours, node(await bundleEcho(scratch), '--stdio'), options.quick ? 5 : 15);
  rows.push(row('spawn → initialize', quantile(times.ours, 0.5), quantile(times.floor, 0.5), { target: 1.3 }));
}

async function parses() {
  const core = await bundleCore(scratch);
  const texts = options.text
    ? [['given text', [readFileSync(options.text, 'utf8')]]]
    : [
        ['150 kB, one resolution', [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => long(150_000, seed))],
        ['150 kB, ten resolutions', [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => many(150_000, seed))],
      ];
  for (const [name, sources] of texts) {
    const file = join(scratch, 'texts.json');
    writeFileSync(file, JSON.stringify(sources));
    const [program, ...rest] = node(
      join(import.meta.dirname, 'bench/parse.mjs'),
      core,
      file,
      options.quick ? '3000' : '8000',
    );
    const { times, findings } = JSON.parse(execFileSync(program, rest, { encoding: 'utf8', stdio: 'pipe' }));
    const note = `against a line scan; stretch ≤ 6 ×; ${findings} findings`;
    const [mine, floor] = [quantile(times.ours, 0.5), quantile(times.floor, 0.5)];
    rows.push(row(`full parse with all rules, ${name}`, mine, floor, { target: 12, note }));
  }
}

async function keystrokes() {
  const floor = { command: node(join(import.meta.dirname, 'bench/echo.cjs'), '--stdio'), pull: false };
  const servers = { floor, pull: { command: ours, pull: true }, push: { command: ours, pull: false } };
  const texts = options.text
    ? [[`given text`, readFileSync(options.text, 'utf8')]]
    : [
        ['15 kB', long(15_000)],
        ['150 kB, one', long(150_000)],
        ['150 kB, ten', many(150_000)],
        ['1.5 MB, one', long(1_500_000)],
        ['1.5 MB, hundred', many(1_500_000)],
      ];
  if (!options.server && !existsSync(ours.at(-2)))
    throw new Error('dist/server.cjs is missing; npm run build makes it');
  for (const [name, text] of texts) {
    const effort = { rounds, keys: options.quick ? 12 : 40, warmUp: options.quick ? 40 : 120 };
    const { times, found, pulls } = await latency(servers, text, effort);
    const target = text.length < 500_000 ? 1.5 : 1;
    for (const mode of pulls.pull ? ['pull', 'push'] : ['push']) {
      const compare = (label, measure, quantileOf, judged) => {
        if (!times[mode][measure]) return;
        const [mine, theirs] = [times[mode], times.floor].map((it) => overRounds(it[measure], quantileOf));
        rows.push(row(`${name}, ${mode}: ${label}`, mine, theirs, judged));
      };
      compare('keystroke → diagnostics p50', 'key', 0.5, { target, note: summary(found[mode]) });
      compare('keystroke → diagnostics p95', 'key', 0.95, { target });
      compare('keystroke → diagnostics p99', 'key', 0.99);
      compare('50 keys at once', 'burst', 0.5);
      compare('didOpen → diagnostics', 'open', 0.5);
      compare('edit + completion p50', 'completion', 0.5, text.length < 20_000 ? { target: 2 } : {});
      compare('edit + documentSymbol p50', 'documentSymbol', 0.5);
    }
  }
}

/** How often completion offers the phrase that was printed among the first, beside a plain table of phrases by frequency. */
async function ranks() {
  const corpus = join(import.meta.dirname, '../../shared/corpus');
  if (!existsSync(corpus)) return console.error('bench: no ranks, since ../shared/corpus is not there');
  const texts = readdirSync(corpus)
    .filter((folder) => folder.startsWith('official-'))
    .flatMap((folder) => readdirSync(join(corpus, folder)).map((name) => join(corpus, folder, name)))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(name, 'utf8'));
  const { default: replay } = await import(await bundleReplay(scratch));
  const { openings, ours, plain } = replay.replayedRanks(texts, options.quick ? 10 : 1);
  const told = [
    'first behind three letters',
    'among the first three behind three letters',
    'first behind four letters',
  ];
  const least = [undefined, 95, 88];
  for (const [index, name] of told.entries()) {
    const measured = row(`phrase printed: ${name}, against a plain table`, 100 * ours[index], 100 * plain[index], {
      unit: '%',
      note: least[index] ? `${openings} openings; at least ${least[index]} %` : `${openings} openings`,
    });
    rows.push({ ...measured, met: least[index] && measured.ours >= least[index] });
  }
}

/** What the registries cost, against what they may: start-up, heap, a search, the bundles. */
async function registry() {
  const starts = await startWithout(node, scratch, options.quick ? 9 : 25);
  const [with_, without] = [quantile(starts.ours, 0.5), quantile(starts.floor, 0.5)];
  const told = `${with_.toFixed(0)} ms with them, ${without.toFixed(0)} ms without`;
  const against = (name, ours, most, unit, note = '') =>
    rows.push(row(`registries: ${name}`, ours, most, { target: 1, unit, note }));
  against('added to spawn → initialize, against 50 ms', Math.max(0.001, with_ - without), 50, 'ms', told);
  const cost = await registryCost(node, scratch);
  const first = `first lookup ${cost.lookup.toFixed(0)} ms, first search ${cost.first.toFixed(0)} ms, of which most is the index`;
  against('a search over all rows p95, against 10 ms', quantile(cost.searches, 0.95), 10, 'ms', first);
  const heap = `${cost.afterLookup.toFixed(1)} MB after the first lookup`;
  against('heap after lookup and search, against 30 MB', cost.afterSearch, 30, 'MB', heap);
  against('all five bundles as packed, against 3 MB', (await packedBundles()) / 1e6, 3, 'MB');
}

function reason({ stderr, message }) {
  return stderr?.match(/^\w*Error: .*/m)?.[0] ?? message.split('\n').slice(0, 3).join(' ');
}

function summary(diagnostics) {
  const counts = new Map();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ') || 'no findings';
}

/** Keeps this process on core 0, the servers get core 1; false where that cannot be done. */
function pin() {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-acp', '0', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
