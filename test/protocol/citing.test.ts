import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-types';
import { parse } from '../../server/syntax/parse';
import { offsetAt } from '../../server/syntax/tree';
import { applyEdits } from '../../server/text/span';
import { modern, startServer, uri } from './client';

const text = (words: string) =>
  `*The General Assembly*,\n\n*Recalling* ${words}\n\n1. *Decides* so.[^1]\n\n[^1]: See A/66/9.\n`;
const at = { line: 2, character: 0 };
const column = (words: string) => ({ ...at, character: '*Recalling* '.length + words.length });

function applied(before: string, edits: readonly TextEdit[]): string {
  const tree = parse(before);
  const spans = edits.map(({ range, newText }) => ({
    from: offsetAt(tree, range.start),
    to: offsetAt(tree, range.end),
    insert: newText,
  }));
  return applyEdits(before, spans);
}

test('a citation is completed and told of over the wire', async () => {
  const client = await startServer(modern);
  assert.ok(client.initialized.capabilities.completionProvider?.triggerCharacters?.includes('/'));
  await client.open(text('res 64/293'));
  const list = await client.ask<CompletionList>('completion', { position: column('res 64/293') });
  const item = list.items[0]!;
  assert.match(
    (item.textEdit as TextEdit).newText,
    /^its resolution 64\/293 of 30 July 2010, entitled “United Nations Global Plan/,
  );
  const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
  assert.match(JSON.stringify(resolved.documentation), /Adopted on 30 July 2010/);
  assert.deepEqual(client.logged, []);
});

test('an instrument comes with its note in one step', async () => {
  const client = await startServer(modern);
  await client.open(text('untoc'));
  const list = await client.ask<CompletionList>('completion', { position: column('untoc') });
  const item = list.items.find((it) => it.label.endsWith('with note'))!;
  const after = applied(text('untoc'), [item.textEdit as TextEdit, ...item.additionalTextEdits!]);
  assert.match(
    after,
    /Transnational Organized Crime\[\^1\]\n\n1\. \*Decides\* so\.\[\^2\]\n\n\[\^1\]: United Nations, \*Treaty Series\*/,
  );
  assert.match(after, /\n\[\^2\]: See A\/66\/9\.\n$/);
});

test('words are looked for where the drafter asks, not at every letter', async () => {
  const client = await startServer(modern);
  const [typed, last] = ['trafficking plan of actio', 'n'];
  await client.open(text(typed));
  const asked = await client.ask<CompletionList>('completion', { position: column(typed) });
  assert.ok(
    asked.items.some((it) => it.data?.cites === 'A/RES/64/293'),
    'asked for in a text as it was opened',
  );
  const place = column(typed);
  await client.change(2, { range: { start: place, end: place }, text: last });
  const position = column(typed + last);
  const context = { triggerKind: 1 };
  assert.equal(await client.ask('completion', { position, context }), null, 'behind a letter that was typed');
  const again = await client.ask<CompletionList>('completion', { position, context });
  assert.ok(
    again.items.some((it) => it.data?.cites === 'A/RES/64/293'),
    'asked for a second time',
  );
  await client.change(3, { range: { start: position, end: position }, text: ' ' });
  const next = { position: column(`${typed}${last} `), context: { triggerKind: 3 } };
  const going = await client.ask<CompletionList>('completion', next);
  assert.ok(
    going.items.some((it) => it.data?.cites === 'A/RES/64/293'),
    'going on with what was asked for',
  );
});

test('a citation is rewritten by an action that names what will stand there', async () => {
  const client = await startServer(modern);
  const before = text('S/RES/1325 (2000),');
  await client.open(before);
  const position = column('S/RES');
  const actions = await client.ask<CodeAction[]>('codeAction', {
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const own = actions.find((it) => it.title.startsWith('Write “Security Council'))!;
  assert.equal(own.kind, 'quickfix');
  assert.equal(
    applied(before, own.edit!.changes![uri]!),
    text('Security Council resolution 1325 (2000) of 31 October 2000,'),
  );
});
