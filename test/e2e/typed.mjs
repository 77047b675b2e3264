import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { onDisk } from './window.mjs';

const name = 'typed.resolution';

const typed = `*The General Assembly*,

*Recalling* its resolution 66/181 of 19 December 2011,[^1]

*Noting with concern* that the lamps on the coast go out,

1. *Requests* the Secretary-General:

   (a) To count the lamps that are open;

   (b) To light them at present;

2. *Invites* all States to report;[^2]

3. *Urges* the ports to act upon paragraph 1 above without delay;

4. *Thanks* the keepers of the lamps;

5. *Encourages* them to read the programme;[^3]

6. *Decides* to return to paragraph 4 above at its next session.

[^1]: See A/66/457.

[^2]: As in document A/66/458.

[^3]: Resolution 66/182, annex.
`;
const withOneMore = typed
  .replace('6. *Decides* to return to paragraph 4', '7. *Decides* to return to paragraph 5')
  .replace('5. *Enc', '6. *Enc')
  .replace('4. *Thanks*', '4. *Calls upon* all shipowners to pay their dues;\n\n5. *Thanks*');

/** A resolution of six paragraphs, three notes and two references is typed with the keyboard alone, and one paragraph is put in the middle. */
export async function typedDraft(window, server, folder) {
  const { page } = window;
  const file = join(folder, name);
  const type = (text) => page.keyboard.type(text, { delay: 40 });
  const press = (key) => page.keyboard.press(key);
  /** Enter, behind which the number or label comes. */
  const enter = async (label) => {
    await press('Enter');
    await window.cursorIs(({ column }) => column === label.length + 1);
  };
  /** Types a note at the cursor, and goes back behind its mark. */
  const note = async (text) => {
    const { line, column } = await window.cursor();
    await window.keyCommand('Rapporteur: Insert Footnote');
    await window.cursorIs((now) => now.line !== line && now.column === 7);
    await type(text);
    await window.keyCommand('Rapporteur: Jump Between Footnote Mark and Note');
    await window.cursorIs((now) => now.line === line && now.column === column + 4);
  };
  const saved = async (wanted) => {
    await press('Control+S');
    await onDisk(file, (text) => text === wanted);
  };

  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '');
  await window.open(server, folder, name);
  await page.locator('.statusbar-item', { hasText: 'UN Resolution' }).waitFor();
  await page.locator('.statusbar-item', { hasText: /UN 0/ }).waitFor();
  await window.editor.click();

  await step('in an empty text the frames are offered', async () => {
    await type('skel');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'skeleton-ga' }).waitFor();
    await window.shot('frames');
    await press('Escape');
    await press('Control+Shift+ArrowLeft');
    await press('Backspace');
  });
  await step('the organ line and the preamble are typed, with a note', async () => {
    await type('*The General Assembly*,');
    await press('Enter');
    await press('Enter');
    await type('*Recalling* its resolution 66/181 of 19 December 2011,');
    await note('See A/66/457.');
    await press('Enter');
    await press('Enter');
    await type('*Noting with concern* that the lamps on the coast go out,');
    await press('Enter');
    await press('Enter');
  });
  await window.shot('preamble');
  await step('six paragraphs are typed, and their numbers come by Enter', async () => {
    await type('1. *Requests* the Secretary-General:');
    await enter('   (a) ');
    await type('To count the lamps that are open');
    // Enter behind a word of prose must not choose anything that is offered for it.
    await page.waitForTimeout(1000);
    if (await page.locator('.suggest-widget.visible').isVisible()) throw new Error('something is offered in prose');
    await type(';');
    await enter('   (b) ');
    await type('To light them at present;');
    await enter('   (c) ');
    await enter('');
    await window.shot('list-ended');
    await type('2. *Invites* all States to report;');
    await note('As in document A/66/458.');
    await enter('3. ');
    await window.shot('number');
    await type('*Urges* the ports to act upon paragraph ');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Requests' }).first().waitFor();
    await window.shot('reference');
    await press('Enter');
    await type(' without delay;');
    await enter('4. ');
    await type('*Thanks* the keepers of the lamps;');
    await enter('5. ');
    await type('*Encourages* them to read the programme;');
    await note('Resolution 66/182, annex.');
    await enter('6. ');
    await type('*Decides* to return to paragraph 4 above at its next session.');
    await saved(typed);
  });
  await window.shot('typed');
  await step('a paragraph is put in the middle, and every number on disk is right', async () => {
    await press('Control+Home');
    await press('Control+G');
    await type(String(typed.split('\n').findIndex((line) => line.startsWith('3. ')) + 1));
    await press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await press('End');
    await enter('4. ');
    await window.shot('middle');
    await type('*Calls upon* all shipowners to pay their dues;');
    await saved(withOneMore);
  });
  await window.shot('all');
  await step('undo takes it back step by step, down to the text as it was', async () => {
    for (let n = 0; n < 20 && readFileSync(file, 'utf8') !== typed; n++) {
      await press('Control+Z');
      await page.waitForTimeout(150);
      await press('Control+S');
      await page.waitForTimeout(250);
    }
    await onDisk(file, (text) => text === typed);
  });
}
