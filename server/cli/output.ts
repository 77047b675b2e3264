import { accessSync, constants } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { reason } from './input';
import { fail } from './outcome';

/** Writes a file whole or not at all; where it cannot be written, that is told on standard error and the file stays as it was. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    // A rename would go over a file that its owner has made read-only.
    accessSync(file, constants.W_OK);
    await writeFileAtomic(file, text);
  } catch (error) {
    fail(`${file}: cannot be written: ${reason(error)}`);
  }
}

/** Writes a value as JSON to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
