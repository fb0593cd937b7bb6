import type { Fault, FindingRule, RuleId } from '../types';

// Records, so that a rule added to the types cannot be forgotten here.
const FAULTS: Record<Fault, true> = {
  'predicate-strengthened': true,
  'tone-inflated': true,
  'hedge-dropped': true,
  'attribution-dropped': true,
  'number-changed': true,
  'entity-swapped': true,
  'roles-swapped': true,
  negated: true,
  'scope-widened': true,
  'cause-claimed': true,
  'time-shifted': true,
  'place-or-nationality-shifted': true,
  'quote-altered': true,
  'detail-absent': true,
  contradicted: true,
  'wrong-body': true,
};
const FINDING_RULES: Record<FindingRule, true> = {
  'headline-not-backed': true,
  'headline-partly-backed': true,
  'quote-altered-from-source': true,
  'unattributed-quotation': true,
  'caption-claims-more': true,
  'anonymous-source': true,
  'vague-source': true,
  'single-source': true,
  'source-wanted': true,
  'mixed-quotation-marks': true,
  'no-headline': true,
  'thin-body': true,
  'unreadable-characters': true,
  'language-not-supported': true,
};

/** What can be wrong with a headline. */
export const faultIds = Object.keys(FAULTS) as readonly Fault[];
/** What makes findings about an article. */
export const findingRuleIds = Object.keys(FINDING_RULES) as readonly FindingRule[];
/** Every rule that can be muted, in the order in which they are listed to a person. */
export const ruleIds: readonly RuleId[] = [...faultIds, ...findingRuleIds];

export const isFault = (id: string): id is Fault => Object.hasOwn(FAULTS, id);
/** False for a name that is no rule of ours, a misspelt one among them. */
export const isRuleId = (id: string): id is RuleId => isFault(id) || Object.hasOwn(FINDING_RULES, id);
