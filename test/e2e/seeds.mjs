import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './steps.mjs';
import { onDisk } from './window.mjs';

const seeds = '../shared/seeds';

/** The commands that put a whole text in order, on real texts as they were converted; three undos bring each back as it was. */
export async function seedsWalk(window, server, folder) {
  if (!existsSync(seeds)) {
    console.log(`skipped: the commands over the seeds: no ${seeds}`);
    if (process.env.RAPPORTEUR_REQUIRE_ALL) process.exit(1);
    return;
  }
  cpSync(seeds, folder, { recursive: true });
  const { page } = window;
  for (const name of readdirSync(folder).filter((it) => it.endsWith('.txt'))) {
    const file = join(folder, name);
    const before = readFileSync(file, 'utf8');
    const has = (words) => onDisk(file, (text) => wordsOf(text) === wordsOf(before) && words(text));
    const short = name.slice(0, 3);
    await window.open(server, folder, name);
    // A file that ends in .txt alone is no resolution until the user says so.
    await window.command('Rapporteur: Treat as UN Resolution');
    await page.locator('.statusbar-item', { hasText: 'UN Resolution' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /(?:ECOSOC|GA|SC|HRC|COP) \d+/ }).waitFor();

    await step(`seed ${short}: its numbers are right as they are`, async () => {
      await window.command('Rapporteur: Renumber Paragraphs and Footnotes');
      await page.locator('.notification-toast', { hasText: 'Nothing to change' }).waitFor();
      await has((text) => text === before);
    });
    await window.shot(`${short}-renumbered`);
    await window.command('Notifications: Clear All Notifications');
    let collected;
    await step(`seed ${short}: its notes are collected, and no word is lost`, async () => {
      await window.command('Rapporteur: Collect Footnotes at the End');
      await has((text) => text !== before);
      collected = readFileSync(file, 'utf8');
      await window.lastLine();
    });
    await window.shot(`${short}-collected`);
    await step(`seed ${short}: its marks are converted, and no word is lost`, async () => {
      await window.command('Rapporteur: Convert Footnote Marks');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '[^1]' }).first().click();
      await has((text) => text !== collected && /^\[\^1\]: /m.test(text) && !/[¹²³⁴-⁹]|<sup>/.test(text));
      await window.lastLine();
    });
    await window.shot(`${short}-converted`);
    await step(`seed ${short}: an undo for each brings back the text as it was`, async () => {
      await page.keyboard.press('Control+Z');
      await onDisk(file, (text) => text === collected);
      await page.keyboard.press('Control+Z');
      await onDisk(file, (text) => text === before);
    });
  }
}

/** The words of a text in the order of the alphabet: notes change their places. */
function wordsOf(text) {
  return (text.replace(/<\/?sup>/g, ' ').match(/\p{L}{2,}/gu) ?? []).sort().join(' ');
}
