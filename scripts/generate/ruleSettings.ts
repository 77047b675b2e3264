import { rules } from '../../server/rules/index';
import { levels } from '../../server/rules/ruleSettings';

/** The properties of the setting `rapporteur.rules`: each rule with its levels, its own severity and what it says of itself. */
export function ruleSettings(): Record<string, object> {
  return Object.fromEntries(
    rules.map(({ id, severity, summary }) => [
      id,
      { type: 'string', enum: [...levels], default: severity, description: summary },
    ]),
  );
}
