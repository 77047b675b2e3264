import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { language } from '../../client/language';
import { commands, menus, submenus } from '../../scripts/generate/commands';
import { ruleSettings } from '../../scripts/generate/ruleSettings';
import { operations } from '../../server/drafting/operations';
import { draftingCommand } from '../../server/features/draftingActions';
import { docsBase } from '../../server/features/ruleLinks';
import { tokenTypes } from '../../server/features/semanticTokens';
import { defaults, settingsFrom } from '../../server/protocol/settings';
import { levels } from '../../server/rules/ruleSettings';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;
const properties = contributes.configuration.properties;

test('the rules of the setting are the rules; `node scripts/manifest.mjs` writes them', () => {
  assert.deepEqual(properties['rapporteur.rules'].properties, ruleSettings());
  assert.ok(Object.keys(ruleSettings()).length >= 18);
  for (const { enum: offered } of Object.values(ruleSettings()) as { enum: string[] }[]) {
    assert.deepEqual(offered, levels);
  }
});

test('the settings of somebody who has set nothing are the defaults of the manifest', () => {
  const flat = Object.fromEntries(leaves(defaults, 'rapporteur'));
  const declared = Object.fromEntries(
    Object.entries<{ default: unknown }>(properties).map(([name, property]) => [name, property.default]),
  );
  assert.deepEqual(declared, flat);
});

test('every profile of the manifest is one that the server takes, and so is every time for the numbers and every level of the trace', () => {
  for (const profile of properties['rapporteur.profile'].enum) {
    assert.equal(settingsFrom({ profile }).profile, profile);
  }
  for (const automatic of properties['rapporteur.numbering.automatic'].enum) {
    assert.equal(settingsFrom({ numbering: { automatic } }).numbering.automatic, automatic);
  }
  for (const server of properties['rapporteur.trace.server'].enum) {
    assert.equal(settingsFrom({ trace: { server } }).trace.server, server);
  }
  assert.equal(properties['rapporteur.profile'].enum.length, properties['rapporteur.profile'].enumDescriptions.length);
});

test('the kinds of semantic tokens are those of the server, and each has scopes', () => {
  const declared = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
  assert.deepEqual(declared, [...tokenTypes]);
  const [{ language: of, scopes }] = contributes.semanticTokenScopes;
  assert.equal(of, language);
  assert.deepEqual(Object.keys(scopes), declared);
  for (const type of ['organ', 'preambularPhrase', 'operativeVerb']) {
    assert.ok(scopes[type].includes('markup.italic'), `${type} is in italics`);
  }
});

test('the pages about rules lie in the repository that the manifest names', () => {
  assert.ok(docsBase.startsWith(manifest.repository.url.replace(/\.git$/, '/')), docsBase);
});

test('commands and menus are those of the drafting operations; `node scripts/manifest.mjs` writes them', () => {
  assert.deepEqual(contributes.commands, commands());
  assert.deepEqual(contributes.submenus, submenus());
  assert.deepEqual(contributes.menus, menus());
});

test('the client registers its own commands, those of the server come from the manifest, and there are no others', () => {
  const source = globSync('client/**/*.ts').map((path) => readFileSync(path, 'utf8'));
  const registered = [...source.join('\n').matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, command]) => command);
  const drafting = operations.map(({ id }) => draftingCommand(id));
  const contributed = contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual([...registered, ...drafting].sort(), contributed.sort());
});

test('every command of a menu is contributed, and every drafting operation is for resolutions alone', () => {
  const contributed = contributes.commands.map(({ command }: { command: string }) => command);
  for (const items of Object.values<{ command?: string }[]>(contributes.menus)) {
    for (const { command } of items) assert.ok(!command || contributed.includes(command), command);
  }
  for (const { id, title } of operations) {
    const found = contributes.commands.find(({ command }: { command: string }) => command === draftingCommand(id));
    assert.match(found.enablement, /editorLangId == un-resolution/, id);
    assert.equal(found.category, 'Rapporteur', id);
    assert.equal(found.title, title, id);
    const inPalette = contributes.menus.commandPalette.find(
      ({ command }: { command: string }) => command === draftingCommand(id),
    );
    assert.ok(inPalette.when, id);
  }
});

test('the view of the paragraphs is the one that the client fills', () => {
  const [view] = contributes.views.explorer;
  assert.ok(readFileSync('client/paragraphsView.ts', 'utf8').includes(`'${view.id}'`));
  const key = view.when;
  assert.ok(readFileSync('client/activeResolution.ts', 'utf8').includes(`'${key}'`));
});

test('the view of the instruments is one that the client fills, and welcomes where there is nothing', () => {
  const view = contributes.views.explorer[1];
  assert.ok(readFileSync('client/instrumentsView.ts', 'utf8').includes(`'${view.id}'`));
  assert.equal(view.when, contributes.views.explorer[0].when);
  assert.deepEqual(
    contributes.viewsWelcome.map((it: { view: string }) => it.view),
    [view.id],
  );
});

test('no key is bound: Enter and Tab stay what they are', () => {
  assert.equal(contributes.keybindings, undefined);
});

test('the language of the client is the one that the manifest declares', () => {
  const [declared, ...others] = contributes.languages;
  assert.equal(declared.id, language);
  assert.deepEqual(declared.extensions, ['.resolution', '.resolution.md', '.resolution.txt']);
  assert.deepEqual(others, []);
  assert.ok(contributes.configurationDefaults[`[${language}]`]);
});

test('the files that the manifest names are there', () => {
  const named = [
    ...contributes.languages.map(({ configuration }: { configuration: string }) => configuration),
    ...contributes.grammars.map(({ path }: { path: string }) => path),
    ...contributes.snippets.map(({ path }: { path: string }) => path),
    ...contributes.walkthroughs[0].steps.map(({ media }: { media: { markdown: string } }) => media.markdown),
  ];
  assert.deepEqual(
    named.filter((path) => !existsSync(path)),
    [],
  );
});

test('the walkthrough has three steps', () => {
  assert.equal(contributes.walkthroughs.length, 1);
  assert.equal(contributes.walkthroughs[0].steps.length, 3);
});

test('the types of VS Code are those of the oldest version it runs in', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { version } = lock.packages['node_modules/@types/vscode'];
  assert.equal(manifest.engines.vscode, `^${version}`);
});

test('restricted and virtual workspaces are declared', () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  assert.equal(manifest.capabilities.virtualWorkspaces, true);
});

test('nothing is a dependency at run time: everything that ships is bundled', () => {
  assert.equal(manifest.dependencies, undefined);
});

test('the lock file names no host and has a version of every package', () => {
  const text = readFileSync('package-lock.json', 'utf8');
  assert.doesNotMatch(text, /"resolved"/);
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { version?: string; optionalDependencies?: object }>;
  };
  for (const [path, { version, optionalDependencies = {} }] of Object.entries(packages)) {
    assert.ok(version, path);
    for (const name of Object.keys(optionalDependencies)) {
      // npm ci refuses a lock file that lacks what is made for another kind of machine.
      assert.ok(`${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages, name);
    }
  }
});

/** The values of nested settings under their full names; the levels of rules are one value. */
function leaves(value: object, prefix: string): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    typeof inner === 'object' && key !== 'rules' ? leaves(inner, `${prefix}.${key}`) : [[`${prefix}.${key}`, inner]],
  );
}
