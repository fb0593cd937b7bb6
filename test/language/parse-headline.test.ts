import { describe, expect, it } from 'vitest';
import { mainVerbOf } from '@/lib/language/main-verb';
import { parseHeadline } from '@/lib/language/parse-headline';

const mainVerb = (text: string): string | null => {
  const [sentence] = parseHeadline(text);
  return sentence.tokens[mainVerbOf(sentence)]?.span.exact ?? null;
};

/** A headline and the verb of what it says. */
const CASES: readonly (readonly [string, string])[] = [
  ['Harbour Trust to close two piers', 'close'],
  ['Mayor urged to quit over bridge report', 'urged'],
  ['Field: ‘We will not sell the harbour’', 'sell'],
  ['‘We were never asked’, says harbour chief', 'says'],
  ['Skywriters blast mayor', 'blast'],
  ['Two held over port fire, police say', 'held'],
  ['Harbour Watch to open in May', 'open'],
  ['Report: Council hid flood warnings', 'hid'],
  ['Two held after raid on shipping firm', 'held'],
  ['Minister denies knowing of leak', 'denies'],
  ['Storm Leaves Thousands Without Power in Northern Towns', 'Leaves'],
  ['COUNCIL REJECTS PLAN TO SELL PARK', 'REJECTS'],
  ['Prices rise again; wages stay flat', 'rise'],
  ['Minister backs ferry plan', 'backs'],
  ['Teachers vote to strike', 'vote'],
  ['Firm fined for spill', 'fined'],
  ['New ferry will sail in May – report', 'sail'],
  ['Storm damages boats in Port Ellery', 'damages'],
  ['Storm damages all boats in Port Ellery', 'damages'],
  ['Ferry fares to rise', 'rise'],
  ['Police arrest mayor over bribery claims', 'arrest'],
  ['Council plans to cut jobs', 'cut'],
];

describe('parseHeadline', () => {
  it.each(CASES)('%s', (text, verb) => expect(mainVerb(text)).toBe(verb));

  it('hangs a label on what it labels', () => {
    const [{ tokens }] = parseHeadline('Poll: Field leads in harbour vote');
    expect(tokens[0]).toMatchObject({ relation: 'parataxis', head: 3 });
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
  });

  it('gives spans that stand in the headline', () => {
    const text = '“We’re done,” says Field — and quits';
    for (const { tokens } of parseHeadline(text))
      for (const { span } of tokens) expect(text.slice(span.start, span.end)).toBe(span.exact);
  });

  it('reads a blank headline as nothing', () => expect(parseHeadline('  ')).toEqual([]));
});
