import type { Finding, FindingRule, Severity, Verdict } from '../types';
import type { Rule } from './rule';

/** A rule that reports each headline with `verdict`, once for each wording and not for the standfirst, with the most serious fault's own message. */
export function headlineOf(verdict: Verdict, rule: FindingRule, severity: Severity, says: string): Rule {
  return ({ headlines }) => {
    const reported = new Set<string>();
    return headlines.flatMap((check): Finding[] => {
      if (
        check.verdict !== verdict ||
        reported.has(check.variant.text) ||
        check.variant.from === 'standfirst'
      )
        return [];
      reported.add(check.variant.text);
      const worst = check.phrases.find((phrase) => phrase.status === 'fault') ?? check.phrases[0];
      return [
        {
          rule,
          severity,
          span: null,
          message: `The headline “${check.variant.text}” ${says}${worst ? `: ${worst.message}` : '.'}`,
          expected: check.repair,
          evidence: worst?.evidence ?? [],
        },
      ];
    });
  };
}
