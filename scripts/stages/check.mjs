import { outcome, runTool, sum } from './run.mjs';

/** Types, lint and format. */
export async function check() {
  return sum([
    outcome(await runTool('tsc', '--noEmit')),
    outcome(await runTool('biome', 'check', '--error-on-warnings', '.')),
  ]);
}
