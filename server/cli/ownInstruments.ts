import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type OwnInstruments, registryWith } from '../knowledge/ownInstruments';
import { readInstruments } from '../model/ownInstruments';
import { readAmong } from '../model/ownNames';
import { type Resolution, resolutionOf } from '../model/resolution';
import { alone, type Surroundings } from '../model/surroundings';
import { parse } from '../syntax/parse';
import { positionAt } from '../syntax/tree';
import { reason } from './input';
import { fail } from './outcome';

/** The name of the file in which drafters have instruments of their own. */
const ownFile = 'rapporteur.instruments.yaml';

/** What a text is read among: the instruments that ship, and those of a file. */
export interface Among {
  readonly own: OwnInstruments | undefined;
  readonly surroundings: Surroundings;
}

/** The instruments for a file: those of the file that is given, else of the nearest one in its folder or above; for standard input, from the working folder on. */
export function instrumentsFor(file: string | undefined, given: string | undefined): Among {
  if (given !== undefined) return read(given, true);
  let folder = resolve(file === undefined ? '.' : dirname(file));
  for (;;) {
    const path = join(folder, ownFile);
    if (existsSync(path)) return read(path, false);
    const above = dirname(folder);
    if (above === folder) return shipped;
    folder = above;
  }
}

/** A text understood among instruments. */
export function resolutionAmong(text: string, { own }: Among): Resolution {
  const tree = parse(text);
  readAmong(tree.blocks, own);
  return resolutionOf(tree);
}

const shipped: Among = { own: undefined, surroundings: alone };
const known = new Map<string, Among>();

/** What is wrong in a file is told once on standard error, and the rest counts. */
function read(path: string, asked: boolean): Among {
  const before = known.get(path);
  if (before) return before;
  let among = shipped;
  try {
    const text = readFileSync(path, 'utf8');
    const { own, problems } = readInstruments(text);
    const tree = parse(text);
    for (const { from, message } of problems) {
      const { line, character } = positionAt(tree, from);
      process.stderr.write(`${path}:${line + 1}:${character + 1}: ${message}\n`);
    }
    among = { own, surroundings: { ...alone, registry: registryWith(own) } };
  } catch (error) {
    // What nobody asked for and cannot be read is as good as not there, but for the words.
    if (asked) fail(`${path}: ${reason(error)}`);
    else process.stderr.write(`${path}: ${reason(error)}\n`);
  }
  known.set(path, among);
  return among;
}
