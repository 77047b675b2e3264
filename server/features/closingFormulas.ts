import { conventionsOf } from '../knowledge/conventions';
import { type Formula, formulas } from '../knowledge/formulas';
import { ordinalWords } from '../knowledge/ordinals';
import type { Profile } from '../knowledge/organs';
import type { Resolution } from '../model/resolution';
import { sessionOf } from '../model/session';
import type { Piece } from './insertion';

/** A closing formula that what is typed may become. */
export interface FoundFormula {
  readonly formula: Formula;
  /** The words that an editor holds what is typed against. */
  readonly filter: string;
  /** The words behind the opening, the next session among them where it is known. */
  readonly pieces: readonly Piece[];
}

const fewest = 2;

/** At most `most` closing formulas whose opening, or one of whose words, begins with what is `typed`; none for a letter or less. */
export function closingFormulas(
  resolution: Resolution,
  profile: Profile,
  typed: string,
  most = Number.POSITIVE_INFINITY,
): FoundFormula[] {
  if (typed.length < fewest) return [];
  const all = formulas(profile).flatMap((formula) => {
    if (formula.phrase.toLowerCase().startsWith(typed)) return [{ formula, filter: formula.phrase }];
    const word = typed.length > fewest && formula.found.find((it) => it.startsWith(typed));
    return word ? [{ formula, filter: word }] : [];
  });
  const matching = all.slice(0, most);
  if (matching.length === 0) return [];
  const session = matching.some(({ formula }) => formula.text.includes('{next}'))
    ? nextSession(resolution, profile)
    : '';
  const own = conventionsOf(profile).ownName === 'this' ? 'this' : 'the present';
  return matching.map((it) => ({ ...it, pieces: piecesOf(it.formula.text, session, own) }));
}

/** The formula in plain words, for a label. */
export function formulaWords(pieces: readonly Piece[]): string {
  return pieces.map((it) => (typeof it === 'string' ? it : it.stop || '…')).join('');
}

function nextSession(resolution: Resolution, profile: Profile): string {
  const own = sessionOf(resolution, profile);
  if (own === undefined) return '';
  return own > 1000 ? String(own + 1) : (ordinalWords(own + 1) ?? '');
}

function piecesOf(text: string, session: string, own: string): Piece[] {
  return text.split(/(\{[^}]*\})/).map((it): Piece => {
    if (!it.startsWith('{')) return it;
    const name = it.slice(1, -1);
    if (name === 'own') return own;
    return { stop: name === 'next' ? session : name };
  });
}
