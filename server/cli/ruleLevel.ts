import { InvalidArgumentError } from 'commander';
import type { Level } from '../rules/rule';
import { isRuleId } from '../rules/ruleIds';
import { asLevel, levels } from '../rules/ruleSettings';

/** Adds `id=level` of one `--rule` to those before it; an unknown rule or level is wrong usage. */
export function ruleLevel(value: string, before: Readonly<Record<string, Level>>): Record<string, Level> {
  const [id = '', word, ...rest] = value.split('=');
  if (word === undefined || rest.length > 0) throw new InvalidArgumentError('Write it as id=level.');
  if (!isRuleId(id)) throw new InvalidArgumentError(`There is no rule "${id}"; "rapporteur rules" lists them all.`);
  const level = asLevel(word);
  if (!level) throw new InvalidArgumentError(`"${word}" is no level: a rule is set to ${levels.join(', ')}.`);
  return { ...before, [id]: level };
}
