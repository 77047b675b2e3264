import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a user does in a window of VS Code, on the page that shows it; screenshots go to the folder `shots`, numbered. */
export function windowOf(page, shots) {
  mkdirSync(shots, { recursive: true });
  let taken = 0;
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const rows = (text) => page.locator('.markers-panel .monaco-list-row', { hasText: text });

  /** Opens `folder` of the server with one of its files. */
  async function open(server, folder, file) {
    const uri = `vscode-remote://127.0.0.1:${server.port}${encodeURI(join(folder, file))}`;
    const payload = JSON.stringify([
      ['skipWelcome', 'true'],
      ['openFile', uri],
    ]);
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);
    await page.locator('.tab', { hasText: file }).waitFor({ timeout: 60_000 });
    await page.locator('.view-line').first().waitFor();
  }

  /** Chooses a file of the open folder by name. */
  async function openFile(name) {
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Runs a command by its title. */
  async function command(title) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Runs a command by its title with the keyboard alone, as far as a person would type it. */
  async function keyCommand(title) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type(title, { delay: 5 });
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Where the status bar says that the cursor is, both counted from 1. */
  async function cursor() {
    const text = await page.locator('.statusbar-item', { hasText: /Ln \d+, Col \d+/ }).innerText();
    const [line, column] = text.match(/\d+/g).map(Number);
    return { line, column };
  }

  /** Waits until the cursor is where it is wanted. */
  async function cursorIs(wanted) {
    for (const end = Date.now() + 10_000; ; ) {
      const now = await cursor();
      if (wanted(now)) return;
      if (Date.now() > end) throw new Error(`the cursor is in line ${now.line}, column ${now.column}`);
      await page.waitForTimeout(50);
    }
  }

  /** Gives the editor the focus; a click could meet the lines that stick to its top. */
  async function toEditor() {
    await page.keyboard.press('Control+1');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Puts the cursor at the end of the text. */
  async function lastLine() {
    await toEditor();
    await page.keyboard.press('Control+End');
  }

  /** Puts the cursor at the start of a line, counted from 1. */
  async function goToLine(line) {
    await toEditor();
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').fill(`:${line}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits until some word on the page that matches `pattern` is drawn in italics. */
  async function seesItalic(pattern) {
    const isItalic = (source) =>
      [...document.querySelectorAll('.view-line span span')].some(
        (it) => new RegExp(source).test(it.textContent) && getComputedStyle(it).fontStyle === 'italic',
      );
    await page.waitForFunction(isItalic, pattern.source, { timeout: 20_000 });
  }

  /** Opens the panel with the problems. */
  async function problems() {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel').waitFor();
  }

  /** Opens the quick fixes of a listed problem and applies the first whose title has `title` in it. */
  async function quickFix(row, title, before = async () => {}) {
    await row.first().dblclick();
    // The double click moves the focus later.
    await page.locator('.monaco-editor.focused').waitFor();
    await page.waitForTimeout(300);
    const choice = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    // What moves the focus late closes the list again: then a user would ask once more.
    for (let asked = 1; ; asked++) {
      await page.keyboard.press('Control+.');
      const shown = choice.waitFor({ timeout: 4000 });
      if (asked === 4) await shown;
      else if (!(await shown.then(() => true).catch(() => page.keyboard.press('Escape')))) continue;
      break;
    }
    await before();
    await choice.click();
  }

  /** Drags one thing onto another with the mouse; `before` is called before it is let go. */
  async function drag(from, onto, before = async () => {}) {
    const [start, end] = await Promise.all([from.boundingBox(), onto.boundingBox()]);
    const [x, y] = [start.x + 60, start.y + start.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // A list takes the drag up, and later offers the place, only after a moment each.
    await page.mouse.move(x + 4, y + 4, { steps: 4 });
    await page.waitForTimeout(300);
    await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 10 });
    await page.waitForTimeout(300);
    await page.mouse.move(end.x + 62, end.y + end.height / 2, { steps: 2 });
    await page.waitForTimeout(300);
    await before();
    await page.mouse.up();
  }

  async function shot(name) {
    // Animations end, and the pointer shows nothing of its own.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(shots, `${String(++taken).padStart(2, '0')}-${name}.png`) });
  }

  return {
    page,
    editor,
    rows,
    open,
    openFile,
    command,
    keyCommand,
    cursor,
    cursorIs,
    goToLine,
    lastLine,
    seesItalic,
    problems,
    quickFix,
    drag,
    shot,
  };
}

/** Waits until `wanted` is true of what the file on disk says; fails after 15 seconds with its end. */
export async function onDisk(path, wanted) {
  const end = Date.now() + 15_000;
  for (;;) {
    const text = readFileSync(path, 'utf8');
    if (wanted(text)) return;
    if (Date.now() > end) throw new Error(`not what the file on disk says: … ${text.slice(-200)}`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
