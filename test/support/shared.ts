import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** A document from outside the project that tests read but never copy. */
export interface SharedDocument {
  readonly name: string;
  readonly text: string;
}

const root = path.resolve('../shared');

/** The two real resolutions that the product started from; empty where they are missing, which `require` turns into a failure. */
export function seeds(): SharedDocument[] {
  return read('seeds', (name) => name.endsWith('.txt'));
}

/** The published documents of one folder of the corpus, or of all. */
export function corpus(folder?: string): SharedDocument[] {
  const base = path.join(root, 'corpus');
  if (!existsSync(base)) return missing('corpus');
  const folders = folder
    ? [folder]
    : readdirSync(base, { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? [it.name] : []));
  return folders.flatMap((it) => read(`corpus/${it}`, (name) => /\.(?:md|txt)$/.test(name)));
}

function read(folder: string, wanted: (name: string) => boolean): SharedDocument[] {
  const base = path.join(root, folder);
  if (!existsSync(base)) return missing(folder);
  return readdirSync(base)
    .filter(wanted)
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(path.join(base, name), 'utf8') }));
}

const told = new Set<string>();

function missing(folder: string): never[] {
  if (process.env.RAPPORTEUR_REQUIRE_ALL) throw new Error(`../shared/${folder} is missing and required`);
  if (!told.has(folder)) console.log(`skipped: tests over ../shared/${folder}, which is not there`);
  told.add(folder);
  return [];
}

/** A test over a folder of `../shared`, named in one line where the folder is missing and cannot be required. */
export function testShared(folder: 'seeds' | 'corpus' | 'data', title: string, run: (path: string) => void): void {
  const base = path.join(root, folder);
  if (existsSync(base)) test(title, () => run(base));
  else missing(folder);
}
