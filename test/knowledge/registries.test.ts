import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { bodies } from '../../server/knowledge/bodies';
import { printedIn } from '../../server/knowledge/supplements';
import { symbolMeaning } from '../../server/knowledge/symbolParts';
import { testShared } from '../support/shared';

testShared('data', 'the registries are what the script makes of the facts', (folder) => {
  const out = mkdtempSync(path.join(tmpdir(), 'rapporteur-registry-'));
  // A contradiction that is not documented ends the script with 1, which throws here.
  execFileSync(process.execPath, ['scripts/registry.mjs', folder, '--out', out], { stdio: 'pipe' });
  for (const name of ['resolutions.tsv', 'sittings.tsv', 'bodies.tsv', 'supplements.tsv'])
    assert.equal(readFileSync(path.join(out, name), 'utf8'), readFileSync(`server/knowledge/${name}`, 'utf8'), name);
  rmSync(out, { recursive: true });
});

testShared('data', 'a date that no session allows fails, and is named', (folder) => {
  const facts = mkdtempSync(path.join(tmpdir(), 'rapporteur-facts-'));
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const wrong = text.replace('\t64/293\t2010', '\t64/293\t2011');
    writeFileSync(path.join(facts, name), name === 'resolutions.tsv' ? wrong : text);
  }
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/registry.mjs', facts, '--out', path.join(facts, 'out')],
    { encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stderr, /A\/RES\/64\/293: 2011-07-30 is not between 2009-09-01 and 2010-09-31/);
  rmSync(facts, { recursive: true });
});

test('a symbol tells whose document it is, of what sort and how changed', () => {
  assert.deepEqual(symbolMeaning('A/C.3/66/L.5/Rev.1'), {
    body: 'Third Committee',
    kind: 'a document of limited distribution, as a draft resolution is',
    changes: ['a revision'],
  });
  assert.equal(symbolMeaning('E/CN.15/2012/15')?.body, 'Commission on Crime Prevention and Criminal Justice');
  assert.equal(symbolMeaning('A/CONF.213/18')?.body, 'a conference convened under the General Assembly');
  assert.deepEqual(symbolMeaning('S/PV.4213')?.kind, 'a verbatim record of a meeting');
  assert.deepEqual(symbolMeaning('A/66/53/Add.1/Corr.1')?.changes, ['an addendum', 'a corrigendum']);
  assert.equal(symbolMeaning('XYZ/12'), undefined);
});

test('bodies are known by name, acronym and series', () => {
  const commission = bodies().find((it) => it.name === 'Commission on Crime Prevention and Criminal Justice');
  assert.deepEqual(commission?.series, ['E/CN.15/RES', 'E/CN.15/DEC']);
  assert.deepEqual(commission?.acronyms, ['CCPCJ']);
  assert.equal(commission?.prefix, 'E/CN.15/');
  assert.equal(commission?.short, 'the Commission');
  const series = bodies().flatMap((it) => it.series);
  assert.equal(new Set(series).size, series.length);
});

test('a report is printed in the supplement of its symbol or its series, as far as the scheme of its year is known', () => {
  const crime = 'Commission on Crime Prevention and Criminal Justice';
  assert.deepEqual(printedIn('E/2012/30'), { number: 10, body: crime });
  assert.equal(printedIn('E/2031/30')?.number, 10);
  assert.equal(printedIn('A/66/53')?.number, 53);
  assert.equal(printedIn('A/71/53/Add.1')?.number, 53);
  for (const symbol of ['E/1950/30', 'E/1989/24', 'A/66', 'S/2012/30', 'A/C.3/66/L.1', ''])
    assert.equal(printedIn(symbol), undefined, symbol);
});
