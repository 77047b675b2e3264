import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { onDisk } from './window.mjs';

const name = 'commands.resolution';

/** What a drafter asks for with the mouse and with F2: the menus, the question before something is lost, and the lists and boxes. */
export async function commandsWalk(window, server, folder) {
  const { page, editor } = window;
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  copyFileSync('examples/water-services.resolution', file);
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "rapporteur.inlayHints.paragraphs": true }\n');
  const before = readFileSync(file, 'utf8');
  const lineOf = (words) => before.split('\n').findIndex((it) => it.startsWith(words)) + 1;
  await window.open(server, folder, name);
  await page.locator('.statusbar-item', { hasText: /ECOSOC \d+/ }).waitFor();

  await step('the verbs stand behind references where they are wanted', async () => {
    await window.goToLine(lineOf('4. '));
    await page
      .locator('.view-line', { hasText: /above.*Encourages.…/ })
      .first()
      .waitFor();
  });
  await window.shot('inlay-hints');

  await step('the context menu has the drafting commands', async () => {
    await editor
      .locator('.view-line', { hasText: /^4\./ })
      .first()
      .click({ button: 'right', position: { x: 60, y: 8 } });
    await page.locator('.monaco-menu .action-label', { hasText: /^Rapporteur$/ }).hover();
    await page.locator('.monaco-menu .action-label', { hasText: 'Move Paragraph Down' }).waitFor();
  });
  await window.shot('menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await step('before a reference would lose its paragraph, it is asked about', async () => {
    await window.goToLine(lineOf('3. '));
    await window.command('Rapporteur: Delete Paragraph');
    await page.locator('.notification-toast, .monaco-dialog-box', { hasText: 'refer' }).first().waitFor();
  });
  await window.shot('delete');
  await step('and where the answer is not Delete, nothing is done', async () => {
    await window.command('Notifications: Clear All Notifications');
    await page.waitForTimeout(500);
    await onDisk(file, (text) => text === before);
  });

  await step('F2 on a number asks for the new one', async () => {
    await window.goToLine(lineOf('4. '));
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').waitFor();
  });
  await window.shot('rename');
  await page.keyboard.press('Escape');

  await step('behind [^ the notes are offered with their words', async () => {
    await window.goToLine(lineOf('4. '));
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.type('[^', { delay: 60 });
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  });
  await window.shot('notes');
  await page.keyboard.press('Escape');

  const entry = (text) =>
    page
      .locator('.pane', { has: page.locator('.pane-header', { hasText: 'Paragraphs' }) })
      .locator('.monaco-list-row', { hasText: text })
      .first();
  await step('an entry that is dragged shows where it will be put', async () => {
    await page.locator('.pane-header').first().click();
    await page.locator('.pane-header', { hasText: 'Paragraphs' }).click();
    // The view follows the cursor.
    await window.goToLine(lineOf('1. '));
    await entry('Takes note').waitFor();
    await window.drag(entry('Takes note'), entry('Encourages'), () => window.shot('dragged'));
    await onDisk(file, (text) => text.indexOf('*Encourages*') < text.indexOf('*Takes note'));
  });
  await page.locator('.pane-header', { hasText: 'Paragraphs' }).click();
  await page.locator('.pane-header').first().click();
}
