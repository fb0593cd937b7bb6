import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/language/sentences/split-sentences';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** A bar stands where a sentence ends. */
const CASES: readonly (readonly [string, string])[] = [
  [
    'keeps titles with their names',
    'Gen. Ada Moss met Sen. Roy Hale and Dr. Lin at St. Mary’s.| They left at noon.',
  ],
  [
    'keeps "U.S." inside its sentence',
    'The U.S. Treasury moved first.| Allies followed the U.S. into the deal.',
  ],
  [
    'takes “in.” for an inch behind a number only',
    'They could not log in.| Norbank said so.| The pike was 31 in. Moss lost it.',
  ],
  [
    'takes the mark of a footnote to the sentence before it',
    'Access was restored.*| This follows a ruling.†| It was late.',
  ],
  ['ends at "U.S." before a new subject', 'The firm left the U.S.| It will not return.'],
  ['keeps initials', 'J. K. Marsh and Albert I. Stone signed.| So did you and I.| Did Ann?'],
  ['keeps months and references', 'See p. 12 and No. 4.| The Jan. 6 hearing, cf. Hale v. Moss, is on.'],
  [
    'tells "Co." in a sentence from one at its end',
    'Pitt & Co. at once denied it.| He left Pitt & Co.| The firm is shut.',
  ],
  [
    'lets a time of day end a sentence or open one',
    'At 5 a.m. Mr. Moss woke.| He was up until 6 p.m.| Mr. Moss slept.',
  ],
  ['ends after a closing mark', '“We won’t go,” she said.| “It’s over.”| He nodded.'],
  ['ties a cue to the question before it', '“Will it hold?” Mayor Ann Field asked.| Nobody knew.'],
  ['ties a small-letter cue to its quotation', '"Stop!" she said.| He ran.'],
  [
    'splits a text that has no capital letter at all',
    'the council of port ellery met on monday.| it closed the quay at 5 p.m. after a long debate.| nobody objected.',
  ],
  ['splits sentences inside a quotation', '“Prices rose.| Wages did not,” he said.| That was all.'],
  ['leaves decimals and money whole', 'Sales rose 3.5% to $4.2m.| Shares fell.'],
  [
    'ends at an ellipsis only before a new sentence',
    'He waited ... and waited.| She never meant that....| She left.',
  ],
  ['keeps a sentence in brackets in its host', 'He (He had served before.) won the seat.| She lost.'],
  [
    'keeps an address whole',
    'Write to desk.news@paper.example.org.| See www.paper.example.org/a.b.| Thanks.',
  ],
  ['divides a list in one line', '1. Fix roads.| 2. Cut tax.| 3. Rest.'],
  ['ends at a blank line', 'Key points|\n\nPrices rose.'],
  ['lets a line go on', 'The mayor said on Monday that the\nbridge would stay shut.| Good.'],
  ['keeps "Yahoo!" going', 'She works at Yahoo! in accounts.| He does not.'],
];

describe('splitSentences', () => {
  it.each(CASES)('%s', (_name, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(split(marked.replaceAll('|', ''))).toEqual(expected);
  });

  it('finds nothing in white space', () => expect(split(' \n\t ')).toEqual([]));
});
