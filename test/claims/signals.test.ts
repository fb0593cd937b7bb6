import { describe, expect, it } from 'vitest';
import { signals } from '@/lib/claims/checkworthiness/signals';
import { tokensOf } from '@/lib/claims/train/read-labelled';
import { tellsChange } from '@/lib/claims/checkworthiness/tells-change';

const holds = (id: string, text: string): boolean =>
  signals.find((signal) => signal.id === id)!.holds(text, tokensOf(text));

describe('reasons are so wherever they are told', () => {
  it.each<[string, string, boolean]>([
    ['number', 'The line carried 300 passengers.', true],
    ['number', 'The court gave her a 52-month sentence.', true],
    ['number', 'She told Channel 35 that it rained.', false],
    ['number', 'The bridge opened in 1934.', false],
    ['number', 'The bridge opened on Feb. 9.', false],
    ['number', 'He sold his old F-250 truck.', false],
    ['change', 'Fares rose by 4 percent.', true],
    ['change', 'The number of visitors has increased significantly.', true],
    ['change', 'The firm cut 200 jobs.', true],
    ['change', 'The board declined to answer.', false],
    ['change', 'The letter raised many questions.', false],
    ['change', 'She addressed the meeting.', false],
    ['change', 'Two sailors have fallen ill.', false],
    ['change', 'The club raised $3 million for the museum.', false],
    ['act-of-record', 'The council approved the plan.', true],
    ['act-of-record', 'Ortiz was convicted of fraud.', true],
    ['act-of-record', 'Coal-fired plants are old.', false],
    ['act-of-record', 'It is about the right to vote.', false],
    ['more-than', 'Fares are higher than in the south.', true],
    ['more-than', 'The firm runs more than 100 schools.', false],
    ['judging', 'It was a good plan.', true],
    ['judging', 'They have the right to leave.', false],
    ['law', 'The court struck the rule down.', true],
    ['law', 'She teaches at a law school in Leeds.', false],
    ['asks', 'When the harbour froze, the ferries stopped.', false],
  ])('%s in %j: %s', (id, text, told) => {
    expect(holds(id, text)).toBe(told);
  });
});

it('takes a verb whose noun stands outside of the claim', () => {
  const raised = {
    span: { start: 0, end: 6, exact: 'raised' },
    lemma: 'raise',
    pos: 'VERB',
    tag: 'VBN',
    relation: 'acl',
  } as const;
  for (const head of [-1, 1, 7]) expect(tellsChange('raised', [{ ...raised, head }])).toBe(false);
});
