import { InvalidArgumentError } from 'commander';
import { isRuleId, ruleIds } from '../desk/rule-ids';
import type { RuleId } from '../types';

/** `--mute tone-inflated,single-source`; may be given several times. Throws InvalidArgumentError for what is no rule. */
export function parseMute(value: string, before: readonly RuleId[] = []): readonly RuleId[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !isRuleId(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`“${unknown}” is no rule. There are: ${ruleIds.join(', ')}.`);
  return [...before, ...names.filter(isRuleId)];
}
