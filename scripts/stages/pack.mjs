import { readFileSync } from 'node:fs';
import { outcome, runTool, sum } from './run.mjs';

/** Where the packed extension lies. */
export const vsix = 'dist/rapporteur.vsix';

// What belongs into the package; anything else in it is a leak.
const wanted =
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE(\.txt)?|language-configuration\.json|icon\.png|dist\/(client|server|cli)\.cjs|dist\/web\/(client|server)\.js|syntaxes\/[^/]+\.json|snippets\/[^/]+\.json|schemas\/[^/]+\.json|dictionaries\/[^/]+|docs\/walkthrough\/[^/]+\.md)$/;

/** The extension packed as it is published, and its list of files. */
export async function pack() {
  const flags = ['--no-dependencies', '-o', vsix];
  return sum([outcome(await runTool('vsce', 'package', ...flags)), outcome(await contents())]);
}

async function contents() {
  const { code, output } = await runTool('vsce', 'ls', '--no-dependencies');
  if (code) return { code, output };
  const files = output.split('\n').filter((line) => line && !/^npm warn/.test(line));
  const { main, browser, bin, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const needed = [
    main,
    browser,
    bin.rapporteur,
    ...['languages', 'grammars', 'snippets'].flatMap((kind) =>
      contributes[kind].map(({ path, configuration }) => path ?? configuration),
    ),
    ...contributes.yamlValidation.map(({ url }) => url),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ].map((path) => path.replace(/^\.\//, ''));
  const wrong = [
    ...files.filter((file) => !wanted.test(file)).map((file) => `${file} does not belong into the package`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the package`),
  ];
  return { code: wrong.length, output: wrong.join('\n') };
}
