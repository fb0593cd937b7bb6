// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { FaultFilter } from '@/app/queue/fault-filter';
import { RuleItem } from '@/app/settings/rule-item';
import { WHOLE_QUEUE } from '@/lib/desk/flag-filter';
import { MutedNote } from '@/app/shell/muted-note';
import { precisionOf } from '@/lib/desk/precision';
import type { RuleSetting } from '@/lib/store/rules';
import { render } from './in-words';

afterEach(cleanup);
const setting = (over: Partial<RuleSetting> = {}): RuleSetting => ({
  rule: 'tone-inflated',
  kind: 'fault',
  muted: null,
  precision: precisionOf(0, 0),
  ...over,
});
const show = (over: Partial<RuleSetting> = {}) =>
  render(
    <ul>
      <RuleItem setting={setting(over)} action={async () => {}} />
    </ul>,
  ).container.textContent;

describe('a rule in the settings', () => {
  it.each([
    [0, 0, 'No decision yet'],
    [3, 1, 'Too few to say3 confirmed, 1 dismissed'],
    [9, 1, 'Right in 90 % (60–98 %)9 confirmed, 1 dismissed'],
  ])('tells its precision in words: %i confirmed, %i dismissed', (confirmed, dismissed, words) => {
    expect(show({ precision: precisionOf(confirmed, dismissed) })).toContain(words);
  });
  it('says who muted it, and offers to unmute it', () => {
    expect(show({ muted: { actor: 'ada', at: '2026-05-06T10:00:00Z' } })).toContain('By ada, 6 May 2026');
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Unmute: Tone inflated');
  });
  it('counts nothing for a rule that nobody decides on', () => {
    expect(show({ rule: 'single-source', kind: 'finding', precision: null })).not.toMatch(/decision|few/);
  });
});

describe('the faults in the queue', () => {
  it('are listed with their counts, the commonest first, and the chosen one even when none is left', () => {
    render(
      <FaultFilter
        filter={{ ...WHOLE_QUEUE, fault: 'negated', outlet: 'The Lantern' }}
        total={7}
        counts={
          new Map([
            ['number-changed', 2],
            ['tone-inflated', 5],
          ])
        }
      />,
    );
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Any fault 7',
      'Tone inflated 5',
      'Number changed 2',
      'Turned round 0',
    ]);
    expect(screen.getByRole('link', { current: true }).getAttribute('href')).toBe(
      '/queue?state=open&fault=negated&outlet=The+Lantern',
    );
  });
});

describe('the note on muted rules', () => {
  it.each([
    [0, 0, ''],
    [1, undefined, 'One rule is muted. Settings'],
    [2, 0, '2 rules are muted and would say nothing here. Settings'],
    [1, 3, 'One rule is muted and 3 marks are kept back here. Settings'],
  ])('for %s rules that keep back %s', (count, hidden, words) => {
    expect(render(<MutedNote count={count} hidden={hidden} />).container.textContent).toBe(words);
  });
});
