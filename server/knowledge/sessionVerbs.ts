import verbRows from './session-verbs.tsv';
import { lazily, rowsOf } from './table';

/** Whether a verb is one of what resolutions ask for at a session: "submit", "convene", "include". */
export function isSessionVerb(verb: string): boolean {
  return verbs().has(verb);
}

const verbs = lazily(() => new Set(rowsOf<'verb' | 'source'>(verbRows).map(({ verb }) => verb)));
