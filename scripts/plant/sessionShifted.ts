import { ordinalNumber, ordinalWords } from '../../server/knowledge/ordinals';
import { resolutionOf } from '../../server/model/resolution';
import { sessionOf } from '../../server/model/session';
import { parse } from '../../server/syntax/parse';
import { oneOf, replaced } from './dated';
import type { Kind } from './kind';

const asked =
  /\bto (?:submit|report|convene|hold|include|continue|consider|present|provide|review)\b[^.;]{0,240}?\b(?:(?:to|by) (?:it|the (?:General Assembly|Assembly|Human Rights Council|Council)),? (?:at|during)|agenda of) its ([a-z]+(?:-[a-z]+)?|one hundred and [a-z-]+) session\b/g;

/** The session at which something is asked for, one to ten too low. */
export const sessionShifted: Kind = (text, random) => {
  const resolution = resolutionOf(parse(text));
  const { profile } = resolution.structure;
  if (profile !== 'ga' && profile !== 'hrc') return undefined;
  const places = [...text.matchAll(asked)].filter((it) => ordinalNumber(it[1]!) !== undefined);
  const found = oneOf(places, random);
  if (!found) return undefined;
  const wrong = ordinalNumber(found[1]!)! - 1 - Math.floor(random() * 10);
  const words = ordinalWords(wrong);
  if (words === undefined) return undefined;
  const at = found.index + found[0].lastIndexOf(found[1]!);
  const own = sessionOf(resolution, profile);
  const hasRow = own !== undefined && wrong < own;
  return { text: replaced(text, at, at + found[1]!.length, words), at, rules: ['session-before-text'], hasRow };
};
