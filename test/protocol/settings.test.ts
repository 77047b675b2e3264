import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaults, sameAnswers, sameFindings, settingsFrom } from '../../server/protocol/settings';

test('the defaults are those of the manifest', () => {
  const { properties } = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration;
  const flat = Object.fromEntries(
    Object.entries(properties as Record<string, { default: unknown }>).map(([key, it]) => [key, it.default]),
  );
  assert.deepEqual(flat, {
    'rapporteur.profile': defaults.profile,
    'rapporteur.rules': defaults.rules,
    'rapporteur.inlayHints.paragraphs': defaults.inlayHints.paragraphs,
    'rapporteur.trace.server': defaults.trace.server,
  });
});

test('what is known is read, and all else counts as not set', () => {
  assert.deepEqual(
    settingsFrom({
      profile: 'sc',
      rules: { 'repeated-word': 'off', 'no-such-rule': 'off', 'clause-ending': 'loud', 'footnote-order': 3 },
      inlayHints: { paragraphs: true },
      trace: { server: 'verbose' },
      more: true,
    }),
    {
      profile: 'sc',
      rules: { 'repeated-word': 'off' },
      inlayHints: { paragraphs: true },
      trace: { server: 'verbose' },
    },
  );
  for (const raw of [
    { inlayHints: 'yes' },
    undefined,
    null,
    3,
    'sc',
    [],
    { profile: 7, rules: [], trace: null },
    { rules: 'off' },
  ]) {
    assert.deepEqual(settingsFrom(raw), defaults);
  }
});

test('settings that differ in a level or the profile give other findings', () => {
  const some = settingsFrom({ rules: { 'repeated-word': 'off' } });
  assert.ok(sameFindings(some, settingsFrom({ rules: { 'repeated-word': 'off' }, trace: { server: 'verbose' } })));
  assert.ok(!sameFindings(some, settingsFrom({ rules: { 'repeated-word': 'hint' } })));
  assert.ok(!sameFindings(some, settingsFrom({ rules: { 'clause-ending': 'off' } })));
  assert.ok(!sameFindings(some, defaults));
  assert.ok(!sameFindings(defaults, settingsFrom({ profile: 'ga' })));
  const hinted = settingsFrom({ inlayHints: { paragraphs: true } });
  assert.ok(sameFindings(defaults, hinted));
  assert.ok(!sameAnswers(defaults, hinted));
});
