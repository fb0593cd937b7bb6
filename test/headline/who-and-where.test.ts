import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../lib/attribution/find-attributions';
import { explain } from '../../lib/headline/explain';
import { findPhrases } from '../../lib/headline/find-phrases';
import { indexArticle } from '../../lib/headline/index-article';
import { inspectHeadline } from '../../lib/headline/inspect-headline';
import { findRoles } from '../../lib/headline/measures/roles';
import { treeCost } from '../../lib/headline/measures/tree-cost';
import { describeSupport } from '../../lib/headline/model/describe-headline';
import { describePhrases, phraseNames } from '../../lib/headline/model/describe-phrase';
import { namesAgents } from '../../lib/headline/names-agents';
import { parseSentences } from '../../lib/language/parse-sentences';
import { findSources } from '../../lib/sources/find-sources';
import { makeArticle } from './make-article';

const TEXT = [
  'Jonas Brandt accused the harbour board on Monday of neglecting the north quay. Maren Holt, who chairs the board, will visit Norway in May.',
  'A judge rejected the appeal of the ferry company Marlin. “The night boats keep this town alive,” said Ines Roth, a skipper.',
  'Fishermen had complained that the coast guard was closing the bay. Norwegian crews left, and Danish crews stayed.',
];

function inspect(headline: string, text: readonly string[] = TEXT) {
  const article = makeArticle(headline, text);
  const sentences = parseSentences(article);
  const sources = findSources(article, sentences);
  const index = indexArticle(article, sentences, findAttributions(article, sentences, sources), sources);
  return inspectHeadline(headline, index);
}

/** What the measure `name` says of the phrase that reads `words`. */
function measure(headline: string, words: string, name: string, text: readonly string[] = TEXT): number {
  const { context, candidates } = inspect(headline, text);
  const phrases = findPhrases(context, candidates);
  const { words: all, text: written } = context.headline;
  const at = phrases.findIndex(
    ({ start, end }) => written.slice(all[start].token.span.start, all[end - 1].token.span.end) === words,
  );
  if (at < 0) throw new Error(`no phrase “${words}”`);
  const column = phraseNames.indexOf(name);
  if (column < 0) throw new Error(`no measure ${name}`);
  return describePhrases(context, phrases, candidates, describeSupport(context))[at][column];
}

const namesOf = (headline: string, text?: readonly string[]) =>
  inspect(headline, text).context.headline.names.map(({ keys, place }) => [
    keys.join(' '),
    place?.name ?? null,
  ]);

const placeFaults = (headline: string, text: readonly string[]) =>
  inspect(headline, text)
    .candidates.filter(({ fault }) => fault === 'place-or-nationality-shifted')
    .map(({ confidence, message }) => ({ confidence, message }));

describe('who stands where the text says it', () => {
  it('sees that another does what the headline says', () => {
    expect(measure('Holt accuses harbour board of neglecting quay', 'Holt', 'slotGap')).toBeGreaterThan(
      measure('Brandt accuses harbour board of neglecting quay', 'Brandt', 'slotGap'),
    );
    expect(measure('Holt accuses harbour board of neglecting quay', 'Holt', 'strangerGap')).toBeGreaterThan(
      0,
    );
    expect(measure('Brandt accuses harbour board of neglecting quay', 'Brandt', 'strangerGap')).toBeLessThan(
      0,
    );
  });

  it('sees that another place stands there', () =>
    expect(measure('Swedish crews left bay', 'Swedish', 'slotRival')).toBeGreaterThan(
      measure('Swedish crews left bay', 'Swedish', 'slotOwn'),
    ));

  it('hears in whose mouth the text puts it', () => {
    expect(measure('Night boats keep town alive, judge says', 'judge', 'speakerGap')).toBeGreaterThan(0.5);
    expect(measure('Night boats keep town alive, skipper says', 'skipper', 'speakerGap')).toBeLessThan(0.3);
  });

  it('sees actors crossed under another verb', () => {
    const roles = (headline: string) => {
      const { context } = inspect(headline);
      return findRoles(context, context.headline.predicates[0]);
    };
    const crossed = roles('Coast guard criticized fishermen for closing bay');
    expect(crossed.actorsCrossed).toBeGreaterThan(crossed.actorsStraight);
    const straight = roles('Fishermen criticized coast guard for closing bay');
    expect(straight.actorsStraight).toBeGreaterThan(straight.actorsCrossed);
  });
});

describe('those whom everybody knows', () => {
  const POLL = ['A CBS poll put Maren Holt ahead by six points on Monday.', 'Jonas Brandt doubted it.'];

  it('sees another of the same kind in the text', () => {
    expect(measure('NBC poll puts Holt ahead', 'NBC', 'whoMet')).toBeLessThan(0.5);
    expect(measure('NBC poll puts Holt ahead', 'NBC', 'whoLike', POLL)).toBeGreaterThan(0.5);
    expect(measure('NBC poll puts Holt ahead', 'Holt', 'whoKnown', POLL)).toBe(0);
  });

  it('reads names that begin small', () =>
    expect(namesOf('Former eBay chief backs quay')).toContainEqual(['ebay', null]));
});

describe('treeCost', () =>
  it('is nothing for a word itself, the same both ways, and more for what stands farther off', () => {
    const { headline } = inspect('Holt sues board that closed the quay').context;
    const at = (form: string) => headline.words.findIndex((word) => word.form === form);
    expect(treeCost(headline, at('holt'), at('holt'))).toBe(0);
    expect(treeCost(headline, at('holt'), at('quay'))).toBe(treeCost(headline, at('quay'), at('holt')));
    expect(treeCost(headline, at('holt'), at('sues'))).toBeLessThan(
      treeCost(headline, at('holt'), at('quay')),
    );
  }));

describe('namesAgents', () =>
  it('knows people and bodies from things', () => {
    for (const key of ['spokesman', 'council', 'company', 'voter']) expect(namesAgents(key)).toBe(true);
    for (const key of ['bridge', 'budget', 'rain']) expect(namesAgents(key)).toBe(false);
  }));

describe('the names of a headline', () => {
  it('takes no surname and no body for a place', () => {
    const text = ['Elsa Garland heard the case on Friday.', 'She read of it in the Chicago Tribune.'];
    expect(namesOf('Garland hears case', text)).toContainEqual(['garland', null]);
    expect(namesOf('Judge reads the Chicago Tribune', text)).not.toContainEqual(['chicago', 'chicago']);
  });

  it('keeps a name with a hyphen whole, and takes no word after a colon for one', () => {
    expect(namesOf('Holt tells C-SPAN of new quay')).toContainEqual(['c span', null]);
    expect(namesOf('Holt: Low tide closed bay')).not.toContainEqual(['low', null]);
  });
});

describe('places of those whom everybody knows', () => {
  const SENATE = [
    'Ted Cruz won the vote in Iowa on Monday.',
    'The senator thanked his voters. Marco Rubio came third.',
  ];

  it('lets somebody be called by the place he is of', () => {
    expect(placeFaults('Texas senator wins Iowa vote', SENATE)).toEqual([]);
    expect(placeFaults('Texan thanks voters', SENATE)).toEqual([]);
  });

  it('tells a place that he is not of', () => {
    const [told] = placeFaults('Ohio Sen. Cruz wins Iowa vote', SENATE);
    expect(told.confidence).toBeGreaterThan(0.8);
    expect(told.message).toContain('Texas');
  });

  it('finds places in a text without capitals', () => {
    const small = [
      'women in iran may soon watch matches in some arenas , the deputy sports minister of iran said on saturday .',
      'fans have long asked for it , and the new rule will be tried for a year in three cities of the country before others follow , he told a crowd near one old stadium , where many had waited since noon with flags and drums .',
    ];
    expect(placeFaults('Tehran to open arenas to women', small)).toEqual([]);
  });
});

describe('what is said of a phrase that no rule explains', () => {
  it('names whom the text does not say it of, and not the words before the name', () => {
    const { context } = inspect('The Biggest Blow To Norbank Could Come From Marlin');
    const { words, text } = context.headline;
    const start = words.findIndex(({ token }) => token.span.exact === 'To');
    const phrase = { start, end: start + 2 };
    const { message, ...told } = explain(context, { ...phrase, kind: 'entity-swapped', rule: undefined });
    expect(text.slice(words[start].token.span.start, words[start + 1].token.span.end)).toBe('To Norbank');
    expect(message).toBe('The text does not say this of Norbank.');
    expect(told).toMatchObject(phrase);
  });
});
