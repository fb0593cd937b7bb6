import { headlineNotBacked } from '../findings/headline-not-backed';
import { headlinePartlyBacked } from '../findings/headline-partly-backed';
import type { Analysis, Finding, FindingRule, HeadlineCheck, RuleId } from '../types';
import { muteCheck } from './mute-check';
import { ruleIds } from './rule-ids';

/** Findings that only repeat a headline's verdict: told anew when it changes. */
const RETOLD: readonly FindingRule[] = ['headline-not-backed', 'headline-partly-backed'];
/** Findings on the article as it came in, which stand before those (lib/findings/rules.ts). */
const BEFORE: readonly FindingRule[] = ['language-not-supported', 'no-headline', 'thin-body'];

/**
 * An analysis as a desk sees it that has muted some rules: without what they say, with the verdicts that follow
 * (mute-check.ts), and with `muted`, which tells what is kept back. The same analysis when nothing is muted.
 * Pure, and the only place where muting happens: store, pages, exports and command line all read through it.
 */
export function muteAnalysis(analysis: Analysis, rules: readonly RuleId[]): Analysis {
  if (rules.length === 0) return analysis;
  const muted = new Set(rules);
  const headlines = analysis.headlines.map((check) => muteCheck(check, muted));
  const findings = findingsOn(analysis, headlines);
  return {
    ...analysis,
    headlines,
    findings: findings.filter(({ rule }) => !muted.has(rule)),
    muted: ruleIds
      .filter((rule) => muted.has(rule))
      .map((rule) => ({
        rule,
        hidden:
          analysis.headlines.flatMap(({ phrases }) => phrases).filter(({ fault }) => fault === rule).length +
          findings.filter((finding) => finding.rule === rule).length,
      })),
  };
}

/** The analysis' findings, with those on its headlines told as they stand now. */
function findingsOn(analysis: Analysis, headlines: readonly HeadlineCheck[]): readonly Finding[] {
  if (headlines.every((check, i) => check === analysis.headlines[i])) return analysis.findings;
  const facts = { ...analysis, headlines };
  const others = analysis.findings.filter(({ rule }) => !RETOLD.includes(rule));
  return [
    ...others.filter(({ rule }) => BEFORE.includes(rule)),
    ...headlineNotBacked(facts),
    ...headlinePartlyBacked(facts),
    ...others.filter(({ rule }) => !BEFORE.includes(rule)),
  ];
}
