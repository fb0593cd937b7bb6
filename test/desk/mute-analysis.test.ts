import { describe, expect, it } from 'vitest';
import { muteAnalysis } from '@/lib/desk/mute-analysis';
import { faultIds, findingRuleIds, isRuleId, ruleIds } from '@/lib/desk/rule-ids';
import { readdirSync, readFileSync } from 'node:fs';
import type { Analysis, Finding, FindingRule } from '@/lib/types';
import { makeAnalysis, makeArticle, makeCheck } from '../store/make-analysis';

const finding = (rule: FindingRule): Finding => ({
  rule,
  severity: 'warning',
  span: null,
  message: `says ${rule}`,
  expected: null,
  evidence: [],
});
const article = makeArticle({ headline: 'Mayor slams ferry over 70 delays' });
const analysis: Analysis = makeAnalysis({
  article,
  headlines: [
    makeCheck(
      article,
      [
        ['70', 'contradicted'],
        ['slams', 'tone-inflated'],
      ],
      'not-backed',
    ),
  ],
  findings: (['thin-body', 'headline-not-backed', 'single-source', 'single-source'] as const).map(finding),
});
const rulesOf = ({ findings }: Analysis) => findings.map(({ rule }) => rule);

describe('an analysis through muted rules', () => {
  it('is the same, byte for byte, when nothing is muted', () => {
    expect(muteAnalysis(analysis, [])).toBe(analysis);
    expect(JSON.stringify(analysis)).not.toContain('muted');
  });

  it('tells what is kept back, and how much of it', () => {
    const muted = muteAnalysis(analysis, ['single-source', 'tone-inflated', 'negated']);
    expect(muted.muted).toEqual([
      { rule: 'tone-inflated', hidden: 1 },
      { rule: 'negated', hidden: 0 },
      { rule: 'single-source', hidden: 2 },
    ]);
    expect(rulesOf(muted)).toEqual(['thin-body', 'headline-not-backed']);
  });

  it('tells the finding on a headline anew, at its place, when the verdict changes', () => {
    const muted = muteAnalysis(analysis, ['contradicted']);
    expect(muted.headlines[0].verdict).toBe('partly-backed');
    expect(rulesOf(muted)).toEqual(['thin-body', 'headline-partly-backed', 'single-source', 'single-source']);
    expect(muted.findings[1].message).toContain('slams');
    expect(rulesOf(muteAnalysis(analysis, ['contradicted', 'tone-inflated']))).toEqual([
      'thin-body',
      'single-source',
      'single-source',
    ]);
  });

  it('leaves the analysis that it looks at alone', () => {
    const before = JSON.stringify(analysis);
    muteAnalysis(analysis, ruleIds);
    expect(JSON.stringify(analysis)).toBe(before);
  });
});

describe('the rules that can be muted', () => {
  it('are those of lib/findings, by the names that their files give', () => {
    const said = readdirSync('lib/findings')
      .map((file) => readFileSync(`lib/findings/${file}`, 'utf8'))
      .flatMap((code) =>
        [...code.matchAll(/(?:rule: |headlineOf\(\s*'[^']+',\s*)'([^']+)'/g)].map(([, id]) => id),
      );
    expect(new Set(said)).toEqual(new Set(findingRuleIds));
  });
  it('are each named once', () => {
    expect(new Set(ruleIds).size).toBe(faultIds.length + findingRuleIds.length);
    expect(isRuleId('toString')).toBe(false);
    expect(isRuleId('tone-inflated')).toBe(true);
  });
});
