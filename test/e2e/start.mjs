// `npm start` as on a machine without VS Code: the workbench opens in the browser, shows a draft, and saves reach the disk.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../../scripts/editor/browser.mjs';
import { freePort } from '../../scripts/editor/ports.mjs';
import { copyOfExamples } from '../../scripts/editor/workspace.mjs';
import { finish, step } from './steps.mjs';

const shots = 'test-output/start';
mkdirSync(shots, { recursive: true });
const workspace = copyOfExamples();
const words = ['scripts/start.mjs', '--embedded', '--no-open', '--port', String(await freePort()), workspace.path];
const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
const { page, close } = await openPage();

await step('the address is printed', async () => {
  let output = '';
  const url = await new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${output}`)));
    child.stdout.on('data', (data) => {
      output += data;
      const [address] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
      if (address) found(address);
    });
  });
  await page.goto(url);
});

await step('a draft is open, with its phrases in italics', async () => {
  await page.locator('.tab', { hasText: 'unfinished.resolution' }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(
    () => {
      const words = [...document.querySelectorAll('.view-line span span')];
      return words.some((it) => /Recalling/.test(it.textContent) && getComputedStyle(it).fontStyle === 'italic');
    },
    undefined,
    { timeout: 30_000 },
  );
});

await step('what is typed reaches the disk', async () => {
  await page.locator('.view-lines').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Kept.');
  await page.keyboard.press('Control+S');
  const file = join(workspace.path, 'unfinished.resolution');
  const end = Date.now() + 10_000;
  while (!readFileSync(file, 'utf8').endsWith('Kept.')) {
    if (Date.now() > end) throw new Error('the file on disk is unchanged');
    await page.waitForTimeout(100);
  }
});
await page.screenshot({ path: join(shots, '01-embedded.png') });

await step('an interrupt ends it', async () => {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  const code = await Promise.race([ended, new Promise((late) => setTimeout(late, 5000, 'no exit'))]);
  if (code !== 0) throw new Error(`exit code ${code}`);
});

child.kill('SIGKILL');
await close();
workspace.remove();
finish();
