import { factsOf } from '../model/facts';
import { profileInForce, type Resolution, resolutionOf } from '../model/resolution';
import type { Finding } from '../rules/rule';
import type { RuleSettings } from '../rules/ruleSettings';
import { parse } from '../syntax/parse';

/** What a status bar tells of a resolution. */
export interface StatusLine {
  profile: string;
  preambular: number;
  operative: number;
  findings: number;
}

/** The profile in force, how many paragraphs there are, and how many findings the list of problems shows; hints are not among them. */
export function status(resolution: Resolution, findings: readonly Finding[], { profile }: RuleSettings): StatusLine {
  const count = (kind: 'preambular' | 'operative') =>
    resolution.structure.parts.reduce((total, part) => total + part[kind].length, 0);
  return {
    profile: profileInForce(resolution, profile),
    preambular: count('preambular'),
    operative: count('operative'),
    findings: findings.filter(({ severity }) => severity !== 'hint').length,
  };
}

/** How much of a text is read to recognise it, in UTF-16 units. */
const head = 8000;

/** The organ whose masthead or organ line stands at the beginning of a text, by name; undefined where none of a known organ does. */
export function recognisedOrgan(text: string): string | undefined {
  const { tree, structure } = resolutionOf(parse(text.slice(0, head)));
  const line = structure.parts.find((part) => part.organ >= 0 && factsOf(tree.blocks[part.organ]!).organ);
  return line ? factsOf(tree.blocks[line.organ]!).organ!.organ.name : structure.organ?.name;
}
