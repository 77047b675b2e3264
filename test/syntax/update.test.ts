import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { resolutionOf, updatedResolution } from '../../server/model/resolution';
import type { Structure } from '../../server/model/structure';
import { parse } from '../../server/syntax/parse';
import { type Tree, textOf } from '../../server/syntax/tree';
import { update } from '../../server/syntax/update';
import type { Edit } from '../../server/text/span';
import { pick, random } from '../support/random';
import { corpus, seeds } from '../support/shared';

const own = ['examples', 'test/fixtures'].flatMap((folder) =>
  readdirSync(folder).map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);
const texts = [...own, ...seeds(), ...corpus()];

/** What people and programs put into such texts, and what breaks parsers. */
const pieces = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\u00a0',
  'a',
  'The ',
  ',',
  ';',
  '.',
  ':',
  '*',
  '**',
  '_',
  '# ',
  '## A\n',
  '1. ',
  '12. ',
  '5 bis. ',
  '(a) ',
  '(i) ',
  'a. ',
  '- ',
  '[^1]',
  '[^1]: ',
  '¹',
  '¹ ',
  '<sup>2</sup>',
  '<!--',
  '-->',
  '---\n',
  '---',
  '“',
  '”',
  'Recalling ',
  '*Requests* ',
  'Annex\n',
  'The General Assembly,\n',
  '*The Economic and Social Council*,',
  '46th plenary meeting\n',
  'paragraph 3 above',
  '2031/7. Title\n',
  'organ: x\n',
  '\uFEFF',
  '\uD83D',
  '\0',
  'É',
  '1/ ',
  '(23) ',
  '^1^',
  '...',
  '5',
];

const perText = Math.ceil(100_000 / texts.length);

describe('update', () => {
  test(`equals a fresh reading after ${perText * texts.length} random edits in ${texts.length} texts`, () => {
    let edits = 0;
    for (const [i, { name, text }] of texts.entries()) edits += editAtRandom(name, text, random(i + 1));
    assert.ok(edits >= 100_000, `${edits} edits`);
  });

  test('front matter is none any more behind words that are put before it', () => {
    for (const first of ['---\nadopted: 2018-12-20\n---\n\nThe fog.\n', '---\nadopted: 2018-12-20\n']) {
      for (const insert of ['\n\n', 'The fog.\n\n', '# A\n']) {
        const { tree } = update(parse(first), { from: 0, to: 0, insert });
        const kinds = ({ blocks }: Tree) => blocks.map(({ kind, text }) => `${kind} ${text}`);
        assert.deepEqual(kinds(tree), kinds(parse(insert + first)));
      }
    }
  });
  test('keeps the blocks that an edit does not touch as the same objects', () => {
    const tree = parse(own.map(({ text }) => text).join('\n'));
    const at = tree.starts[40]! + 10;
    const next = update(tree, { from: at, to: at, insert: 'word ' });
    const kept = next.tree.blocks.filter((block) => tree.blocks.includes(block)).length;
    assert.ok(kept >= tree.blocks.length - 1, `${kept} of ${tree.blocks.length}`);
  });

  test('keeps the structure as the same object while words are typed inside a paragraph', () => {
    const { text } = own.find(({ name }) => name.endsWith('water-services.resolution'))!;
    const old = resolutionOf(parse(text));
    const from = text.indexOf(' ', text.indexOf('1. *') + 40);
    const next = updatedResolution(old, update(old.tree, { from, to: from, insert: ' carefully' }));
    assert.equal(next.structure, old.structure);
  });
});

/** Edits a window of the text again and again: the cost of comparing stays small, the edits stay dense. */
function editAtRandom(name: string, whole: string, next: () => number): number {
  const start = Math.floor(next() * Math.max(1, whole.length - 6000));
  let text = next() < 0.5 ? whole.slice(0, 6000) : whole.slice(start, start + 6000);
  let tree = parse(text);
  let resolution = resolutionOf(tree);
  for (let i = 0; i < perText; i++) {
    const edit = randomEdit(text, next);
    text = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
    const change = update(tree, edit);
    tree = change.tree;
    const fresh = parse(text);
    if (!sameTree(tree, fresh))
      assert.fail(`${name}: edit ${i} ${JSON.stringify(edit)} reads otherwise than afresh\n${difference(tree, fresh)}`);
    resolution = updatedResolution(resolution, change);
    if (i % 8 === 0) {
      const expected = resolutionOf(fresh).structure;
      if (!sameStructure(resolution.structure, expected))
        assert.fail(`${name}: edit ${i} ${JSON.stringify(edit)} leaves another structure`);
    }
    if (text.length > 9000) {
      text = text.slice(0, 6000);
      tree = parse(text);
      resolution = resolutionOf(tree);
    }
  }
  assert.equal(textOf(tree), text);
  return perText;
}

function randomEdit(text: string, next: () => number): Edit {
  const from = Math.floor(next() * (text.length + 1));
  const kind = next();
  if (kind < 0.35) return { from, to: from, insert: pick(pieces, next) };
  if (kind < 0.55) return { from, to: Math.min(text.length, from + 1 + Math.floor(next() * 4)), insert: '' };
  if (kind < 0.7)
    return { from, to: Math.min(text.length, from + Math.floor(next() * 300)), insert: pick(pieces, next) };
  const line = text.lastIndexOf('\n', from) + 1;
  if (kind < 0.85) return { from: line, to: line, insert: pick(pieces, next) };
  const other = Math.floor(next() * text.length);
  return { from, to: from, insert: text.slice(other, other + Math.floor(next() * 200)) };
}

function sameTree(a: Tree, b: Tree): boolean {
  if (a.blocks.length !== b.blocks.length) return false;
  for (let i = 0; i < a.blocks.length; i++) {
    const one = a.blocks[i]!;
    const two = b.blocks[i]!;
    if (
      one.text !== two.text ||
      one.kind !== two.kind ||
      one.content !== two.content ||
      one.end !== two.end ||
      one.level !== two.level ||
      one.lineEnds !== two.lineEnds ||
      one.marker?.label !== two.marker?.label ||
      one.marker?.style !== two.marker?.style ||
      a.starts[i] !== b.starts[i] ||
      a.lines[i] !== b.lines[i]
    )
      return false;
  }
  return (
    a.starts[a.blocks.length] === b.starts[b.blocks.length] && a.lines[a.blocks.length] === b.lines[b.blocks.length]
  );
}

function sameStructure(a: Structure, b: Structure): boolean {
  return outlineOf(a) === outlineOf(b);
}

/** Everything a structure says, as text: paragraphs refer to their parts, so a plain comparison would go round in circles. */
function outlineOf(structure: Structure): string {
  return JSON.stringify(structure, (key, value) => {
    if (key === 'parent' || key === 'part' || key === 'section' || key === 'annex' || key === 'first')
      return value?.number ?? value?.label ?? null;
    if (key === 'references' || key === 'sequences') return undefined;
    if (key === 'note') return value ? `${value.block}:${value.ordinal}` : null;
    if (key === 'owner') return (value as ({ number: string } | undefined)[]).map((it) => it?.number ?? null);
    return value;
  });
}

function difference(a: Tree, b: Tree): string {
  const at = a.blocks.findIndex((block, i) => block.text !== b.blocks[i]?.text || block.kind !== b.blocks[i]?.kind);
  const show = (tree: Tree) =>
    tree.blocks
      .slice(Math.max(0, at - 1), at + 3)
      .map(({ kind, text }) => `${kind} ${JSON.stringify(text)}`)
      .join('\n  ');
  return `kept:\n  ${show(a)}\nfresh:\n  ${show(b)}`;
}
