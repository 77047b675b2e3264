// The opening of a paragraph in the real editor: what its hover tells, what it can be changed to, and the italics of a text that is pasted.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { at, draft, problems, until } from './editor';

const { executeCommand: execute } = vscode.commands;
const head = '*The General Assembly*,\n\n*Recalling* the lamps,\n\n';
const paragraphs = '1. *Invites* States to row;\n\n2. *Requests* States to sail.\n';
const pasted = 'Noting that many are lost,\n\n*Noting with concern the rest,*\n\n1. Requests lamps.';
const repaired = '*Noting* that many are lost,\n\n*Noting with concern* the rest,\n\n1. *Requests* lamps.';

suite('Openings', () => {
  test('the hover tells stronger and weaker phrases', async () => {
    const { document } = await draft(head + paragraphs);
    const text = await until('the hover', async () => {
      const found = await execute<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, 'Requests'),
      );
      return found?.flatMap((it) => it.contents.map((some) => (some as vscode.MarkdownString).value)).join('\n');
    });
    ok(/Stronger: .*Urges/.test(text), text);
    ok(/Weaker: .*Invites/.test(text), text);
  });

  test('an opening is changed by an action, with its adverb, and one undo takes it back', async () => {
    const { document } = await draft(head + paragraphs);
    const place = at(document, 'Requests');
    const action = await until('the action', async () => {
      const found = await execute<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(place, place),
        'refactor.rewrite',
      );
      return found?.find(({ title }) => title.startsWith('Change opening to “Also invites”'));
    });
    const { command, arguments: given = [] } = action.command!;
    await execute(command, ...given);
    equal(document.getText(), head + paragraphs.replace('*Requests*', '*Also invites*'));
    await execute('undo');
    equal(document.getText(), head + paragraphs);
  });

  test('where the cursor is in no phrase, no other opening is offered', async () => {
    const { document } = await draft(head + paragraphs);
    const place = at(document, 'to sail');
    const found = await execute<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
      'refactor.rewrite',
    );
    ok(!found.some(({ title }) => title.startsWith('Change opening')), 'none is offered');
  });

  test('the italics of a pasted text are repaired by one fix, and one undo takes it back', async () => {
    const text = `*The General Assembly*,\n\n${pasted}\n`;
    const { document } = await draft(text);
    const [problem] = await until('the problem', () => some(problems(document, 'preambular-phrase-italic')));
    const fix = await until('the fix', async () => {
      const found = await execute<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem!.range,
        'quickfix',
        10,
      );
      return found?.find(({ isPreferred, edit }) => isPreferred && edit);
    });
    await vscode.workspace.applyEdit(fix.edit!);
    equal(document.getText(), `*The General Assembly*,\n\n${repaired}\n`);
    await execute('undo');
    equal(document.getText(), text);
  });

  test('a text is pasted with its italics repaired, in one step', async () => {
    const before = '*The General Assembly*,\n\n';
    const { document } = await draft(`${before}|`);
    await execute('rapporteur.pasteInItalics', pasted);
    equal(document.getText(), before + repaired);
    await execute('undo');
    equal(document.getText(), before);
  });
});

const some = <T>(list: T[]) => (list.length ? list : undefined);
