import { isPresent, looksBack, modalOf, type Clause } from './clause';

const VIEW =
  /^(?:think|believe|feel|hope|want|wish|love|hate|doubt|guess|suppose|suspect|fathom|despise|prefer|trust|agree|disagree)$/;
const SENTIMENT =
  /^(?:honored|honoured|proud|happy|glad|sorry|grateful|thankful|humbled|thrilled|sick|tired|afraid|confident)$/;
const JUDGING =
  /^(?:absurd|amaz\w+|appalling|astonishing|awful|bad|badly|beautiful|best|better|bizarre|brave|brilliant|clear|corrupt|crazy|critical|crooked|crucial|cruel|dangerous|decent|despicable|devious|disast\w+|disgrace\w*|disgust\w+|disappoint\w+|dishonest|essential|excellent|extraordinary|extreme|fair|fantastic|foolish|funny|good|great|greatest|historic|honest|horrib\w+|horrif\w+|hypocrit\w+|important|impressive|inappropriate|incompetent|incredible|irresponsible|ludicrous|naive|nice|nonsense|obvious|offensive|outrag\w+|perfect|poor|powerful|pathetic|reckless|remarkable|ridiculous|rigged|sad|scary|shame\w*|shocking|sick|silly|simple|smart|spectacular|strange\w*|strong|stunning|stupid|terrible|terrific|tough|tragic|troubling|tremendous|unacceptable|unbelievable|unfair|unfit|unfortunate|useless|vital|weak|weird|wonderful|worst|wrong|right|wrong|witch|lie|liar|mess|joke|tragedy|catastrophe|farce|travesty|ire|pointless|necessary|unnecessary|clever|genius|fool)$/;

/** True when the main clause says what should be, what somebody feels, or what is good or bad: nobody can look that up. */
export function judges(clause: Clause): boolean {
  return isDuty(clause) || isView(clause) || isAppeal(clause) || isJudgement(clause);
}

const REPRESENTS = /^(?:represent|pose|remain|become|make|seem|look|sound|feel)$/;

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

/** "I think …", "we are proud of it". */
function isView({ tokens, root, subject, under }: Clause): boolean {
  const speaks = subject !== null && /^(?:i|we)$/i.test(subject.span.exact);
  const { lemma } = tokens[root];
  const opens = under.some(
    ({ relation, head, lemma: verb, span }) =>
      relation === 'parataxis' &&
      VIEW.test(verb) &&
      tokens.some(
        (token) => tokens[token.head]?.span.start === span.start && /^(?:i|we)$/i.test(token.span.exact),
      ) &&
      head === root,
  );
  return opens || (speaks && (VIEW.test(lemma) || SENTIMENT.test(tokens[root].span.exact.toLowerCase())));
}

/** "Take out a loan", "Don’t forget", "Let’s see": asks for something and states nothing. */
function isAppeal({ tokens, root, aux, subject }: Clause): boolean {
  if (tokens[root].tag !== 'VB' || (subject !== null && !/^you$/i.test(subject.span.exact))) return false;
  return aux.every(({ lemma, span }) => lemma === 'do' && /^do$/i.test(span.exact));
}

/** "is a disgrace", "was excellent", "is the strangest thing", "is too principled". */
function isJudgement(clause: Clause): boolean {
  const { tokens, root, aux, under } = clause;
  if (!aux.some(({ relation }) => relation === 'cop')) {
    // "That looks good", "Not paying makes me smart".
    return under.some(
      ({ relation, tag, lemma }) =>
        ((relation === 'xcomp' && /^(?:JJ|NN)/.test(tag)) ||
          (relation === 'obj' && REPRESENTS.test(tokens[root].lemma))) &&
        JUDGING.test(lemma),
    );
  }
  const { pos, lemma, span } = tokens[root];
  if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'ADV') return false;
  if (JUDGING.test(lemma) || JUDGING.test(span.exact.toLowerCase())) return true;
  if (under.some(({ lemma: word }) => word === 'too') && pos === 'ADJ' && isPresent(clause)) return true;
  return (
    pos === 'NOUN' &&
    under.some(
      ({ relation, lemma: word, span: { exact } }) =>
        relation === 'amod' && (JUDGING.test(word) || JUDGING.test(exact.toLowerCase())),
    )
  );
}
