import { step } from './steps.mjs';

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
    await window.command('Rapporteur: Show Outline');
    await page.locator('.outline-pane .monaco-list-row').first().waitFor();
    await page
      .locator('.outline-pane .monaco-list-row', { hasText: /Requests|Recalling/ })
      .first()
      .waitFor();
  });
  await window.shot('outline');

  await step('an unfinished draft shows its problems', async () => {
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

  await step('phrases are offered', async () => {
    await window.goToLine(39);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('express', { delay: 40 });
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Express' }).first().waitFor();
  });
  await window.shot('completion');
}
