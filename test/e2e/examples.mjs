import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { onDisk } from './window.mjs';

/** Goes through the examples for the pictures of the documentation. */
export async function tour(window, server, folder) {
  const { page } = window;
  await step('a finished draft shows its phrases in italics', async () => {
    await window.open(server, folder, 'water-services.resolution');
    await window.seesItalic(/Economic.and.Social.Council/);
    await page.locator('.statusbar-item', { hasText: /ECOSOC \d+/ }).waitFor();
    await window.goToLine(15);
  });
  await window.shot('finished');

  await step('a mark shows its note', async () => {
    await page.locator('.view-line span', { hasText: '[^1]' }).last().hover();
    await page.locator('.monaco-hover', { hasText: 'Official Records' }).first().waitFor();
  });
  await window.shot('hover');
  await page.mouse.move(640, 790);

  await step('the outline lists the paragraphs', async () => {
    await page.locator('.explorer-folders-view').first().waitFor();
    await page.locator('.pane-header', { hasText: 'examples' }).click();
    await window.command('Rapporteur: Show Outline');
    // Away from the breadcrumbs, which would explain themselves.
    await page.mouse.move(760, 640);
    await page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await page
      .locator('.outline-pane .monaco-list-row', { hasText: /Requests|Recalling/ })
      .first()
      .waitFor();
  });
  await window.shot('outline');

  const paragraphs = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Paragraphs' }) });
  const entry = (text) => paragraphs.locator('.monaco-list-row', { hasText: text }).first();
  await step('the view of the paragraphs lists them, and a click shows one', async () => {
    await page.locator('.pane-header', { hasText: 'Outline' }).click();
    await page.locator('.pane-header', { hasText: 'Paragraphs' }).click();
    await entry(/^7\.\s*Requests/).click();
    const lines = readFileSync(join(folder, 'water-services.resolution'), 'utf8').split('\n');
    const line = lines.findIndex((it) => it.startsWith('7. ')) + 1;
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor();
  });
  await window.shot('paragraphs');
  if (offers('moveParagraph')) {
    await step('a paragraph is moved by dragging its entry', async () => {
      await window.drag(entry('Takes note'), entry('Encourages'));
      await onDisk(join(folder, 'water-services.resolution'), (text) => {
        const [first, second, third] = ['*Reaffirms*', '*Encourages*', '*Takes note'].map((it) => text.indexOf(it));
        return first < second && second < third;
      });
    });
  }
  await page.locator('.pane-header', { hasText: 'Paragraphs' }).click();

  await step('the view of the instruments lists them by sort, and a click shows one', async () => {
    const instruments = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Instruments Cited' }) });
    await page.locator('.pane-header', { hasText: 'Instruments Cited' }).click();
    await instruments
      .locator('.monaco-list-row', { hasText: /^Resolutions/ })
      .first()
      .waitFor();
    await instruments.locator('.monaco-list-row', { hasText: '71/222' }).first().click();
    const lines = readFileSync(join(folder, 'water-services.resolution'), 'utf8').split('\n');
    const line = lines.findIndex((it) => it.includes('71/222')) + 1;
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor();
  });
  await window.shot('instruments');
  await page.locator('.pane-header', { hasText: 'Instruments Cited' }).click();
  await page.locator('.pane-header', { hasText: 'Outline' }).click();

  await step('an unfinished draft shows its problems', async () => {
    await page.locator('.pane-header', { hasText: 'examples' }).click();
    await window.openFile('unfinished.resolution');
    await page.locator('[class*="squiggly-"]').first().waitFor({ state: 'attached' });
    await window.problems();
    await window
      .rows(/\[Ln \d+/)
      .first()
      .waitFor();
    await window.goToLine(16);
  });
  await window.shot('problems');

  await step('phrases are offered, with a word about each', async () => {
    await page.keyboard.press('Control+J');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    const lines = readFileSync(join(folder, 'unfinished.resolution'), 'utf8').split('\n');
    await window.goToLine(lines.findIndex((line) => line.startsWith('1. ')) + 1);
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await window.cursorIs(({ column }) => column === 4);
    await page.keyboard.type('Take', { delay: 40 });
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Takes note' }).first().waitFor();
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details', { hasText: 'Takes note' }).first().waitFor();
  });
  await window.shot('completion');

  await step('a citation that is begun is offered in full, with a word about it', async () => {
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
    await page.keyboard.type('*Recalls* res 64/29', { delay: 60 });
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '64/293' }).first().waitFor();
    // The word about each is shown since it was asked for above.
    await page.locator('.suggest-details', { hasText: 'Adopted on' }).first().waitFor();
  });
  await window.shot('citation');
}

/** Whether there is a command for that drafting operation. */
function offers(id) {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  return contributes.commands.some(({ command }) => command === `rapporteur.${id}`);
}
