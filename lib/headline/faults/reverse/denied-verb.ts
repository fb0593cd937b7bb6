import { excerpt, supportNear, type Candidate, type FaultContext } from '../../fault-context';
import { quotedIn } from '../../find-quoted';
import { LIGHT } from '../../data/light-verbs';

const SURE = 0.9;
/** The very verb, or its noun. */
const SAME_VERB = 0.95;
/** Another word for it that the text uses without denying it leaves the matter open. */
const LIKE_VERB = 0.8;
/** Whoever does it must stand in that sentence, or beside it. */
const MET = 0.5;
const ITS_OWN = /^(?:root|parataxis|ccomp|conj)$/;
/** "Had not paid until Monday", "has yet to": denied of another time. */
const UNTIL = /^(?:until|till|yet|before|previously|earlier|if|unless)$/;

/** "Driver arrested" of a driver who had not been arrested: the text has the headline's verb in one place only, and says there that it is not so; or the reverse. */
export function deniedVerb(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  if (/\?\s*$/.test(headline.text)) return [];
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const w = predicate.at;
    const { key, token, content } = headline.words[w];
    if (!content || LIGHT.test(key) || !ITS_OWN.test(token.relation) || token.pos !== 'VERB') return [];
    const particle = headline.children[w].some((child) =>
      headline.words[child].token.relation.startsWith('compound:prt'),
    );
    const isQuoted = quotedIn(headline).some(
      ({ start, end }) => start <= token.span.start && token.span.end <= end,
    );
    if (particle || isQuoted) return [];
    const places = index.passages.filter(({ number }) => alignment.matches[w][number].score >= LIKE_VERB);
    if (places.length !== 1) return [];
    const [passage] = places;
    const { at, score } = alignment.matches[w][passage.number];
    const there = passage.predicates.find((one) => one.at === at);
    if (score < SAME_VERB || !there || there.negated === predicate.negated) return [];
    // "Will not testify" of one who was asked to testify denies nothing.
    if (predicate.negated && there.stage !== 'fact') return [];
    // Said twice in the sentence, once each way.
    if (passage.words.filter((word) => word.key === passage.words[at].key).length > 1) return [];
    if (passage.words.some((word) => UNTIL.test(word.key))) return [];
    const met = (words: readonly number[]) =>
      words
        .filter((word) => headline.words[word].content)
        .every(
          (word) =>
            supportNear(context, word, passage.number) >= MET ||
            (alignment.matches[word][passage.number - 1]?.score ?? 0) >= 0.69,
        );
    if (!met(predicate.subjects) || !met(predicate.objects) || !met(predicate.others)) return [];
    if ([...predicate.subjects, ...predicate.objects].every((word) => !headline.words[word].content))
      return [];
    const start = Math.min(
      w,
      ...headline.children[w].filter((child) => /^(?:aux|advmod)/.test(headline.words[child].token.relation)),
    );
    return [
      {
        fault: 'negated',
        start,
        end: w + 1,
        confidence: SURE,
        evidence: [passage.number],
        message: there.negated
          ? `The text says that it is not so: “${excerpt(passage, at)}”.`
          : `The headline denies what the text says: “${excerpt(passage, at)}”.`,
        instead: null,
      },
    ];
  });
}
