import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Registry, shippedRegistry } from '../../server/knowledge/registry';
import { type Resolution, resolutionOf, updatedResolution } from '../../server/model/resolution';
import { alone, type Surroundings } from '../../server/model/surroundings';
import { check } from '../../server/rules/check';
import type { Finding } from '../../server/rules/rule';
import { defaultRuleSettings } from '../../server/rules/ruleSettings';
import { parse } from '../../server/syntax/parse';
import { textOf, wholeEdits } from '../../server/syntax/tree';
import { update } from '../../server/syntax/update';
import { applyEdits } from '../../server/text/span';
import { seeds } from '../support/shared';

const ids = new Set<string>([
  'citation-malformed',
  'citation-session-date',
  'citation-date',
  'citation-title',
  'citation-future',
  'citation-first-date',
  'session-before-text',
  'own-organ-named',
]);

function read(text: string): Resolution {
  return resolutionOf(parse(text));
}

function found(resolution: Resolution, surroundings: Surroundings = alone): Finding[] {
  return check(resolution, defaultRuleSettings, surroundings).filter(({ rule }) => ids.has(rule.id));
}

function told(text: string, surroundings: Surroundings = alone): string[] {
  return found(read(text), surroundings).map(({ rule, message }) => `${rule.id}: ${message}`);
}

function repaired(text: string): string {
  const resolution = read(text);
  const [finding] = found(resolution);
  return applyEdits(textOf(resolution.tree), wholeEdits(resolution.tree, finding?.fixes()[0]?.edits ?? []));
}

const assembly = (words: string) =>
  `*The General Assembly*,\n\n${words}\n\n*Requests* the Secretary-General to count them.\n`;

describe('dates of citations', () => {
  test('a date outside the session is told once, with the day of the registry', () => {
    assert.deepEqual(told(assembly('*Recalling* its resolution 66/181 of 19 December 2010,')), [
      'citation-session-date: Resolution 66/181 of the General Assembly cannot be of 19 December 2010: session 66 of the General Assembly was in 2011 and 2012; it was adopted on 19 December 2011',
    ]);
  });

  test('a date inside the session is told once, with how many documents state the right one', () => {
    assert.deepEqual(told(assembly('*Recalling* its resolution 67/190 of 19 December 2012,')), [
      'citation-date: Resolution 67/190 of the General Assembly is of 20 December 2012, not 19 December 2012 (8 documents state this date)',
    ]);
  });

  test('a repair writes nothing but the date, in the language of the text', () => {
    const french = 'L’Assemblée générale,\n\nRappelant sa résolution 67/190 du 19 décembre 2012, sur la traite,\n';
    assert.equal(repaired(french), french.replace('19 décembre', '20 décembre'));
    const list = assembly(
      '*Recalling* its resolutions 64/293 of 30 July 2010, 67/190 of 19 December 2012 and 70/1 of 25 September 2015,',
    );
    assert.equal(repaired(list), list.replace('19 December 2012', '20 December 2012'));
  });

  test('what a workspace adds is known as well, and what its rows leave uncertain is not', () => {
    const row = {
      id: 'A/RES/88/7',
      kind: 'resolution',
      date: '2033-12-01',
      confidence: 'high',
      witnesses: 1,
      title: '',
      titleSource: '',
    } as const;
    const text = assembly('*Recalling* its resolution 88/7 of 2 December 2033,');
    const knowing = (confidence: 'high' | 'low'): Surroundings => {
      const registry: Registry = {
        ...shippedRegistry,
        text: (id) => (id === row.id ? { ...row, confidence } : shippedRegistry.text(id)),
      };
      return { ...alone, registry };
    };
    assert.equal(told(text, knowing('high')).length, 1);
    assert.deepEqual(told(text, knowing('low')), []);
    assert.deepEqual(told(text), []);
  });

  test('quotations, quoted drafts and the masthead are left alone', () => {
    assert.deepEqual(
      told(
        assembly(
          '*Recalling* the letter that reads “in its resolution 67/190 of 19 December 2010 and resolution 1325 of 2 May 1990”,',
        ),
      ),
      [],
    );
  });
});

describe('an edit', () => {
  test('of the date, of the words in front or of the session asks the rules again', () => {
    const edits: readonly (readonly [string, string, string])[] = [
      ['*Recalling* its resolution 67/190 of 20 December 2012,', '20 December', '19 December'],
      ['*Recalling* Security Council resolution 1325 (2000) of 31 October 2000,', '(2000)', '(2001)'],
      [
        '*Recalling* its resolution 67/190 of 20 December 2012, to convene a meeting of the Assembly at its seventieth session,',
        'seventieth',
        'sixtieth',
      ],
      ['*Recalling* its resolution 67/190 of 20 December 2012,', 'its', 'General Assembly'],
      ['*Recalling* general comment No. 22 (1993) and resolution 2100 (2013),', 'comment No. 22', 'resolution 22'],
    ];
    for (const [words, old, insert] of edits) {
      const text = assembly(words);
      const before = read(text);
      assert.deepEqual(found(before).length, 0, words);
      const from = text.indexOf(old);
      const after = updatedResolution(before, update(before.tree, { from, to: from + old.length, insert }));
      const afresh = told(text.replace(old, insert));
      assert.equal(afresh.length > 0, true, `${words} → ${insert}`);
      assert.deepEqual(
        found(after).map(({ rule, message }) => `${rule.id}: ${message}`),
        afresh,
      );
    }
  });
});

describe('seeds', { skip: seeds().length === 0 }, () => {
  test('004 asks the sixtieth session for what a resolution of the sixty-seventh decides, and nothing else is found', () => {
    const [one, two] = ['/000_', '/004_'].map((name) => told(seeds().find((it) => it.name.includes(name))!.text));
    assert.deepEqual(one, []);
    assert.deepEqual(two, [
      'session-before-text: Resolution 67/190 is of the sixty-seventh session of the General Assembly: nothing that it decides can take place at the sixtieth session, which was earlier',
    ]);
  });
});
