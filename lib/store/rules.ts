import { precisionOf, type Precision } from '../desk/precision';
import { isFault, ruleIds } from '../desk/rule-ids';
import type { RuleId } from '../types';
import { database } from './database';
import { precisions } from './precisions';

/** A rule as it stands at this desk. */
export interface RuleSetting {
  readonly rule: RuleId;
  readonly kind: 'fault' | 'finding';
  /** Who muted it, and when; `null` while it is heard. */
  readonly muted: { readonly actor: string; readonly at: string } | null;
  /** By the editors' decisions; `null` for findings, on which nobody decides. */
  readonly precision: Precision | null;
}

/** Every rule with its setting, faults of headlines first. */
export async function listRules(): Promise<readonly RuleSetting[]> {
  const [rows, byFault] = await Promise.all([database().mutedRule.findMany(), precisions()]);
  const muted = new Map(
    rows.map(({ rule, actor, createdAt }) => [rule, { actor, at: createdAt.toISOString() }]),
  );
  return ruleIds.map((rule) => ({
    rule,
    kind: isFault(rule) ? 'fault' : 'finding',
    muted: muted.get(rule) ?? null,
    precision: isFault(rule) ? (byFault.get(rule) ?? precisionOf(0, 0)) : null,
  }));
}
