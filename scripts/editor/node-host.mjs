// Runs the suite in VS Code's Node extension host: in what VSCODE_EXECUTABLE names, else in a VS Code that is downloaded.
import { runTests } from '@vscode/test-electron';
import { copyOfExamples } from './workspace.mjs';

const workspace = copyOfExamples();
try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: `${process.cwd()}/dist/e2e/node.cjs`,
    launchArgs: [workspace.path, '--disable-extensions'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  workspace.remove();
}
