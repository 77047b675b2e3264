import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Runs a test over `../shared/<name>`; where that folder is missing, says in one line what was skipped, or fails if nothing may be. */
export function testShared(name: string, what: string, run: (folder: string) => void): void {
  const folder = join(process.cwd(), '..', 'shared', name);
  if (existsSync(folder)) {
    test(what, () => run(folder));
  } else {
    console.log(`skipped: ${what}: ../shared/${name} is not there`);
    test(`${what} needs ../shared/${name}`, () => assert.notEqual(process.env.RAPPORTEUR_REQUIRE_ALL, '1'));
  }
}
