// For the Testing view and `npx vscode-test`: the same suite in a downloaded VS Code, or in what VSCODE_EXECUTABLE names.
import { defineConfig } from '@vscode/test-cli';

const executable = process.env.VSCODE_EXECUTABLE;

export default defineConfig({
  files: 'dist/e2e/suite.cjs',
  workspaceFolder: 'examples',
  mocha: { ui: 'tdd', timeout: 30_000 },
  useInstallation: executable ? { fromPath: executable } : undefined,
});
