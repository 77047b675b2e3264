import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { diagnostics } from '../../server/features/diagnostics';
import { docsBase, ruleLink } from '../../server/features/ruleLinks';
import { recognisedOrgan, status } from '../../server/features/status';
import { check } from '../../server/rules/check';
import { ruleIds } from '../../server/rules/ruleIds';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { marked, wordsIn } from './marked';

const uri = 'file:///a.resolution';

function problems(text: string) {
  const { resolution } = marked(text);
  return diagnostics(resolution.tree, uri, check(resolution)).map((it) => ({
    ...it,
    words: wordsIn(resolution, it.range),
  }));
}

test('a problem says where, how loud, what, and where its rule is explained', () => {
  const [problem, ...others] = problems(
    '*The General Assembly*,\n\n1. *Decides* to light the the lamps;\n\n2. *Affirms* so.\n',
  );
  assert.deepEqual(others, []);
  assert.equal(problem?.words, ' the'.trim());
  assert.equal(problem?.severity, DiagnosticSeverity.Warning);
  assert.equal(problem?.code, 'repeated-word');
  assert.equal(problem?.source, 'rapporteur');
  assert.equal(problem?.codeDescription?.href, ruleLink('repeated-word'));
});

test('a footnote that nothing marks is greyed out', () => {
  const [problem] = problems(
    '*The General Assembly*,\n\n1. *Decides* one;\n\n2. *Affirms* two.\n\n[^1]: See A/66/9.\n',
  );
  assert.equal(problem?.code, 'footnote-unused');
  assert.deepEqual(problem?.tags, [DiagnosticTag.Unnecessary]);
});

test('a problem that has to do with another place names it', () => {
  const [problem] = problems(
    '*The General Assembly*,\n\n1. *Decides* one;[^1]\n\n2. *Affirms* two.\n\n[^1]: See A/66/9.\n\n[^1]: See A/66/10.\n',
  );
  assert.equal(problem?.code, 'footnote-duplicate');
  assert.equal(problem?.relatedInformation?.[0]?.location.uri, uri);
});

test('of very many problems the loudest are sent', () => {
  const found = problems(`*The General Assembly*,\n\n1. *Decides* on ${'on '.repeat(3000)};\n\n3. *Decides* so.\n`);
  assert.ok(found.length <= 1000);
  assert.ok(found.some((it) => it.code === 'clause-number-sequence'));
});

test('every rule has the page that its link leads to', () => {
  for (const id of ruleIds) {
    assert.ok(ruleLink(id).startsWith(docsBase));
    assert.ok(existsSync(`docs/rules/${ruleLink(id).slice(docsBase.length)}`), id);
  }
});

test('the status counts what the list of problems shows', () => {
  const { resolution } = marked(
    '*The Security Council*,\n\n*Recalling* its past,\n\n1. *Decides* so;\n\n2. *Affirms* on on.\n\n[^1]: Left over.\n',
  );
  assert.deepEqual(status(resolution, check(resolution), defaultRuleSettings), {
    profile: 'sc',
    preambular: 1,
    operative: 2,
    findings: 1,
  });
  assert.equal(status(resolution, [], { rules: {}, profile: 'mun' }).profile, 'mun');
});

test('a resolution is recognised by its organ line or its masthead', () => {
  assert.equal(
    recognisedOrgan('*The Economic and Social Council*,\n\n*Recalling* its past,\n'),
    'Economic and Social Council',
  );
  assert.equal(recognisedOrgan('The Security Council,\n\nRecalling its past,\n'), 'Security Council');
  assert.equal(recognisedOrgan('Dear neighbour,\n\nThe lamp in our street is out again.\n'), undefined);
  assert.equal(recognisedOrgan(''), undefined);
  assert.equal(recognisedOrgan(`${'Words and words.\n\n'.repeat(600)}*The General Assembly*,\n`), undefined);
});
