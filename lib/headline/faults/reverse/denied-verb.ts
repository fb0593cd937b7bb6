import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import { isQuoted } from '../../find-quoted';
import { isQuestion } from '../../is-question';
import { LIGHT } from '../../data/light-verbs';
import { findDenied, isDeniedHere } from '../../find-denied';
import type { Passage } from '../../index-article';
import type { Predicate, Reading } from '../../reading';
import { companyOf, isInside, isNear, isOfPronoun } from './company-of';

const SURE = 0.9;
/** The very verb, or its noun. */
const SAME_VERB = 0.95;
/** Another word for it that the text uses without denying it leaves the matter open. */
const LIKE_VERB = 0.8;
/** What seems so to one does not to another. */
const SEEMS = /^(?:seem|appear|look|become|remain)$/;
const ITS_OWN = /^(?:root|parataxis|ccomp|conj)$/;
/** "Had not paid until Monday", "has yet to": denied of another time. */
const UNTIL = /^(?:until|till|yet|before|previously|earlier|if|unless)$/;

/** "Has not received", "received no approach": the verb is denied, or what it is done to. */
const isDenied = (reading: Reading, { negated, objects }: Predicate): boolean =>
  negated ||
  objects.some((object) => reading.words[object].wordClass === 'n' && isDeniedHere(reading, object));

/** "Driver arrested" of a driver who had not been arrested: the text has the headline's verb in one place only, and says there that it is not so; or the reverse. */
export function deniedVerb(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  if (isQuestion(headline)) return [];
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const w = predicate.at;
    const { key, token, content } = headline.words[w];
    if (
      !content ||
      LIGHT.test(key) ||
      SEEMS.test(key) ||
      !ITS_OWN.test(token.relation) ||
      token.pos !== 'VERB'
    )
      return [];
    const particle = headline.children[w].some((child) =>
      headline.words[child].token.relation.startsWith('compound:prt'),
    );
    if (particle || isQuoted(headline, w)) return [];
    const isNegated = isDenied(headline, predicate);
    const company = companyOf(headline, predicate);
    const denying: Passage[] = [];
    for (const passage of index.passages) {
      const { at, score } = alignment.matches[w][passage.number];
      if (score < LIKE_VERB) continue;
      const there = passage.predicates.find((one) => one.at === at);
      // "Was released without charge": the noun is denied.
      const denied = there
        ? isDenied(passage, there)
        : passage.words[at].wordClass === 'n'
          ? isDeniedHere(passage, at)
          : findDenied(passage)[at];
      if (
        score >= SAME_VERB &&
        denied !== isNegated &&
        (isNear(context, company, passage.number) || (denied && isOfPronoun(context, company, passage, at)))
      ) {
        // "Will not testify" of one who was asked to testify denies nothing.
        if (isNegated && there?.stage !== 'fact') return [];
        // "To decide" of one who has not decided yet: no more does it.
        if (!isNegated && predicate.stage !== 'fact' && there?.stage === 'fact') return [];
        denying.push(passage);
      } else if (isInside(context, company, passage.number, at)) return [];
    }
    if (denying.length !== 1) return [];
    const [passage] = denying;
    const { at } = alignment.matches[w][passage.number];
    // Said twice in the sentence, once each way.
    if (passage.words.filter((word) => word.key === passage.words[at].key).length > 1) return [];
    if (passage.words.some(({ key: word }, i) => UNTIL.test(word) && passage.words[i + 1]?.key !== 'to'))
      return [];
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
        message: !isNegated
          ? `The text says that it is not so: “${excerpt(passage, at)}”.`
          : `The headline denies what the text says: “${excerpt(passage, at)}”.`,
        instead: null,
      },
    ];
  });
}
