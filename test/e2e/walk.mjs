// A user's walk in the installed extension: a pasted text is opened, read, added to and repaired, with the keyboard and the mouse.
// Screenshots go to test-output; with UPDATE=1 those of the examples are copied to docs/images.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from '../../scripts/editor/browser.mjs';
import { startServer } from '../../scripts/editor/vscode-server.mjs';
import { commandsWalk } from './commands.mjs';
import { tour } from './examples.mjs';
import { pastedDraft } from './pasted.mjs';
import { seedsWalk } from './seeds.mjs';
import { finish, step } from './steps.mjs';
import { typedDraft } from './typed.mjs';
import { onDisk, windowOf } from './window.mjs';

const home = mkdtempSync(join(tmpdir(), 'rapporteur-walk-'));
cpSync('examples', join(home, 'examples'), { recursive: true });
mkdirSync(join(home, 'pasted'));
const file = join(home, 'pasted', 'pasted.resolution.txt');
copyFileSync(pastedText(), file);
copyFileSync('examples/as-pasted.resolution.txt', join(home, 'pasted', 'plain.txt'));
writeFileSync(join(home, 'pasted', 'letter.txt'), 'Dear neighbour,\n\nThe lamp in our street is out again.\n');

const server = await startServer({ vsix: 'dist/rapporteur.vsix' });
const { page, close } = await openPage();
page.on('pageerror', (error) => console.log(`in the page: ${error.message}`));
page.setDefaultTimeout(15_000);
for (const part of ['walk', 'typed', 'pasted', 'commands', 'seeds', 'examples']) {
  rmSync(join('test-output', part), { recursive: true, force: true });
}
const window = windowOf(page, 'test-output/walk');
try {
  await walk();
  await offer();
  await typedDraft(windowOf(page, 'test-output/typed'), server, join(home, 'typed'));
  await pastedDraft(windowOf(page, 'test-output/pasted'), server, join(home, 'pasting'));
  await commandsWalk(windowOf(page, 'test-output/commands'), server, join(home, 'commands'));
  await seedsWalk(windowOf(page, 'test-output/seeds'), server, join(home, 'seeds'));
  await tour(windowOf(page, 'test-output/examples'), server, join(home, 'examples'));
} finally {
  await close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
if (process.env.UPDATE) {
  mkdirSync('docs/images', { recursive: true });
  for (const name of readdirSync('test-output/examples')) {
    copyFileSync(join('test-output/examples', name), join('docs/images', name.replace(/^\d+-/, '')));
  }
  const typed = readdirSync('test-output/typed').find((name) => name.endsWith('middle.png'));
  if (typed) copyFileSync(join('test-output/typed', typed), 'docs/images/typing.png');
}
finish();

/** A seed where the shared material is, else the example that was pasted. */
function pastedText() {
  const [folder, example] = ['../shared/seeds', 'examples/as-pasted.resolution.txt'];
  const seed = existsSync(folder) && readdirSync(folder).find((name) => name.startsWith('000'));
  if (seed) return join(folder, seed);
  console.log(`skipped: the walk over a seed: no ${folder}; it takes ${example}`);
  if (process.env.RAPPORTEUR_REQUIRE_ALL) process.exit(1);
  return example;
}

async function walk() {
  const { rows } = window;
  await step('a pasted text opens as a resolution', async () => {
    await window.open(server, join(home, 'pasted'), 'pasted.resolution.txt');
    await page.locator('.statusbar-item', { hasText: 'UN Resolution' }).waitFor();
  });
  await step('the status bar tells house and paragraphs', async () => {
    await page.locator('.statusbar-item', { hasText: /ECOSOC \d+/ }).waitFor();
  });
  await step('the organ line and the phrases are in italics', async () => {
    await window.seesItalic(/The.Economic.and.Social.Council/);
    await window.seesItalic(/^(Recognizing|Recalling|Emphasizing)/);
  });
  await step('so they are in the dark theme', async () => {
    const toggle = () => window.command('Preferences: Toggle between Light/Dark Themes');
    const theme = (name) => page.locator(`.monaco-workbench.${name}`).waitFor();
    await toggle();
    await theme('vs-dark');
    await window.seesItalic(/The.Economic.and.Social.Council/);
    await toggle();
    await theme('vs');
  });
  await step('problems are underlined', async () => {
    await page.locator('[class*="squiggly-"]').first().waitFor({ state: 'attached' });
  });
  await window.shot('opened');
  await step('the problems are listed', async () => {
    await window.problems();
    await rows(/italic/i)
      .first()
      .waitFor();
  });
  await window.shot('problems');

  await step('a verb is completed with the keyboard, in italics and with its number', async () => {
    const before = readFileSync(file, 'utf8').split('\n');
    await window.goToLine(before.findIndex((line) => line.startsWith('3. ')) + 1);
    await page.keyboard.press('End');
    // Where the line is wrapped, End goes to its end in two steps.
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('reques', { delay: 40 });
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    await list.filter({ hasText: 'Requests' }).first().waitFor();
    await window.shot('completion');
    const labels = await list.locator('.label-name').allTextContents();
    const twice = labels.filter((label) => /oprequests$/.test(label));
    if (twice.length) throw new Error(`the snippet ${twice} stands beside the phrase`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('the Secretary-General to count the lamps;', { delay: 5 });
    await onDisk(file, (text) => /^4\. \*Requests\* the Secretary-General to count the lamps;$/m.test(text));
  });
  await step('the numbers behind it are put right by a quick fix', async () => {
    const row = rows('clause-number-sequence');
    await row.first().waitFor();
    await window.quickFix(row, /renumber/i, () => window.shot('quick-fix'));
    await row.first().waitFor({ state: 'detached' });
    await onDisk(file, (text) => {
      const numbers = [...text.matchAll(/^(\d{1,2})\.\s/gm)].map(([, number]) => Number(number));
      return numbers.length > 4 && numbers.every((number, index) => number === index + 1);
    });
  });
  await window.shot('renumbered');
}

async function offer() {
  const toast = page.locator('.notification-toast', { hasText: 'This looks like a UN resolution' });
  await step('a plain text in which a resolution is recognised is offered to be one', async () => {
    await window.openFile('plain.txt');
    await page.locator('.statusbar-item', { hasText: 'Plain Text' }).waitFor();
    await toast.waitFor();
  });
  await window.shot('offer');
  await step('it becomes one when the user says so, and is one when it is opened again', async () => {
    await toast.locator('.monaco-button', { hasText: 'Treat as UN Resolution' }).click();
    await page.locator('.statusbar-item', { hasText: 'UN Resolution' }).waitFor();
    await window.command('View: Close All Editors');
    await window.openFile('plain.txt');
    await page.locator('.statusbar-item', { hasText: 'UN Resolution' }).waitFor();
    if (await toast.isVisible()) throw new Error('it asks again');
  });
  await step('a text that is none is left alone', async () => {
    await window.openFile('letter.txt');
    await page.locator('.statusbar-item', { hasText: 'Plain Text' }).waitFor();
    await page.waitForTimeout(1500);
    if (await toast.isVisible()) throw new Error('it is offered');
  });
}
