import { rankPassages, supportNear, type Candidate, type FaultContext } from '../../fault-context';
import { namesPeople } from '../../names-people';
import type { Passage } from '../../index-article';

const FIT_FROM = 0.35;
const NEAREST = 3;
const MET = 0.65;
/** What they do must be told of the one at least in passing. */
const DOING = 0.3;
const SINGULAR = /^(?:a|an|one|another|single|lone)$/;
/** Where the word stands in the headline: one that does something, or to whom it is done. */
const ARGUMENT = /^(?:nsubj|obj|obl)/;

/** "A lawmaker", "one parent", "former President Roth": one, by its article or its name. */
function isOne({ words, children, names }: Passage, at: number): boolean {
  if (!/^NNP?$/.test(words[at].token.tag)) return false;
  return (
    children[at].some((child) => SINGULAR.test(words[child].key)) ||
    SINGULAR.test(words[at - 1]?.key ?? '') ||
    // A title before a name.
    names.some(
      ({ start, end, place }) =>
        !place && start >= at && start <= at + 1 && end > at && words[start].token.pos === 'PROPN',
    )
  );
}

/** Several where the text has one: "Lawmakers demand" of a single lawmaker. */
export function pluralForOne(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.words.flatMap((word, w): Candidate[] => {
    if (!word.content || word.token.tag !== 'NNS' || !ARGUMENT.test(word.token.relation)) return [];
    if (headline.names.some(({ start, end }) => start <= w && w < end)) return [];
    if (headline.words[w + 1]?.wordClass === 'n' && headline.words[w + 1].token.head !== word.token.head)
      return [];
    if (
      headline.children[w].some(
        (child) =>
          /^(?:nummod|det)/.test(headline.words[child].token.relation) ||
          /^(?:few|fewer|more|most|less)$/.test(headline.words[child].key),
      )
    )
      return [];
    // It is a family ("the Harmsens"), or things: "walls" are one wall seen from two sides, "senators" are not one senator.
    if (index.casing.isNamed(word.form.replace(/s$/, '')) || !namesPeople(word.key)) return [];
    const governor = word.token.head;
    const doing = governor >= 0 && headline.words[governor].content ? governor : null;
    const several = (number: number) =>
      index.passages[number].words.some(({ form }) => form === word.form) &&
      (doing === null || supportNear(context, doing, number) >= MET);
    // The text has several do it, in another sentence.
    if (index.passages.some(({ number }) => several(number))) return [];
    for (const { passage: number, fit } of rankPassages(context).slice(0, NEAREST)) {
      const match = alignment.matches[w][number];
      const passage = index.passages[number];
      if (fit < FIT_FROM || match.at < 0 || match.score < MET) continue;
      if (!isOne(passage, match.at)) continue;
      // "Activist Huerta … and activist Padilla" are several, one by one.
      if (passage.words.filter(({ key }) => key === passage.words[match.at].key).length > 1) continue;
      // Another word than the headline's must itself be "a lawmaker", "one parent", and do the same.
      const own = passage.words[match.at];
      if (own.key !== word.key && (word.token.relation !== 'nsubj' || own.token.pos !== 'NOUN')) continue;
      if (doing !== null && supportNear(context, doing, number) < DOING) continue;
      const start = Math.min(
        w,
        ...headline.children[w].filter(
          (child) => child < w && /^(?:amod|compound)/.test(headline.words[child].token.relation),
        ),
      );
      return [
        {
          fault: 'scope-widened',
          start,
          end: w + 1,
          confidence: Math.min(0.8, 0.3 + fit * 0.55),
          evidence: [number],
          message: `The headline has several; the text has one: “${passage.words
            .slice(Math.max(0, match.at - 2), match.at + 2)
            .map(({ token }) => token.span.exact)
            .join(' ')}”.`,
          instead: null,
        },
      ];
    }
    return [];
  });
}
