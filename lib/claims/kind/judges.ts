import type { Token } from '../../types';
import { isPresent, looksBack, modalOf, type Clause } from './clause';
import { isJudging } from './judging-words';

const VIEW =
  /^(?:think|believe|feel|hope|want|wish|love|hate|doubt|guess|suppose|suspect|fathom|despise|prefer|trust|agree|disagree)$/;
const SENTIMENT =
  /^(?:honored|honoured|proud|happy|glad|sorry|grateful|thankful|humbled|thrilled|sick|tired|afraid|confident)$/;
const REPRESENTS = /^(?:represent|pose|remain|become|make|seem|look|sound|feel)$/;

/** True when the main clause says what should be, what somebody feels, or what is good or bad: nobody can look that up. */
export function judges(clause: Clause): boolean {
  return isDuty(clause) || isView(clause) || isAppeal(clause) || isJudgement(clause);
}

/** "should", "must", "we have to": a "must have been" infers, and counts too. */
function isDuty(clause: Clause): boolean {
  const { tokens, root, infinitive } = clause;
  if (/^(?:should|ought|must)$/.test(modalOf(clause) ?? '')) return true;
  const { lemma, tag } = tokens[root];
  if (lemma === 'ought') return true;
  return (
    /^(?:need|have|get)$/.test(lemma) && infinitive !== null && /^VB[ZP]$/.test(tag) && !looksBack(clause)
  );
}

const isSpeaker = ({ span }: Token): boolean => /^(?:i|we)$/i.test(span.exact);

/** "I think …", "we are proud of it", "The pier, I believe, is lost". */
function isView({ tokens, root, subject, under }: Clause): boolean {
  const aside = under.some(
    (verb) =>
      verb.relation === 'parataxis' &&
      VIEW.test(verb.lemma) &&
      tokens.some((token) => tokens[token.head] === verb && isSpeaker(token)),
  );
  // "In my opinion, he is the best".
  const inMyView = tokens.some(
    ({ lemma: noun, head }, index) =>
      head === root &&
      /^(?:opinion|view|mind|book|judgment|judgement)$/.test(noun) &&
      /^(?:my|our)$/i.test(tokens[index - 1]?.span.exact ?? '') &&
      /^(?:in|to)$/i.test(tokens[index - 2]?.span.exact ?? ''),
  );
  if (inMyView) return true;
  const { lemma, span } = tokens[root];
  const feels = VIEW.test(lemma) || SENTIMENT.test(span.exact.toLowerCase());
  return aside || (subject !== null && isSpeaker(subject) && feels);
}

/** "Take out a loan", "Don’t forget", "Let’s see": asks for something and states nothing. */
function isAppeal({ tokens, root, aux, subject }: Clause): boolean {
  if (tokens[root].tag !== 'VB' || (subject !== null && !/^you$/i.test(subject.span.exact))) return false;
  return aux.every(({ lemma, span }) => lemma === 'do' && /^do$/i.test(span.exact));
}

/** "is a disgrace", "was excellent", "is the strangest thing", "is too narrow". */
function isJudgement(clause: Clause): boolean {
  const { tokens, root, aux, under } = clause;
  const says = ({ lemma, span }: Token): boolean => isJudging(lemma, span.exact);
  const said = tokens[root];
  if (!aux.some(({ relation }) => relation === 'cop'))
    // "That looks good", "Not paying makes me smart", "He represents our shame".
    return under.some(
      (token) =>
        says(token) &&
        ((token.relation === 'xcomp' && /^(?:JJ|NN)/.test(token.tag)) ||
          (token.relation === 'obj' && REPRESENTS.test(said.lemma))),
    );
  if (!/^(?:ADJ|NOUN|ADV)$/.test(said.pos)) return false;
  if (says(said)) return true;
  if (said.pos === 'ADJ') return isPresent(clause) && under.some(({ lemma }) => lemma === 'too');
  return said.pos === 'NOUN' && under.some((token) => token.relation === 'amod' && says(token));
}
