import { useTranslations } from '#messages';
import { isFault, isRuleId } from '@/lib/desk/rule-ids';

/** What gives a rule its name in the reader's language; `null` for an id that no rule has (any more). */
export function useRuleName(): (rule: string) => string | null {
  const verdict = useTranslations('verdict');
  const rules = useTranslations('rules');
  return (rule) => {
    if (!isRuleId(rule)) return null;
    return isFault(rule) ? verdict(`fault.${rule}.name`) : rules(`name.${rule}`);
  };
}
