import { anonymousSource } from '../../findings/anonymous-source';
import { quoteAlteredFromSource } from '../../findings/quote-altered-from-source';
import type { Facts, Rule } from '../../findings/rule';
import { singleSource } from '../../findings/single-source';
import { sourceWanted } from '../../findings/source-wanted';
import { unattributedQuotation } from '../../findings/unattributed-quotation';
import { vagueSource } from '../../findings/vague-source';
import type { Finding, FindingRule } from '../../types';
import { findingRuleIds } from '../rule-ids';

/** The rules that look at what a person can correct: who says what, and from where it is. */
const RETOLD: Partial<Record<FindingRule, Rule>> = {
  'quote-altered-from-source': quoteAlteredFromSource,
  'unattributed-quotation': unattributedQuotation,
  'anonymous-source': anonymousSource,
  'vague-source': vagueSource,
  'single-source': singleSource,
  'source-wanted': sourceWanted,
};

/** The findings as they are once a person has corrected the facts; of rules that look at none of them, those of the engine. */
export function retellFindings(
  findings: readonly Finding[],
  before: Facts,
  after: Facts,
): readonly Finding[] {
  const changed = findingRuleIds.filter((id) => {
    const rule = RETOLD[id];
    return rule && JSON.stringify(rule(before)) !== JSON.stringify(rule(after));
  });
  if (changed.length === 0) return findings;
  const firstOf = (id: FindingRule): number => {
    const at = findings.findIndex(({ rule }) => rule === id);
    return at < 0 ? findings.length : at;
  };
  return changed
    .map((id) => ({ id, at: firstOf(id), told: RETOLD[id]!(after) }))
    .sort((a, b) => b.at - a.at)
    .reduce<readonly Finding[]>((all, { id, at, told }) => {
      const place = all.slice(0, at).filter(({ rule }) => rule !== id).length;
      const others = all.filter(({ rule }) => rule !== id);
      return [...others.slice(0, place), ...told, ...others.slice(place)];
    }, findings);
}
