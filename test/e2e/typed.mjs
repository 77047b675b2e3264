import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { onDisk } from './window.mjs';

const name = 'typed.resolution';

/** A resolution of six paragraphs, three notes and two references is typed with the keyboard alone, and one paragraph put in the middle. */
export async function typedDraft(window, server, folder) {
  const { page } = window;
  const file = join(folder, name);
  const pause = 60;
  const type = (text) => page.keyboard.type(text, { delay: pause });
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    // As long as a drafter takes for the next key.
    await page.waitForTimeout(250);
  };
  /** Types a note at the cursor, and goes back to the mark. */
  const note = async (text) => {
    const { line, column } = await window.cursor();
    await window.keyCommand('Rapporteur: Insert Footnote');
    await window.cursorIs((now) => now.line !== line);
    await type(text);
    await window.keyCommand('Rapporteur: Jump Between Footnote Mark and Note');
    // Behind the mark: `[^1]` or `[^2]`.
    await window.cursorIs((now) => now.line === line && now.column === column + 4);
  };

  writeFileSync(file, '');
  await window.open(server, folder, name);
  await page.locator('.statusbar-item', { hasText: 'UN Resolution' }).waitFor();
  await window.editor.click();

  await step('the organ line and the preamble are typed, with a note', async () => {
    await type('*The General Assembly*,');
    await press('Enter', 'Enter');
    await type('*Recalling* its resolution 66/181 of 19 December 2011,');
    await note('See A/66/457.');
    await press('Enter', 'Enter');
    await type('*Noting with concern* that the lamps on the coast go out,');
    await press('Enter', 'Enter');
  });
  await window.shot('typed-preamble');

  await step('six paragraphs are typed, and their numbers come by Enter', async () => {
    await type('1. *Requests* the Secretary-General:');
    await press('Enter');
    await type('To count the lamps that are open');
    await window.shot('typed-word-of-prose');
    await press('Enter');
    await type('To light them at present;');
    await press('Enter', 'Enter');
    await window.shot('typed-list-ended');
    await type('2. *Invites* all States to report;');
    await note('As in document A/66/458.');
    await press('Enter');
    await window.shot('typed-number');
    await type('*Urges* the ports to act upon paragraph ');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Requests' }).first().waitFor();
    await window.shot('typed-reference');
    await press('Enter');
    await type(' without delay;');
    await press('Enter');
    await type('*Thanks* the keepers of the lamps;');
    await press('Enter');
    await type('*Encourages* them to read the programme;');
    await note('Resolution 66/182, annex.');
    await press('Enter');
    await type('*Decides* to return to paragraph 4 above at its next session.');
  });
  await window.shot('typed');
  await press('Control+S');
  await new Promise((r) => setTimeout(r, 1000));
  console.log(JSON.stringify(readFileSync(file, 'utf8'), null, 1));
}
