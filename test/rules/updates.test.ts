import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolutionOf, updatedResolution } from '../../server/model/resolution';
import { check } from '../../server/rules/check';
import { rules } from '../../server/rules/index';
import { parse } from '../../server/syntax/parse';
import { update } from '../../server/syntax/update';
import { pick, random } from '../support/random';
import { rulePage } from '../support/rulePage';

/** What edits put in: whatever makes or hides a finding of some rule. */
const pieces = [
  '[',
  '] ',
  ', ',
  '; and',
  '.',
  '[^1]',
  '¹',
  '<sup>1</sup>',
  'this resolution ',
  'the present resolution ',
  'operative paragraph 5 ',
  '1. ',
  '(a) ',
  '(i',
  'https:',
  '\n',
  '\n\n',
  ' ',
  'a',
  '“',
  '”',
  '*',
  'les ',
  'the ',
  '31 June 2031',
  '46st meeting\n',
  'Ibid., ',
  'vol. 3, No. 4',
  'See A/86/62.',
  '; ',
  ' above',
  ' below ',
  'paragraph [1] above ',
  '[^2]: See A/86/121.\n\n',
  ' resolution 66/181 of 19 December 2011',
  'its ',
  'General Assembly ',
  'Commission on Narcotic Drugs ',
  'resolutions ',
  ' and 66/182',
  ', entitled “Lamps”',
  ' to report to it at its sixtieth session',
  'Convention on the Rights of the Child',
  'United Nations, *Treaty Series*, vol. 1577, No. 27531.',
  'Official Records of the Economic and Social Council, 2010, Supplement No. 10',
  '(E/2010/30)',
  'S/RES/1325 (2000)',
];

function shown(resolution: ReturnType<typeof resolutionOf>): string[] {
  return check(resolution).map(
    ({ rule, severity, message, place }) =>
      `${rule.id} ${severity} ${place.block}:${place.from}-${place.to} ${message}`,
  );
}

describe('findings after an edit are those of the text read anew', () => {
  for (const { id } of rules) {
    const { fires, silent } = rulePage(id);
    test(id, () => {
      const next = random(id.length);
      for (const { text: first } of [...fires, ...silent]) {
        let text = first;
        let resolution = resolutionOf(parse(text));
        shown(resolution);
        for (let i = 0; i < 25; i++) {
          const from = Math.floor(next() * (text.length + 1));
          const to = Math.min(text.length, from + (next() < 0.4 ? Math.floor(next() * 8) : 0));
          const insert = next() < 0.75 ? pick(pieces, next) : '';
          text = text.slice(0, from) + insert + text.slice(to);
          resolution = updatedResolution(resolution, update(resolution.tree, { from, to, insert }));
          assert.deepEqual(shown(resolution), shown(resolutionOf(parse(text))), text);
        }
      }
    });
  }
});
