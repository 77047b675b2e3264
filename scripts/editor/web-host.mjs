// Runs the suite in VS Code's web worker extension host: the embedded workbench in Chromium, as for `npm start`.
import { openPage } from './browser.mjs';
import { freePort } from './ports.mjs';
import { serveWorkbench } from './workbench.mjs';
import { copyOfExamples } from './workspace.mjs';

const patience = 300_000;
const workspace = copyOfExamples();
const workbench = await serveWorkbench({
  port: await freePort(),
  extensionTestsPath: `${process.cwd()}/dist/web/e2e.js`,
  folderPath: workspace.path,
});
const window = await openPage();
try {
  process.exitCode = await new Promise((end, failed) => {
    setTimeout(() => failed(new Error(`no result after ${patience / 1000} seconds`)), patience).unref();
    window.page.on('pageerror', (error) => console.error(`in the page: ${error.message}`));
    window.page.on('crash', () => failed(new Error('the page crashed')));
    // The two functions that the workbench calls, as under @vscode/test-web's own browser.
    window.page.exposeFunction('codeAutomationLog', (level, words) => (console[level] ?? console.log)(...words));
    window.page.exposeFunction('codeAutomationExit', end);
    window.page.goto(workbench.url).catch(failed);
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await window.close();
  workbench.close();
  workspace.remove();
}
