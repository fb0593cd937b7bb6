import { describe, expect, it } from 'vitest';
import { muteCheck } from '@/lib/desk/mute-check';
import { spanOf } from '@/lib/text/span';
import type { Fault, HeadlineCheck, PhraseCheck, RuleId, Verdict } from '@/lib/types';

const HEADLINE = 'Port boss slams crew over 40 lost crates';
type Told = readonly [words: string, fault: Fault, status?: PhraseCheck['status']];

const check = (
  verdict: Verdict,
  told: readonly Told[],
  more: Partial<HeadlineCheck> = {},
): HeadlineCheck => ({
  variant: { from: 'h1', text: HEADLINE },
  verdict,
  score: 0.3,
  stance: 'discuss',
  phrases: told.map(([words, fault, status = 'fault']) => ({
    span: spanOf(HEADLINE, HEADLINE.indexOf(words), HEADLINE.indexOf(words) + words.length),
    status,
    fault,
    evidence: [],
    message: `about ${words}`,
  })),
  repair: null,
  ...more,
});
const mute = (given: HeadlineCheck, ...rules: RuleId[]) => muteCheck(given, new Set(rules));

const SLAMS: Told = ['slams', 'tone-inflated'];
const FORTY: Told = ['40', 'number-changed'];
const BOSS: Told = ['Port boss', 'entity-swapped'];
const DOUBT: Told = ['lost', 'detail-absent', 'unclear'];

describe('a headline’s check through muted faults', () => {
  it.each<[string, HeadlineCheck, RuleId[], Verdict]>([
    ['another fault is left', check('partly-backed', [SLAMS, FORTY]), ['tone-inflated'], 'partly-backed'],
    ['a reverse one is left', check('not-backed', [SLAMS, BOSS]), ['tone-inflated'], 'not-backed'],
    ['the reverse one goes', check('not-backed', [BOSS, SLAMS]), ['entity-swapped'], 'partly-backed'],
    ['the only one goes', check('partly-backed', [SLAMS]), ['tone-inflated'], 'backed'],
    ['all of them go', check('not-backed', [BOSS, SLAMS]), ['entity-swapped', 'tone-inflated'], 'backed'],
    ['a doubt is left', check('partly-backed', [SLAMS, DOUBT]), ['tone-inflated'], 'cannot-tell'],
    ['the doubt that flagged it goes', check('partly-backed', [DOUBT]), ['detail-absent'], 'backed'],
    [
      'nothing else was looked at',
      check('not-backed', [[HEADLINE, 'wrong-body']]),
      ['wrong-body'],
      'cannot-tell',
    ],
    ['it was backed', check('backed', [DOUBT], { score: 0.8 }), ['detail-absent'], 'backed'],
    ['it could not be told', check('cannot-tell', [DOUBT]), ['detail-absent'], 'cannot-tell'],
  ])('has the verdict that follows when %s', (_, given, rules, verdict) => {
    const muted = mute(given, ...rules);
    expect(muted.verdict).toBe(verdict);
    expect(muted.phrases.some(({ fault }) => rules.includes(fault!))).toBe(false);
  });

  it('is the same object when nothing of it is muted', () => {
    const given = check('partly-backed', [SLAMS]);
    expect(mute(given, 'number-changed', 'single-source')).toBe(given);
    expect(mute(given)).toBe(given);
  });

  it('keeps the score while it is flagged, and never has one below even when it is not', () => {
    expect(mute(check('partly-backed', [SLAMS, FORTY]), 'tone-inflated').score).toBe(0.3);
    expect(mute(check('partly-backed', [SLAMS]), 'tone-inflated').score).toBe(0.5);
    expect(mute(check('partly-backed', [SLAMS, DOUBT]), 'tone-inflated').score).toBe(0.5);
    expect(mute(check('backed', [DOUBT], { score: 0.8 }), 'detail-absent').score).toBe(0.8);
  });

  it('loses the repair with the fault that it mends, and with no other', () => {
    const given = check('partly-backed', [FORTY, DOUBT], {
      repair: 'Port boss slams crew over 4 lost crates',
    });
    expect(mute(given, 'number-changed').repair).toBeNull();
    expect(mute(given, 'detail-absent').repair).toBe(given.repair);
  });
});
