import { describe, expect, it } from 'vitest';
import { signals } from '@/lib/claims/checkworthiness/signals';
import { partOf } from '@/lib/claims/part-of';
import { tokensOf } from '@/lib/claims/train/read-labelled';

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
    ['law', 'The tennis court was resurfaced in grass.', false],
    ['number', 'Boeing’s 737 flew to Oslo.', false],
    ['asks', 'When the harbour froze, the ferries stopped.', false],
    ['asks', 'What is clear is that the fares rose.', false],
    ['asks', 'What is the fare to Oslo?', true],
    ['maybe', 'The fares may rise.', true],
    ['maybe', 'Theresa May won the vote.', false],
    ['maybe', 'The May election cost £60m.', false],
    ['maybe', 'A can of paint fell on the car.', false],
    ['future', 'The fares will rise.', true],
    ['future', 'The fares won’t rise.', true],
    ['future', 'Her will was read in Bath.', false],
    ['future', 'Will Smith hit Chris Rock.', false],
    ['duty', 'The board needs to meet.', true],
    ['duty', 'The board felt the need to meet.', false],
    ['wish', 'They hope to meet in June.', true],
    ['wish', 'The village of Hope lost its post office.', false],
    ['about-oneself', 'I sold my ferry.', true],
    ['about-oneself', 'World War I began in 1914.', false],
    ['about-oneself', 'Elizabeth I never married.', false],
  ])('%s in %j: %s', (id, text, told) => {
    expect(holds(id, text)).toBe(told);
  });
});

it('is asked of any part of a sentence, whose words may hang on what is not in it', () => {
  const text = 'The fares raised by the board, and taxes cut by a growing city, fell by 4 percent.';
  const tokens = tokensOf(text);
  for (let from = 0; from < tokens.length; from++)
    for (let to = from + 1; to <= tokens.length; to++) {
      const part = partOf(tokens, (_, index) => from <= index && index < to);
      for (const signal of signals) expect(typeof signal.holds(text, part)).toBe('boolean');
    }
});
