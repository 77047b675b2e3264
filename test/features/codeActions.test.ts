import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver-types';
import { codeActions } from '../../server/features/codeActions';
import { resolutionOf } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { fixAll } from '../../server/rules/fix';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { edited, marked } from './marked';

const uri = 'file:///a.resolution';
const head = '*The General Assembly*,\n\n*Recalling* its past,\n\n';

/** What is offered between the two `|`, or at the one. */
function offered(source: string, only?: string[], triggerKind?: CodeActionTriggerKind): CodeAction[] {
  const { resolution, positions } = marked(source);
  const range = { start: positions[0]!, end: positions.at(-1)! };
  const findings = check(resolution);
  return codeActions(resolution, uri, findings, defaultRuleSettings, range, { diagnostics: [], only, triggerKind });
}

/** The text after the action of that title. */
function after(source: string, title: string, only?: string[]): string {
  const action = offered(source, only).find((it) => it.title === title);
  assert.ok(action, `no “${title}” among ${offered(source, only).map((it) => it.title)}`);
  return edited(marked(source).resolution, action.edit!.changes![uri]!);
}

const doubled = `${head}1. *Decides* to light the the| lamps;\n\n2. *Stresses* so.\n`;
const twice = `${head}1. *Decides* to light the the| lamps;\n\n2. *Stresses* on on.\n`;

test('a finding has its fix, preferred where it is safe, with the problem it repairs', () => {
  const [fix] = offered(doubled);
  assert.equal(fix?.kind, 'quickfix');
  assert.equal(fix?.isPreferred, true);
  assert.deepEqual(
    fix?.diagnostics?.map((it) => it.code),
    ['repeated-word'],
  );
  assert.equal(after(doubled, fix!.title), doubled.replace('|', '').replace('the the', 'the'));
});

test('a choice is preferred to nothing', () => {
  const fixes = offered(`${head}1. *Decides* so;[^9|]\n\n2. *Decides* more.\n`).filter((it) => it.kind === 'quickfix');
  assert.ok(fixes.length > 1);
  assert.ok(fixes.every((it) => !it.isPreferred));
});

test('a phrase in the wrong case is written as it is, whatever else is near', () => {
  const writes = (source: string) =>
    offered(source)
      .map((it) => it.title)
      .filter((it) => it.startsWith('Write “'));
  const before = '*The General Assembly*,\n\n*Recalling* its past,\n\n*Noting* its future,\n\n';
  assert.deepEqual(writes(`${before}|recalling its resolutions,\n`), ['Write “Recalling”']);
  assert.deepEqual(writes(`${before}|RECALLING FURTHER the lamps,\n`), ['Write “Recalling further”']);
  assert.equal(
    after(`${before}|Also, recalling the lamps,\n`, 'Write “Recalling also”'),
    `${before}Recalling also the lamps,\n`,
  );
});

test('several problems of a rule are fixed together', () => {
  assert.equal(
    after(twice, 'Fix all 2 problems of repeated-word'),
    `${head}1. *Decides* to light the lamps;\n\n2. *Stresses* on.\n`,
  );
  assert.ok(!offered(doubled).some((it) => it.title.startsWith('Fix all 1')));
});

test('a fix that repairs several findings is offered once', () => {
  const text = `|${head}1. *Decides* one;\n\n3. *Decides* two;\n\n5. *Decides* three.\n|`;
  const fixes = offered(text).filter((it) => it.diagnostics?.some((found) => found.code === 'clause-number-sequence'));
  const renumber = fixes.filter((it) => !it.title.startsWith('Ignore'));
  assert.equal(new Set(renumber.map((it) => JSON.stringify(it.edit))).size, renumber.length);
});

test('a rule is ignored for a block or in the file, and the finding is gone', () => {
  for (const title of ['Ignore repeated-word for this block', 'Ignore repeated-word in this file']) {
    const text = after(doubled, title);
    assert.deepEqual(
      check(resolutionOf(parse(text))).map((it) => it.rule.id),
      [],
      text,
    );
  }
  assert.ok(
    after(doubled, 'Ignore repeated-word in this file').startsWith('<!-- rapporteur-ignore-file repeated-word -->'),
  );
});

test('a comment goes above a sub-paragraph with its indentation, and keeps the line ends of the text', () => {
  const text = `${head}1. *Decides*:\n\n   (a) To light the the| lamps.\n`.replaceAll('\n', '\r\n');
  assert.ok(
    after(text, 'Ignore repeated-word for this block').includes(
      '\r\n   <!-- rapporteur-ignore repeated-word -->\r\n\r\n   (a) To',
    ),
  );
});

test('behind the front matter, never above it', () => {
  const text = `---\ncolour: re|d\n---\n\n${head}`.replace('colour: re|d', 'co|lour: red');
  const titles = offered(text).map((it) => it.title);
  assert.ok(!titles.includes('Ignore front-matter for this block'));
  assert.ok(
    after(text, 'Ignore front-matter in this file').startsWith('---\ncolour: red\n---\n\n<!-- rapporteur-ignore-file'),
  );
});

test('only what is asked for is offered', () => {
  const kinds = (only?: string[], trigger?: CodeActionTriggerKind) => [
    ...new Set(offered(doubled, only, trigger).map((it) => it.kind)),
  ];
  assert.deepEqual(kinds(['quickfix']), ['quickfix']);
  assert.deepEqual(kinds(['source']), ['source.fixAll.rapporteur']);
  assert.deepEqual(kinds(['source.fixAll']), ['source.fixAll.rapporteur']);
  assert.deepEqual(kinds(['source.fixAll.rapporteur']), ['source.fixAll.rapporteur']);
  assert.deepEqual(kinds(['source.fixAll.other']), []);
  assert.deepEqual(kinds(['refactor']), []);
  assert.deepEqual(kinds(undefined, CodeActionTriggerKind.Automatic), ['quickfix']);
  assert.deepEqual(kinds(undefined, CodeActionTriggerKind.Invoked), ['quickfix', 'source.fixAll.rapporteur']);
});

test('nothing is offered where nothing is found', () => {
  assert.deepEqual(offered(`${head}1. *Stresses* one;\n\n2. *Deci|des* two.\n`), []);
  assert.deepEqual(offered('|'), []);
});

test('fix-all is one edit that gives exactly the repaired text', () => {
  for (const name of ['unfinished.resolution', 'as-pasted.resolution.txt', 'water-services.resolution']) {
    const text = readFileSync(`examples/${name}`, 'utf8').replaceAll('|', '');
    const repaired = fixAll(text, defaultRuleSettings);
    const actions = offered(`|${text}`, ['source.fixAll']);
    assert.equal(actions.length, repaired === text ? 0 : 1, name);
    if (repaired !== text) assert.equal(after(`|${text}`, actions[0]!.title, ['source.fixAll']), repaired, name);
  }
});

test('too much and too little in italics in a pasted text are one repair, wherever the cursor is and whatever is selected', () => {
  const whole = (first: string, last: string) =>
    `*The General Assembly*,\n\n${first}Noting that archives hold records,\n\n*Noting with concern that many are lost,*\n\n1. *Takes note of* the list;\n\n2. Requests copies;${last}\n\n3. *Decides to wait.*\n`;
  const right =
    '*The General Assembly*,\n\n*Noting* that archives hold records,\n\n*Noting with concern* that many are lost,\n\n1. *Takes note* of the list;\n\n2. *Requests* copies;\n\n3. *Decides* to wait.\n';
  const title = 'Set exactly the opening phrases in italics';
  for (const text of [whole('|', '|'), whole('|', ''), whole('', '|').replace('Takes', 'Tak|es').replace(';|', ';')]) {
    const found = offered(text).filter((it) => it.title === title);
    assert.equal(found.length, 1, text);
    assert.deepEqual(
      offered(text).filter((it) => it.isPreferred),
      found,
    );
    assert.ok(found[0]!.diagnostics!.length > 1);
    assert.equal(after(text, title), right);
  }
  assert.ok(!offered(whole('|', '|')).some((it) => /^Fix all \d/.test(it.title)));
});

test('one opening that is set otherwise has its own repair alone', () => {
  const titles = offered(`${head}1. *Decides* to go;\n\n2. Req|uests lamps;\n\n3. *Notes* oil.\n`).map(
    (it) => it.title,
  );
  assert.ok(titles.includes('Set exactly the opening phrase in italics'));
  assert.ok(!titles.includes('Set exactly the opening phrases in italics'));
});
