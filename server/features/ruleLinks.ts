import type { RuleId } from '../rules/ruleIds';

/** Where the pages about the rules are kept. */
export const docsBase = 'https://github.com/rapporteur/rapporteur/blob/main/docs/rules/';

/** The address of the page about a rule. */
export function ruleLink(id: RuleId): string {
  return `${docsBase}${id}.md`;
}
