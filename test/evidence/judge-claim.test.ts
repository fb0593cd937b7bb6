import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClaimIn } from '@/lib/evidence/support/judge-claim';

const REPORT = `About the ferry line

The Ellis Ferry Company was founded in 1921 by Ada Quill in Port Ellis.
It runs nine ships between Port Ellis and the northern islands.
Last year it carried 2.4 million passengers, more than in any year before.
Fares will rise in March. The harbour was dredged twice.`;

describe('judgeClaimIn', () => {
  it.each([
    ['The Ellis Ferry Company was founded by Ada Quill in 1921.', 'supports'],
    ['The company carried 2.4 million passengers last year.', 'supports'],
    ['The company, founded by Ada Quill, sold its bakery to Norwegian investors in 1987.', 'partial'],
    ['The harbour was not dredged twice.', 'contradicts'],
    ['Fares will fall in March.', 'contradicts'],
    ['Fares will not rise in March.', 'contradicts'],
    ['It runs twelve ships between Port Ellis and the northern islands.', 'contradicts'],
    ['Last year it carried 3.1 million passengers, more than in any year before.', 'contradicts'],
    ['Parliament dissolved itself over a budget dispute.', 'not-found'],
  ])('says of “%s”: %s', (claim, stance) => expect(judgeClaimIn(claim, REPORT).stance).toBe(stance));

  const MINUTES = `The board denied closing the health desk in spring.
It did not only raise the fares of visitors but lowered those of islanders.
Trust in the pilots was never lost, and nobody complained of the tide.
The harbour master refused 96 of the requests. Four in ten letters came by sea, or 40 percent.`;
  it.each([
    ['The board closed the health desk in spring.', true],
    ['Trust in the pilots was lost.', true],
    ['The harbour master did not refuse 96 of the requests.', true],
    ['30 percent of letters came by sea.', true],
    ['96 of the requests were refused by the harbour master.', false],
    ['The board raised the fares of visitors.', false],
    ['Trust in the pilots was never lost.', false],
    ['40 percent of letters came by sea.', false],
  ])('sees whether “%s” is denied: %s', (claim, denied) =>
    expect(judgeClaimIn(claim, MINUTES).stance === 'contradicts').toBe(denied),
  );

  it.each([
    [
      '30% of letters from Port Ellis to the northern islands came by sea in spring.',
      '40% of letters from Port Ellis to the northern islands came by sea in spring.',
      true,
    ],
    [
      '30% of letters from Port Ellis to the northern islands came by sea in spring.',
      '40% of parcels from Port Ellis to the northern islands came by sea in spring.',
      false,
    ],
    ['The toll on the bridge is $5.', 'The toll on the bridge is $6.', true],
    ['The toll on the bridge is $5.', 'The toll on the bridge is £6.', false],
    [
      'The council gave $5 million in grants to the island.',
      'The council gave the island $6 million in loans, and grants.',
      false,
    ],
    ['Nine new ships sail from Port Ellis.', 'Twelve new ships sail from Port Ellis.', true],
    ['Nine new ships sail from Port Ellis.', 'Twelve new pilots sail ships from Port Ellis.', false],
    ['The captain spent twelve years in prison.', 'The captain spent nine years in prison.', true],
    ['The captain spent twelve years in prison.', 'The captain in prison spent nine years at sea.', false],
    [
      'In 2018 the line carried 2 million passengers.',
      'In 2019 the line carried 3 million passengers.',
      false,
    ],
    [
      'That year it raised $10 million to value the ferry line Ellis at over $50 million.',
      'The ferry line Ellis, we hear, raised $10 million to value the company at over $50 million.',
      false,
    ],
    ['On the bridge the toll is $5.', 'On the bridge, the toll apart, the penalty is $6.', false],
    [
      'The toll is $5 and the fine is $9 on the bridge.',
      'The toll on the bridge is $5 and the penalty $12.',
      false,
    ],
    [
      'In spring 30% of the letters came to Port Ellis by sea.',
      'In spring the letters to Port Ellis came by sea, or 40%.',
      true,
    ],
    [
      'In spring 30% of the parcels and letters came to Port Ellis by sea.',
      'In spring the letters to Port Ellis came by sea, or 40%.',
      false,
    ],
    [
      'It runs 9 ships between Port Ellis and the northern islands.',
      'It runs nine ships between Port Ellis and the northern islands.',
      false,
    ],
    ['One of the ships sank off Port Ellis.', 'Two of the nine ships sank off Port Ellis.', false],
    [
      'The fleet of Port Ellis grew to ten ships last year.',
      'The fleet of Port Ellis grew last year from nine ships to twelve ships.',
      false,
    ],
    ['Nearly 1,000 people met the ship.', 'About 980 people met the ship.', false],
  ])('holds numbers against each other only in one unit of one noun: “%s”, “%s”: %s', (claim, text, denied) =>
    expect(judgeClaimIn(claim, text).stance === 'contradicts').toBe(denied),
  );

  it('reads a table of 100,000 numbers in a moment', () => {
    const begun = performance.now();
    judgeClaimIn(
      'The fleet has 7 ships and 8 pilots.',
      `The fleet has ships, pilots ${'9 ships 8 boats '.repeat(25_000)}`,
    );
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('points to the sentence that says it', () => {
    const { spans } = judgeClaimIn('Ada Quill founded the ferry company in 1921.', REPORT);
    expect(spans[0].exact).toBe('The Ellis Ferry Company was founded in 1921 by Ada Quill in Port Ellis.');
    expect(REPORT.slice(spans[0].start, spans[0].end)).toBe(spans[0].exact);
  });

  it('believes less when a number or a name is changed', () => {
    const score = (claim: string): number => judgeClaimIn(claim, REPORT).score;
    const right = score('The Ellis Ferry Company was founded in 1921 by Ada Quill.');
    expect(score('The Ellis Ferry Company was founded in 1934 by Ada Quill.')).toBeLessThan(right);
    expect(score('The Ellis Ferry Company was founded in 1921 by Tom Harrow.')).toBeLessThan(right);
  });

  it.each([
    ['an empty claim', '', REPORT],
    ['an empty document', 'The harbour was dredged.', ''],
    ['a claim of stop words', 'It is what it is.', REPORT],
    ['NUL and lone surrogates', '\u0000\ud800', '\u0000\udfff'],
  ])('finds nothing for %s', (_, claim, document) =>
    expect(judgeClaimIn(claim, document)).toEqual({ stance: 'not-found', score: 0, spans: [] }),
  );

  it('reads a huge document and a huge claim in a few seconds', () => {
    const begun = Date.now();
    judgeClaimIn('The harbour was dredged twice. '.repeat(20_000), `${REPORT}\n`.repeat(5_000));
    expect(Date.now() - begun).toBeLessThan(15_000);
  }, 30_000);

  it('gives a probability, and spans that stand in the document, for any input', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.lorem({ mode: 'sentences' }), (claim, noise, prose) => {
        const document = `${prose}\n${noise}${claim}`;
        const { score, spans } = judgeClaimIn(claim, document);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { start, end, exact } of spans) expect(document.slice(start, end)).toBe(exact);
      }),
      { numRuns: 100 },
    ));
});
