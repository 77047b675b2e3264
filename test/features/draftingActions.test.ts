import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { Operation } from '../../server/drafting/operation';
import { operations } from '../../server/drafting/operations';
import { draftingActionKinds, draftingActions } from '../../server/features/draftingActions';
import { marked } from './marked';

const uri = 'file:///a.resolution';
const insert = (text: string) => ({ edits: [{ from: 0, to: 0, insert: text }] });
const table: Operation[] = [
  { id: 'moveParagraphUp', title: 'Move Up', run: () => insert('a') },
  { id: 'joinParagraphs', title: 'Join', run: () => ({ refused: 'No.' }) },
  { id: 'jumpToNoteOrBack', title: 'Jump', run: () => ({ edits: [], selection: { from: 0, to: 0 } }) },
  {
    id: 'convertMarks',
    title: 'Convert',
    choices: { a: 'As, as in apple', b: 'Bs' },
    run: ({ choice }) => insert(choice!),
  },
  { id: 'splitParagraph', title: 'Split', run: ({ selection }) => (selection.from === 2 ? insert('c') : insert('')) },
];

function offered(
  source: string,
  only?: string[],
  triggerKind?: CodeActionTriggerKind,
  list: readonly Operation[] = table,
) {
  const { resolution, positions } = marked(source);
  const range = { start: positions[0]!, end: positions.at(-1)! };
  return draftingActions(resolution, uri, list, range, { diagnostics: [], only, triggerKind });
}

test('what can be done here is offered, each with its command; one for each choice', () => {
  const actions = offered('1. |*Decides* so.\n');
  assert.deepEqual(
    actions.map(({ title, kind }) => [title, kind]),
    [
      ['Move Up', 'refactor.move.rapporteur'],
      ['Convert: As', 'refactor.rewrite.rapporteur'],
      ['Convert: Bs', 'refactor.rewrite.rapporteur'],
      ['Split', 'refactor.extract.rapporteur'],
    ],
  );
  const position = { line: 0, character: 3 };
  assert.deepEqual(actions[1]?.command, {
    title: 'Convert: As',
    command: 'rapporteur.convertMarks',
    arguments: [{ uri, range: { start: position, end: position }, choice: 'a' }],
  });
});

test('nothing is tried for a cursor that merely moved', () => {
  let tried = 0;
  const counting: Operation = {
    id: 'count',
    title: 'Count',
    run: () => {
      tried++;
      return insert('x');
    },
  };
  const kinds = (only?: string[], trigger?: CodeActionTriggerKind) => offered('|', only, trigger, [counting]).length;
  assert.equal(kinds(undefined, CodeActionTriggerKind.Automatic), 0);
  assert.equal(kinds(['quickfix']), 0);
  assert.equal(kinds(['source.fixAll'], CodeActionTriggerKind.Automatic), 0);
  assert.equal(tried, 0);
  assert.equal(kinds(['refactor'], CodeActionTriggerKind.Automatic), 1);
  assert.equal(kinds(['refactor.rewrite']), 1);
  assert.equal(kinds(['refactor.move']), 0);
  assert.equal(kinds(undefined, CodeActionTriggerKind.Invoked), 1);
  assert.equal(kinds(), 1);
});

test('every action is of a kind that the server names', () => {
  for (const { kind } of offered('|'))
    assert.ok((draftingActionKinds as readonly (string | undefined)[]).includes(kind));
});

test('another opening is offered where the cursor is in the phrase, and nowhere else', () => {
  const titles = (text: string) =>
    offered(text, ['refactor'], undefined, operations)
      .map(({ title }) => title)
      .filter((it) => it.startsWith('Change opening'));
  const text = '*The General Assembly*,\n\n1. *Invites* States to row;\n\n2. *Req|uests* States to sail.\n';
  const found = titles(text);
  assert.equal(found.length, 6);
  assert.ok(found.includes('Change opening to “Also invites” (weaker)'), found.join('; '));
  assert.deepEqual(titles(text.replace('|', '').replace('to sail', 'to |sail')), []);
});

test('renumbering is offered where a number is wrong, and not where all are right', () => {
  const titles = (text: string) => offered(text, ['refactor'], undefined, operations).map(({ title }) => title);
  assert.ok(
    titles('*The General Assembly*,\n\n1. *Decides* so;|\n\n3. *Decides* more.\n').includes(
      'Renumber Paragraphs and Footnotes',
    ),
  );
  assert.ok(
    !titles('*The General Assembly*,\n\n1. *Decides* so;|\n\n2. *Decides* more.\n').includes(
      'Renumber Paragraphs and Footnotes',
    ),
  );
});
