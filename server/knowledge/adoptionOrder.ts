import { shippedTexts } from './resolutions';
import { romanValue } from './sessions';
import { lazily } from './table';

/** A resolution with a date that is beyond doubt. */
export interface Adopted {
  readonly id: string;
  readonly date: string;
}

/** The resolutions of the same session between whose numbers a number lies. */
export interface AdoptedAround {
  readonly below: Adopted;
  readonly above: Adopted;
}

/**
 * The nearest resolutions with sure dates below and above a number that is not known, since the numbers of a session grow with the dates; undefined where
 * there are none, where the number is known, and for parts (65/243 B), which are adopted later under an old number.
 */
export function adoptedAround(id: string): AdoptedAround | undefined {
  const [, session, plain] = plainNumber.exec(id) ?? [];
  const known = session === undefined ? undefined : sessions().get(session);
  if (!known) return undefined;
  const number = Number(plain);
  if (known.taken.has(number)) return undefined;
  const next = known.sure.findIndex((it) => it.number > number);
  const [below, above] = [known.sure[next - 1], known.sure[next]];
  return below && above && below.date <= above.date ? { below, above } : undefined;
}

/** The regular session in which the General Assembly adopted the resolution of a running number, as in 1514 (XV); undefined where that is not certain. */
export function runningSession(number: number): number | undefined {
  const known = running();
  const next = known.findIndex((it) => it.number >= number);
  const above = known[next];
  const below = above?.number === number ? above : known[next - 1];
  return above && below && above.session === below.session ? above.session : undefined;
}

const plainNumber = /^((?:A|E|A\/HRC)\/RES\/\d+)\/(\d+)$/;
const anyNumber = /^((?:A|E|A\/HRC)\/RES\/\d+)\/(\d+)(?![\d/])/;

interface Session {
  /** Every number that a row bears, with or without a part. */
  readonly taken: Set<number>;
  /** Those with sure dates, in the order of their numbers. */
  readonly sure: (Adopted & { readonly number: number })[];
}

const sessions = lazily(() => {
  const all = new Map<string, Session>();
  for (const { id, date, confidence } of shippedTexts()) {
    const [whole, session, plain] = anyNumber.exec(id) ?? [];
    if (session === undefined) continue;
    let known = all.get(session);
    if (!known) all.set(session, (known = { taken: new Set(), sure: [] }));
    const number = Number(plain);
    known.taken.add(number);
    if (confidence === 'high' && whole === id) known.sure.push({ id, date, number });
  }
  for (const { sure } of all.values()) sure.sort((a, b) => a.number - b.number);
  return all;
});

const running = lazily(() => {
  const known: { readonly number: number; readonly session: number }[] = [];
  for (const { id, confidence } of shippedTexts()) {
    if (confidence !== 'high') continue;
    const [, number, session] = /^A\/RES\/(\d+)(?: [A-Z][\w -]*)? \(([IVXL]+)\)$/.exec(id) ?? [];
    if (number && session) known.push({ number: Number(number), session: romanValue(session) });
  }
  return known.sort((a, b) => a.number - b.number);
});
