import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { onDisk } from './window.mjs';

const name = 'pasted.resolution';
const head = '*The General Assembly*,\n\n';
const pasted = 'Noting that many are lost,\n\n*Noting with concern the rest,*\n\n1. Requests lamps.';
const repaired = '*Noting* that many are lost,\n\n*Noting with concern* the rest,\n\n1. *Requests* lamps.';

/** A text with too much and too little in italics is pasted and repaired by the widget that pasting shows; an opening is changed from a list. */
export async function pastedDraft(window, server, folder) {
  const { page } = window;
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, head);
  await window.open(server, folder, name);
  await page.locator('.statusbar-item', { hasText: /GA \d+/ }).waitFor();

  await step('what is pasted stands there as it was, and the other way is offered beside it', async () => {
    await pasteWithWidget(window);
    await page.keyboard.press('Control+S');
    await onDisk(file, (text) => text.includes(pasted));
  });
  await step('one choice sets exactly the opening phrases in italics', async () => {
    await page.locator('.post-edit-widget').click();
    const choice = page.locator('.action-widget .monaco-list-row', { hasText: 'opening phrases in italics' });
    await choice.waitFor();
    await window.shot('ways-to-paste');
    await choice.click();
    await page.locator('.post-edit-widget').waitFor();
    await page.keyboard.press('Control+S');
    await onDisk(file, (text) => text.includes(repaired));
  });
  await step('another opening is chosen from a list, with its weight beside it', async () => {
    await window.lastLine();
    await window.command('Rapporteur: Change Opening');
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: /Calls for/ }).first();
    await choice.waitFor();
    await window.shot('change-opening');
    await choice.click();
    await page.keyboard.press('Control+S');
    await onDisk(file, (text) => text.includes('*Calls for* lamps'));
  });
}

/** A page that has just come up may lose its focus, and the widget with it: then it is pasted once more. */
async function pasteWithWidget(window) {
  const { page } = window;
  for (let attempt = 1; ; attempt++) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await window.lastLine();
    await page.keyboard.press('Control+V');
    const shown = page.locator('.post-edit-widget').waitFor({ timeout: 6000 });
    if (attempt === 3) return shown;
    try {
      return await shown;
    } catch {
      await page.keyboard.press('Control+Z');
    }
  }
}
