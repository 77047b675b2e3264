import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completion } from '../../server/features/completion';
import { completionResolve } from '../../server/features/completionResolve';
import { cursor, edited } from './marked';

const head = '*The Security Council*,\n\n*Recalling* its past,\n\n';

/** What is offered at the `|`, as an editor filters it by what is typed. */
function offered(source: string): readonly CompletionItem[] {
  const { resolution, position } = cursor(source);
  return completion(resolution, position)?.items ?? [];
}

/** What an item says once it is looked at. */
function told(item: CompletionItem): string {
  const { documentation } = completionResolve(item);
  return typeof documentation === 'object' ? documentation.value : '';
}

const labels = (source: string) => offered(source).map((it) => it.label);

/** The text after the first suggestion, or the one of that name, is chosen at the `|`. */
function chosen(source: string, label?: string): string {
  const { resolution, position } = cursor(source);
  const items = completion(resolution, position)?.items ?? [];
  const item = label === undefined ? items[0] : items.find((it) => it.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `nothing to choose in ${items.map((it) => it.label)}`);
  return edited(resolution, [item.textEdit]);
}

test('a preambular phrase comes in italics, its preposition in roman', () => {
  assert.equal(chosen(`${head}reaf|\n`), `${head}*Reaffirming* \n`);
  assert.equal(chosen(`${head}takin|\n`, 'Taking note'), `${head}*Taking note* of \n`);
});

test('an operative phrase brings the next number where the others bear one', () => {
  assert.equal(
    chosen(`${head}1. *Decides* to go on;\n\nreques|\n`),
    `${head}1. *Decides* to go on;\n\n2. *Requests* \n`,
  );
  assert.equal(
    chosen(`${head}1. *Decides* to go on;\n\n|\n\n2. *Requests* more.\n`, 'Decides'),
    `${head}1. *Decides* to go on;\n\n2. *Decides* \n\n2. *Requests* more.\n`,
  );
  assert.equal(
    chosen(`${head}5 bis. *Decides* to go on;\n\ndecides|`, 'Decides'),
    `${head}5 bis. *Decides* to go on;\n\n6. *Decides* `,
  );
});

test('an operative phrase brings no number where none is written', () => {
  assert.equal(
    chosen(`${head}*Decides* to go on.\n\nreques|`, 'Requests'),
    `${head}*Decides* to go on.\n\n*Requests* `,
  );
  assert.equal(chosen(`${head}decid|`, 'Decides'), `${head}*Decides* `);
});

test('behind a number only the phrase is put', () => {
  assert.equal(
    chosen(`${head}1. *Decides* to go on;\n\n2. req|\n`),
    `${head}1. *Decides* to go on;\n\n2. *Requests* \n`,
  );
  assert.equal(chosen(`${head}1. |\n`, 'Decides'), `${head}1. *Decides* \n`);
  assert.equal(chosen(`${head}1. *De|*\n`, 'Decides'), `${head}1. *Decides* \n`);
});

test('markers that were typed or closed by the editor are part of what is replaced', () => {
  assert.equal(chosen(`${head}*reaf|\n`), `${head}*Reaffirming* \n`);
  assert.equal(chosen(`${head}*reaf|*\n`), `${head}*Reaffirming* \n`);
  assert.equal(chosen(`${head}*|*\n`, 'Recalling'), `${head}*Recalling* \n`);
  const [item] = offered(`${head}*reaf|*\n`);
  assert.equal(item?.filterText, '*Reaffirming');
});

test('a phrase that stands there is replaced whole, and the blank behind it kept', () => {
  assert.equal(
    chosen(`*The Security Council*,\n\n*Reca|lling also* its past,\n`, 'Recalling'),
    `*The Security Council*,\n\n*Recalling* its past,\n`,
  );
});

test('a word that joins the phrase to what follows is not doubled', () => {
  const source = '*The Security Council*,\n\n*Taki|ng note* of its past,\n';
  assert.equal(chosen(source, 'Taking note'), '*The Security Council*,\n\n*Taking note* of its past,\n');
  assert.equal(chosen(source, 'Taking into account'), '*The Security Council*,\n\n*Taking into account* its past,\n');
});

test('a phrase that is chosen for another finds its "that" there and brings no second', () => {
  const source = `${head}*Not|ing* that it has one,\n`;
  assert.equal(chosen(source, 'Noting with concern'), `${head}*Noting with concern* that it has one,\n`);
  const other = `${head}*Con|vinced* that it has one,\n`;
  assert.equal(chosen(other, 'Concerned'), `${head}*Concerned* that it has one,\n`);
});

test('of a phrase in italics that go on, no word is left behind', () => {
  assert.doesNotMatch(chosen('*The Security Council*,\n\n*Reca|lling also its past,*\n', 'Recalling'), /also/);
});

test('before the first operative paragraph preambular phrases come first and verbs after them', () => {
  const kinds = offered(`${head}|\n`).map((it) => it.detail);
  assert.equal(kinds[0], 'Preambular paragraph');
  assert.equal(kinds.at(-1), 'Operative paragraph');
  assert.ok(kinds.lastIndexOf('Preambular paragraph') < kinds.indexOf('Operative paragraph'));
});

test('after an operative paragraph only operative phrases are offered', () => {
  const items = offered(`${head}1. *Decides* to go on;\n\n|\n`);
  assert.ok(items.length > 10);
  assert.ok(items.every((it) => it.detail === 'Operative paragraph'));
  assert.deepEqual(labels(`${head}1. *Decides* to go on;\n\nrecalling|\n`), []);
});

test('what is typed filters: the beginning of the phrase, or of a later word', () => {
  assert.ok(labels(`${head}calls u|`).includes('Calls upon'));
  assert.ok(labels(`${head}conc|`).includes('Noting with concern'));
  assert.deepEqual(labels(`${head}Recalling its res|`), []);
  assert.deepEqual(labels(`${head}xyz|`), []);
});

test('the phrases of the house come first', () => {
  const general = head.replace('Security Council', 'General Assembly');
  const place = (source: string) => labels(`${source}1. *Decides* to go on;\n\n|\n`).indexOf('Demands');
  assert.ok(place(head) >= 0 && place(head) < 15);
  assert.ok(place(general) < 0 || place(general) > place(head));
});

test('no phrase is offered twice', () => {
  for (const source of [`${head}|`, `${head}re|`, `${head}1. *Decides* so;\n\n|`]) {
    const all = labels(source);
    assert.equal(new Set(all).size, all.length);
  }
});

test('the list is short, and says when it is cut', () => {
  const { resolution, position } = cursor(`${head}|\n`);
  const list = completion(resolution, position)!;
  assert.equal(list.items.length, 20);
  assert.equal(list.isIncomplete, true);
  const narrow = cursor(`${head}reaf|\n`);
  assert.equal(completion(narrow.resolution, narrow.position)!.isIncomplete, false);
});

test('each phrase says what it is once it is looked at', () => {
  const [item] = offered(`${head}1. *Decides* so;\n\nrequests|\n`);
  assert.equal(item?.documentation, undefined);
  assert.match(
    told(item!),
    /^\*Requests\* the Secretary-General .*;\n\n\*Requests\*: operative, directive.*Security Council \d+/,
  );
  const [also] = offered(`${head}1. *Decides* so;\n\nfurther reque|\n`);
  assert.match(told(also!), /^\*Further requests\* the/);
  assert.equal(completionResolve({ label: 'words' }).documentation, undefined);
});

const assembly = '---\nsymbol: A/RES/80/12\n---\n\n*The General Assembly*,\n\n*Recalling* its past,\n\n';

/** What an editor with tab stops is to put in for the item of that label, or the first. */
function stops(source: string, label?: string): string {
  const { resolution, position } = cursor(source);
  const items = completion(resolution, position, 'auto', true)?.items ?? [];
  const item = label === undefined ? items[0] : items.find((it) => it.label === label);
  return item?.textEdit?.newText ?? `nothing of ${items.map((it) => it.label)}`;
}

test('the adverb that the place asks for comes with the phrase, the other forms behind', () => {
  const behind = (openings: string, typed: string) => labels(`${assembly}${openings}${typed}|`).slice(0, 1)[0];
  assert.equal(behind('', 'rec'), 'Recalling also');
  assert.equal(behind('*Recalling also* the present,\n\n', 'reca'), 'Recalling further');
  assert.equal(behind('*Recalling further* the present,\n\n', 'reca'), 'Recalling');
  assert.equal(behind('*Noting* it,\n\n', 'reca'), 'Recalling');
  assert.equal(behind('1. *Welcomes* it;\n\n', 'welc'), 'Also welcomes');
  assert.equal(behind('1. *Welcomes* it;\n\n## II. More\n\n', 'welc'), 'Welcomes');
  const all = labels(`${assembly}reca|`);
  assert.ok(all.indexOf('Recalling further') > all.indexOf('Recalling also') && all.includes('Recalling'));
});

test('the adverb is there for who types it', () => {
  assert.equal(labels(`${assembly}als|`)[0], 'Recalling also');
  assert.equal(labels(`${assembly}1. *Welcomes* it;\n\nfur|`)[0], 'Further welcomes');
  assert.equal(labels(`${assembly}1. *Welcomes* it;\n\nalso req|`)[0], 'Also requests');
  assert.deepEqual(labels(`${assembly}recalling al|`), ['Recalling also']);
});

test('where a house has no such cycle the phrase is bare, with the adverbs behind it', () => {
  assert.equal(labels(`${head}reca|`)[0], 'Recalling');
  assert.ok(labels(`${head}reca|`).includes('Recalling further'));
  assert.equal(labels(`${head}further reca|`)[0], 'Further recalling');
});

test('a directive verb comes bare, with somebody else to ask, and with the adverb for whoever was asked before', () => {
  const before = `${assembly}1. *Requests* the Secretary-General to act;\n\n`;
  assert.deepEqual(labels(`${before}req|`).slice(0, 2), ['Requests', 'Also requests']);
  assert.equal(stops(`${before}req|`, 'Also requests'), '2. *Also requests* the Secretary-General to $0');
  assert.match(stops(`${before}req|`, 'Requests'), /^2\. \*Requests\* \$\{1:(?!the Secretary-General)[^}]+ to \}\$0$/);
  assert.equal(stops(`${assembly}req|`, 'Requests'), '*Requests* ${1:the Secretary-General to }$0');
  assert.equal(chosen(`${before}req|`, 'Requests'), `${before}2. *Requests* `);
});

test('the last stop is behind the phrase and its preposition; words that stand there need no addressee', () => {
  assert.equal(stops(`${assembly}takin|`, 'Taking note'), '*Taking note* of $0');
  assert.equal(stops(`${assembly}1. *Wel|comes* the work;\n`, 'Requests').replace(/nothing.*/, ''), '');
  assert.equal(stops(`${assembly}1. *|Welcomes* the work;\n`, 'Requests'), '*Requests*$0');
});

test('a closing formula brings the next session, behind the phrases', () => {
  const found = labels(`${assembly}1. *Welcomes* it;\n\nrequ|`);
  assert.equal(found[0], 'Requests');
  assert.equal(
    found.find((it) => /report/.test(it)),
    'Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report on the implementation of the present resolution',
  );
  assert.match(
    labels(`${assembly}1. *Welcomes* it;\n\nagend|`)[0]!,
    /^Decides to include .* of its eighty-first session/,
  );
  assert.equal(labels(`${assembly}1. *Decides* it;\n\nseiz|`)[0], 'Also decides to remain seized of the matter');
  assert.deepEqual(labels(`${head}1. *Welcomes* it;\n\nseiz|`), [
    'Decides to remain actively seized of the matter',
    'Decides to remain seized of the matter',
  ]);
});

test('a session that nobody knows is a tab stop', () => {
  const undated = assembly.slice(assembly.indexOf('*'));
  const stop = offered(`${undated}1. *Welcomes* it;\n\nrepo|`)[0]!.label;
  assert.match(stop, /at its … session/);
  assert.match(stops(`${undated}1. *Welcomes* it;\n\nrepo|`, stop), /at its \$\{1:\} session .*\$0$/);
});

test('a phrase that only this text has is offered again', () => {
  assert.ok(
    labels(`${head}*Gravely deploring* the loss,\n\n*Noting* the gain,\n\ngravely d|`).includes('Gravely deploring'),
  );
});

const nowhere: Readonly<Record<string, string>> = {
  'in running prose': `${head}1. *Decides* to re|quest more;\n`,
  'behind the opening': `${head}1. *Decides* |\n`,
  'in the second line of a wrapped paragraph': `${head}1. *Decides* to go on\nre|\n`,
  'in a sub-paragraph': `${head}1. *Decides*:\n\n   (a) re|\n`,
  'on an indented line': `${head}1. *Decides*:\n\n   (a) To go;\n\n   re|\n`,
  'in the masthead': 're|\n\n*The Security Council*,\n',
  'in the title': '# Re|\n\n*The Security Council*,\n',
  'in a note': `${head}1. *Decides* so.[^1]\n\n[^1]: re|\n`,
  'behind the notes': `${head}1. *Decides* so.[^1]\n\n[^1]: See A/66/9.\n\nre|\n`,
  'in a comment': `${head}<!-- re| -->\n`,
  'in the front matter': '---\norgan: re|\n---\n\n*The Security Council*,\n',
  'in an annex': `${head}1. *Decides* so.\n\n# Annex\n\n1. The rules are these.\n\n2. re|\n`,
  'behind many words': `${head}${'words '.repeat(9)}9|\n`,
  'in an empty text': '|',
  'in a piece that a page has cut off': `${head}*Noting* that the lamps\n\n---\n\nre|\n`,
};

for (const [place, source] of Object.entries(nowhere)) {
  test(`nothing is offered ${place}`, () => {
    assert.deepEqual(labels(source), []);
  });
}

test('a draft may be begun before the organ line is written', () => {
  assert.equal(chosen('reca|'), '*Recalling* ');
  assert.equal(chosen('# Tides\n\nnoti|\n', 'Noting'), '# Tides\n\n*Noting* \n');
  assert.equal(chosen('1. req|'), '1. *Requests* ');
});
