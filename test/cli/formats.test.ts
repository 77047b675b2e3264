import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleIds } from '../../server/rules/ruleIds';
import { rapporteur } from '../support/commandLine';

const draft = 'examples/unfinished.resolution';

test('SARIF 2.1.0: one run, every rule, a region for each result', () => {
  const log = JSON.parse(rapporteur(['check', '--format', 'sarif', draft]).stdout);
  assert.equal(log.version, '2.1.0');
  assert.match(log.$schema, /sarif-2\.1\.0/);
  const [{ tool, results, columnKind, invocations }] = log.runs;
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.deepEqual(invocations, [{ executionSuccessful: true }]);
  assert.deepEqual(
    tool.driver.rules.map((rule: { id: string }) => rule.id),
    [...ruleIds],
  );
  const findings = JSON.parse(rapporteur(['check', '--format', 'json', draft]).stdout).files[0].findings;
  assert.equal(results.length, findings.length);
  results.forEach((result: Record<string, never>, i: number) => {
    const { ruleId, ruleIndex, level, locations } = result as unknown as {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
    };
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    assert.equal(ruleId, findings[i].rule);
    assert.match(level, /^(?:error|warning|note)$/);
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    assert.equal(artifactLocation.uri, draft);
    assert.equal(region.startLine, findings[i].range.start.line + 1);
    assert.equal(region.startColumn, findings[i].range.start.character + 1);
  });
});

test('an unread file makes the SARIF run unsuccessful', () => {
  const { stdout } = rapporteur(['check', '--format', 'sarif', draft, 'examples/none.resolution']);
  assert.equal(JSON.parse(stdout).runs[0].invocations[0].executionSuccessful, false);
});

test('GitHub: one workflow command a finding, with what breaks a command escaped', () => {
  const { stdout } = rapporteur(['check', '--format', 'github', '--stdin-path', 'a,b:c.resolution', '-'], {
    input: '*The General Assembly*,\n\n*Recalling* 50%,\n\n1. *Decides* to count;\n\n3. *Requests* a list.\n',
  });
  assert.match(
    stdout,
    /^::warning file=a%2Cb%3Ac\.resolution,line=3,[^\n]+::“%25” [^\n]+\n::error file=a%2Cb%3Ac\.resolution,line=7,endLine=7,col=1,endColumn=\d,title=clause-number-sequence::[^\n]+\n$/,
  );
  const many = rapporteur(['check', '--format', 'github', draft]).stdout.trimEnd().split('\n');
  for (const line of many)
    assert.match(line, /^::(?:error|warning|notice) file=examples\/unfinished\.resolution,line=\d+/);
});

test('no colour codes where standard output is no terminal', () => {
  assert.ok(!rapporteur(['check', draft]).stdout.includes('\x1b'));
});

test('rules: every rule, in JSON with the fields of the contract', () => {
  const rules = JSON.parse(rapporteur(['rules', '--format', 'json']).stdout);
  assert.deepEqual(
    rules.map((rule: { id: string }) => rule.id),
    [...ruleIds],
  );
  for (const rule of rules)
    assert.deepEqual(Object.keys(rule), ['id', 'severity', 'fix', 'summary', 'authority', 'docs']);
  const { stdout } = rapporteur(['rules']);
  for (const id of ruleIds) assert.match(stdout, new RegExp(`^${id} +(?:error|warning|info|hint) `, 'm'));
});

test('outline: JSON as the contract has it, a list for people', () => {
  const file = 'examples/water-services.resolution';
  const { version, files } = JSON.parse(rapporteur(['outline', '--format', 'json', file]).stdout);
  assert.equal(version, 1);
  assert.deepEqual(Object.keys(files[0]), [
    'path',
    'organ',
    'profile',
    'symbol',
    'title',
    'adopted',
    'recommendation',
    'meeting',
    'issued',
    'session',
    'agendaItem',
    'distribution',
    'parts',
    'annexes',
    'footnotes',
    'citations',
    'references',
  ]);
  const [part] = files[0].parts;
  assert.deepEqual(Object.keys(part), ['label', 'preambular', 'sections', 'operative']);
  assert.deepEqual(Object.keys(part.preambular[0]), ['opening', 'italic', 'text', 'range', 'children']);
  assert.deepEqual(Object.keys(part.operative[0]), [
    'number',
    'label',
    'opening',
    'italic',
    'text',
    'range',
    'children',
  ]);
  assert.deepEqual(Object.keys(files[0].citations[0]), ['kind', 'id', 'text', 'date', 'title', 'range']);
  const { status, stdout } = rapporteur(['outline', file]);
  assert.equal(status, 0);
  assert.match(stdout, /E\/RES\/2031\/12 {2}Public administration/);
  assert.match(stdout, /Operative part: 11/);
  assert.match(stdout, /\(ii\) {2}The results/);
});
