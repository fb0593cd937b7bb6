import { describe, expect, it } from 'vitest';
import { tellsStatement } from '@/lib/text/tells-statement';
import type { Attribution, Claim, CueStrength } from '@/lib/types';
import { find } from '../export/an-analysis';

const act = (
  text: string,
  source: string | null,
  cue: string,
  content: string,
  strength: CueStrength = 'neutral',
): Attribution => ({
  id: 't1',
  kind: 'indirect',
  source: source === null ? null : find(text, source),
  cue: find(text, cue),
  content: [find(text, content)],
  sourceId: null,
  via: [],
  strength,
});

describe('what a list of who says what has', () => {
  it.each<[string, Attribution, boolean]>([
    ['a topic', act('The board grappled with the fares.', 'The board', 'grappled with', 'the fares'), false],
    ['a noun without anybody', act('After a call for calm, they left.', null, 'a call for', 'calm'), false],
    ['an act', act('The shop removed the listing.', 'The shop', 'removed', 'the listing'), false],
    ['a promise', act('Ortiz vowed to sue.', 'Ortiz', 'vowed', 'to sue', 'promise'), true],
    ['a doubt', act('Ortiz questioned the practices.', 'Ortiz', 'questioned', 'the practices', 'ask'), false],
    [
      'a question',
      act('Ortiz questioned whether it rains.', 'Ortiz', 'questioned', 'whether it rains', 'ask'),
      true,
    ],
    [
      'a paper that is cited',
      act('The Mail wrote so, citing Coast News.', 'The Mail', 'citing', 'Coast News', 'claim'),
      false,
    ],
    ['a report', act('Ortiz said that it rains.', 'Ortiz', 'said', 'that it rains'), true],
  ])('%s', (_, attribution, told) => {
    expect(tellsStatement(attribution, { claims: [] })).toBe(told);
  });
  it('a quotation, and whatever a claim was read from', () => {
    const bare = act('The board grappled with the fares.', 'The board', 'grappled with', 'the fares');
    expect(tellsStatement({ ...bare, kind: 'mixed' }, { claims: [] })).toBe(true);
    expect(tellsStatement(bare, { claims: [{ attributionId: 't1' } as Claim] })).toBe(true);
  });
});
