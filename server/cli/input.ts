import { readFile } from 'node:fs/promises';
import { fail } from './outcome';
import { filesOf, stdinPath } from './paths';
import { progress } from './progress';

/** A text that a command works on. */
export interface Input {
  /** What the output calls it. */
  readonly path: string;
  /** Where it was read from; undefined for standard input. */
  readonly file: string | undefined;
  /** The byte order mark and the line ends are kept as they are. */
  readonly text: string;
}

/** The texts that the paths given mean, one after the other; what cannot be read is told on standard error, and the others go on. */
export async function* inputs(paths: readonly string[], stdinName = '<stdin>'): AsyncGenerator<Input> {
  const files = filesOf(paths);
  const shown = progress(files.length);
  for (const file of files) {
    shown.next(file);
    const input = await read(file, stdinName);
    if (input) yield input;
  }
  shown.end();
}

async function read(path: string, stdinName: string): Promise<Input | undefined> {
  const stdin = path === stdinPath;
  const name = stdin ? stdinName : path;
  let bytes: Uint8Array;
  try {
    bytes = stdin ? await readStdin() : await readFile(path);
  } catch (error) {
    fail(`${name}: ${reason(error)}`);
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { path: name, file: stdin ? undefined : path, text };
  } catch {
    fail(`${name}: not UTF-8 text; save it as UTF-8 and try again`);
    return undefined;
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Why a file could not be read or written, in the words of a user. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'is a folder';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'no space left on the disk';
  }
  return code ?? message;
}
