import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail } from './outcome';

// Its ES module asks for `import.meta.url`, which a CommonJS bundle does not have.
const { globSync, isDynamicPattern }: typeof import('tinyglobby') = require('tinyglobby');

const endings = ['**/*.resolution', '**/*.resolution.md', '**/*.resolution.txt'];

/** The path that stands for standard input. */
export const stdinPath = '-';

/** The files that the paths given mean, each once and in order; a path that means none is told on standard error. */
export function filesOf(paths: readonly string[]): string[] {
  const files = new Map<string, string>();
  for (const path of paths) {
    for (const file of filesAt(path)) {
      const key = file === stdinPath ? stdinPath : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}

function filesAt(path: string): string[] {
  if (path === stdinPath) return [path];
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return [path];
    const files = inFolder(path);
    if (files.length === 0) fail(`${path}: no .resolution, .resolution.md or .resolution.txt file in this folder`);
    return files;
  }
  if (!isDynamicPattern(path)) {
    fail(`${path}: no such file or folder`);
    return [];
  }
  const matching = globSync(path, { expandDirectories: false, followSymbolicLinks: false, ignore }).sort();
  if (matching.length === 0) fail(`${path}: no file matches`);
  return matching;
}

const ignore = ['**/node_modules/**'];

/** Names that begin with a dot are passed over, as are packages. */
function inFolder(folder: string): string[] {
  return globSync(endings, { cwd: folder, caseSensitiveMatch: false, followSymbolicLinks: false, ignore })
    .sort()
    .map((file) => join(folder, file));
}
