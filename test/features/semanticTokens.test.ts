import assert from 'node:assert/strict';
import { test } from 'node:test';
import { semanticTokens, tokenTypes } from '../../server/features/semanticTokens';
import { tokenEdits } from '../../server/features/tokenEdits';
import { random } from '../support/random';
import { draft } from './draft';
import { marked } from './marked';

/** Every token as `type:words`. */
function tokens(text: string, from?: number, to?: number): string[] {
  const within =
    from === undefined ? undefined : { start: { line: from, character: 0 }, end: { line: to!, character: 0 } };
  const data = semanticTokens(marked(text).resolution, within);
  const lines = text.split(/\r\n|\r|\n/);
  const found: string[] = [];
  let [line, character, end] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    character = down ? right : character + right;
    line += down;
    assert.ok(down > 0 || character >= end, 'tokens overlap');
    end = character + length;
    assert.ok(end <= lines[line]!.length, 'a token goes over the end of its line');
    found.push(`${tokenTypes[type]}:${lines[line]!.slice(character, end)}`);
  }
  return found;
}

test('tokens name what the words are', () => {
  assert.deepEqual(tokens(draft), [
    'organ:The General Assembly',
    'preambularPhrase:Recalling',
    'citation:66/181',
    'footnoteMark:[^1]',
    'preambularPhrase:Noting with concern',
    'number:1.',
    'operativeVerb:Requests',
    'number:(a)',
    'number:(b)',
    'number:(i)',
    'number:(ii)',
    'number:2.',
    'operativeVerb:Decides',
    'crossReference:paragraph 1 (b) above',
    'footnoteMark:[^1]',
    'footnoteMark:[^1]',
    'citation:A/66/9',
    'footnoteMark:[^2]',
    'citation:A/66/10',
  ]);
});

test('a token ends with its line and goes on in the next', () => {
  const text = '*The General Assembly*,\n\n*Noting with\nconcern* that lamps go out,\n';
  assert.deepEqual(tokens(text).slice(1), ['preambularPhrase:Noting with', 'preambularPhrase:concern']);
  assert.deepEqual(tokens(text.replaceAll('\n', '\r\n')).slice(1), tokens(text).slice(1));
});

test('a mark in the spelling of old prints counts only where such notes exist', () => {
  const body = '*The General Assembly*,\n\n1. *Decides* so (1) and so;\n\n2. *Decides* more.\n';
  assert.ok(!tokens(body).some((it) => it.startsWith('footnoteMark')));
});

test('a range gives the tokens of its lines', () => {
  assert.deepEqual(tokens(draft, 8, 8), tokens(draft).slice(1, 4));
});

test('the same block in another role has other tokens', () => {
  const line = '*Requests* lamps;\n';
  assert.ok(tokens(`*The General Assembly*,\n\n1. *Decides* so;\n\n2. ${line}`).includes('operativeVerb:Requests'));
  assert.ok(!tokens(`# Lamps\n\n# Annex\n\n${line}`).includes('organ:Requests'));
});

test('the difference to the tokens before turns them into those after', () => {
  const next = random(7);
  const some = () => Array.from({ length: Math.floor(next() * 12) }, () => Math.floor(next() * 3));
  for (let round = 0; round < 500; round++) {
    const [before, after] = [some(), some()];
    const edits = tokenEdits(before, after);
    const result = [...before];
    for (const { start, deleteCount, data } of edits) result.splice(start, deleteCount, ...(data ?? []));
    assert.deepEqual(result, after);
    if (JSON.stringify(before) === JSON.stringify(after)) assert.deepEqual(edits, []);
  }
});
