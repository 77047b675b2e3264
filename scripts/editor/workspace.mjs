import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of `examples/` that a test may change; `remove` deletes it. */
export function copyOfExamples() {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-examples-'));
  const path = join(home, 'examples');
  cpSync('examples', path, { recursive: true });
  return { path, remove: () => rmSync(home, { recursive: true, force: true }) };
}
