import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaults, sameFindings, sameSettings, settingsFrom } from '../../server/protocol/settings';

test('the defaults are those of the manifest', () => {
  const { properties } = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration;
  const flat = Object.fromEntries(
    Object.entries(properties as Record<string, { default: unknown }>).map(([key, it]) => [key, it.default]),
  );
  assert.deepEqual(flat, {
    'rapporteur.profile': defaults.profile,
    'rapporteur.rules': defaults.rules,
    'rapporteur.numbering.automatic': defaults.numbering.automatic,
    'rapporteur.inlayHints.paragraphs': defaults.inlayHints.paragraphs,
    'rapporteur.instruments.file': defaults.instruments.file,
    'rapporteur.trace.server': defaults.trace.server,
  });
});

test('what is known is read, and all else counts as not set', () => {
  assert.deepEqual(
    settingsFrom({
      profile: 'sc',
      rules: { 'repeated-word': 'off', 'no-such-rule': 'off', 'clause-ending': 'loud', 'footnote-order': 3 },
      numbering: { automatic: 'onSave' },
      inlayHints: { paragraphs: true },
      instruments: { file: 'texts/own.yaml' },
      trace: { server: 'verbose' },
      more: true,
    }),
    {
      profile: 'sc',
      rules: { 'repeated-word': 'off' },
      numbering: { automatic: 'onSave' },
      inlayHints: { paragraphs: true },
      instruments: { file: 'texts/own.yaml' },
      trace: { server: 'verbose' },
    },
  );
  for (const raw of [
    { inlayHints: 'yes' },
    { instruments: { file: 7 } },
    undefined,
    null,
    3,
    'sc',
    [],
    { profile: 7, rules: [], trace: null },
    { rules: 'off', numbering: 'off', inlayHints: { paragraphs: 'true' } },
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
  assert.ok(!sameSettings(defaults, hinted));
});

test('a setting that the server heeds otherwise than in its findings counts too, what is logged does not', () => {
  assert.ok(sameSettings(defaults, settingsFrom({ trace: { server: 'verbose' } })));
  assert.ok(!sameSettings(defaults, settingsFrom({ numbering: { automatic: 'off' } })));
  assert.ok(!sameSettings(defaults, settingsFrom({ inlayHints: { paragraphs: true } })));
  assert.ok(!sameSettings(defaults, settingsFrom({ profile: 'ga' })));
});
