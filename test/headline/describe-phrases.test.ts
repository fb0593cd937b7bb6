import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../lib/headline/find-phrases';
import { indexArticle } from '../../lib/headline/index-article';
import { inspectHeadline } from '../../lib/headline/inspect-headline';
import { measureArcs } from '../../lib/headline/measures/links';
import { findRoles } from '../../lib/headline/measures/roles';
import { describeSupport } from '../../lib/headline/model/describe-headline';
import { describePhrases, phraseNames } from '../../lib/headline/model/describe-phrase';
import { parseSentences } from '../../lib/language/parse-sentences';
import { makeArticle } from './make-article';

const TEXT = [
  'The ferry operator Marlin sued the Ellery Port Authority on Monday over 31 cancelled sailings.',
  'Maren Holt, who leads the authority, criticized Jonas Brandt at the hearing. She will not resign.',
  'Some fishing crews said that the quay may close.',
];

function inspect(headline: string) {
  const article = makeArticle(headline, TEXT);
  return inspectHeadline(headline, indexArticle(article, parseSentences(article), [], []));
}

const phrasesOf = (headline: string) => {
  const { context, candidates } = inspect(headline);
  const { words, text } = context.headline;
  return findPhrases(context, candidates).map(({ start, end }) =>
    text.slice(words[start].token.span.start, words[end - 1].token.span.end),
  );
};

/** What the measure `name` says of the phrase that reads `words`. */
function measure(headline: string, words: string, name: string): number {
  const { context, candidates } = inspect(headline);
  const phrases = findPhrases(context, candidates);
  const at = phrasesOf(headline).indexOf(words);
  if (at < 0) throw new Error(`no phrase “${words}” among ${phrasesOf(headline).join(', ')}`);
  const values = describePhrases(context, phrases, candidates, describeSupport(context));
  const column = phraseNames.indexOf(name);
  if (column < 0) throw new Error(`no measure ${name}`);
  return values[at][column];
}

describe('wording', () => {
  it('knows a strong word that the text has nothing like, whatever part of speech it is', () => {
    expect(measure('Fury at hearing over cancelled sailings', 'Fury', 'loudUnmet')).toBeGreaterThan(0.3);
    expect(measure('Hearing over cancelled sailings', 'Hearing', 'loudUnmet')).toBeLessThan(0.2);
  });

  it('finds a word’s opposite said of the same things, and a word that only the text denies', () => {
    expect(measure('Holt praises Brandt at hearing', 'praises', 'wordOppositeGap')).toBeGreaterThan(0.3);
    expect(measure('Holt criticizes Brandt at hearing', 'criticizes', 'wordOppositeGap')).toBe(-1);
    expect(measure('Holt will resign', 'will resign', 'wordDeniedGap')).toBeGreaterThan(0);
    expect(measure('Holt will not resign', 'will not resign', 'wordDeniedGap')).toBe(-1);
  });
});

describe('findPhrases', () => {
  it('offers what an editor would underline: verbs, names, numbers, parts, quoted words', () => {
    const found = phrasesOf('Holt will ‘not resign’ after Marlin sues over 31 sailings');
    for (const words of ['Holt', '‘not resign’', 'Marlin', 'sues', 'after Marlin sues', '31 sailings'])
      expect(found).toContain(words);
  });

  it('offers each run of words once, and nothing but words of the headline', () => {
    for (const headline of ['Holt', '!!!', 'Ferry firm sues port, and sues again, over 31 sailings', '“”'])
      expect(new Set(phrasesOf(headline)).size).toBeLessThanOrEqual(phrasesOf(headline).length);
    const { context, candidates } = inspect('Ferry firm sues port');
    for (const { start, end, top } of findPhrases(context, candidates)) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(context.headline.words.length);
      expect(top).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('describePhrases', () => {
  it('gives one finite number a name, each name once', () => {
    expect(new Set(phraseNames).size).toBe(phraseNames.length);
    const { context, candidates } = inspect('Marlin sues Ellery Port Authority after storm');
    const phrases = findPhrases(context, candidates);
    expect(phrases.length).toBeGreaterThan(5);
    for (const values of describePhrases(context, phrases, candidates, describeSupport(context))) {
      expect(values).toHaveLength(phraseNames.length);
      expect([...values].every(Number.isFinite)).toBe(true);
    }
  });

  it('sees a name that the sentence about the rest lacks', () => {
    expect(measure('Marlin criticized Brandt at hearing', 'Marlin', 'phraseAtLocal')).toBeLessThan(
      measure('Holt criticized Brandt at hearing', 'Holt', 'phraseAtLocal'),
    );
  });

  it('sees the doubt that stands beside what the text has for a phrase', () => {
    expect(measure('Quay closes', 'closes', 'doubtInside')).toBeGreaterThan(0.8);
    expect(measure('Quay closes', 'closes', 'voicedInside')).toBeGreaterThan(0.5);
    expect(measure('Marlin sues authority', 'sues', 'doubtInside')).toBe(0);
    expect(measure('Quay may close', 'close', 'doubtWords')).toBe(1);
  });

  it('counts words by which somebody judges', () => {
    expect(measure('Reckless Marlin sues authority', 'Reckless', 'judging')).toBe(1);
    expect(measure('Marlin sues authority', 'sues', 'judgingAll')).toBe(0);
  });

  it('sees that the text denies what the headline says', () => {
    expect(measure('Holt will resign', 'will resign', 'parity')).toBe(1);
    expect(measure('Holt will not resign', 'will not resign', 'parity')).toBe(0);
  });

  it('sees that the text is less sure', () => {
    expect(measure('Quay closes', 'closes', 'partGap')).toBeGreaterThan(0.5);
    expect(measure('Quay may close', 'may close', 'partGap')).toBeLessThanOrEqual(0);
  });

  it('sees a cause that the text does not tie to what came of it, and one that it ties', () => {
    const tied = 'Cancelled sailings prompt Marlin to sue Ellery Port Authority';
    expect(measure(tied, 'prompt', 'cue-causing')).toBe(1);
    expect(measure('Storm prompts Marlin to sue', 'Storm prompts', 'causeMet')).toBeLessThan(0.5);
    expect(measure(tied, 'prompt', 'causeMet')).toBeGreaterThan(0.9);
    expect(measure(tied, 'prompt', 'causeOrdered')).toBeGreaterThan(0.7);
    expect(measure('Holt resigns over sailings', 'over sailings', 'cue-over')).toBe(1);
  });

  it('sees whether a number is borne out, and another in its place', () => {
    expect(measure('Marlin sues over 31 sailings', '31', 'amountBacked')).toBeGreaterThan(0.5);
    expect(measure('Marlin sues over 13 sailings', '13', 'amountBacked')).toBe(-1);
    expect(measure('Marlin sues over 13 sailings', '13', 'amountRival')).toBeGreaterThan(0.5);
  });

  it('sees several where one person does it', () => {
    expect(measure('Port chiefs criticize Brandt', 'Port chiefs', 'doerOne')).toBeGreaterThan(0.3);
    expect(measure('Holt criticizes Brandt', 'Holt', 'doerOne')).toBe(0);
    expect(measure('Crews everywhere fear quay may close', 'Crews everywhere', 'wide')).toBe(1);
    expect(measure('Crews everywhere fear quay may close', 'Crews everywhere', 'wideMet')).toBe(0);
  });

  it('sees a word for all where the text has some', () => {
    expect(measure('All crews fear closure', 'All crews', 'whole')).toBe(1);
    expect(measure('All crews fear closure', 'All crews', 'wholeMet')).toBe(0);
  });
});

describe('findRoles', () => {
  const roles = (headline: string) => {
    const { context } = inspect(headline);
    return findRoles(context, context.headline.predicates[0]);
  };

  it('tells who did it from whom it was done to', () => {
    const straight = roles('Marlin sues Ellery Port Authority');
    const crossed = roles('Ellery Port Authority sues Marlin');
    expect(straight.straight).toBeGreaterThan(straight.crossed);
    expect(crossed.crossed).toBeGreaterThan(crossed.straight);
  });
});

describe('measureArcs', () => {
  it('finds a link of the headline in the text, and one that stands the other way round', () => {
    const subject = (headline: string) => {
      const { context } = inspect(headline);
      const arcs = measureArcs(context);
      const arc = arcs.find(({ word }) => context.headline.words[word].form === 'marlin');
      if (!arc) throw new Error('no link');
      return arc;
    };
    expect(subject('Marlin sues Ellery Port Authority').support).toBeGreaterThan(0.7);
    expect(subject('Holt sues Marlin').crossed).toBeGreaterThan(subject('Marlin sues Holt').crossed);
  });
});
