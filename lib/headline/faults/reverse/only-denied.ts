import { LIGHT } from '../../data/light-verbs';
import { negators, reversing, saying } from '../../data/stage-words';
import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import { isDeniedHere } from '../../find-denied';
import { findMentions, type TextMention } from '../../find-mentions';
import { isQuoted } from '../../find-quoted';
import { isQuestion } from '../../is-question';
import { namesPeople } from '../../names-people';
import type { Passage } from '../../index-article';
import type { Reading } from '../../reading';

/** Words by which a headline itself says that something is not so, or leaves it open. */
const DENYING =
  /^(?:deny|clear|acquit|rule|dismiss|false|untrue|hoax|myth|debunk|lack|escape|miss|spare|free|despite|doubt|question|stop|end|halt|shun|snub|short|scrap|few|little|low|unlikely|unproven|unclear|yet|if|unless|whether|call|urge|demand|want|seek)$/;
/** What is turned down must be there: "Club rejects offer" of a club that has had no offer. */
const TURNS_DOWN = /^(?:reject|refuse|decline)$/;
/** "Found guilty", "pleads guilty", "ruled unsafe". */
const JUDGES = /^(?:find|plead|declare|judge|rule|deem|hold|prove)$/;
const ITS_OWN = /^(?:root|parataxis|ccomp|conj)$/;
const SIGN = /^(?:evidence|sign|indication|proof|trace|suggestion|hint)$/;
/**
 * So much of the rest of the headline must stand there, or beside it: less of what is denied of a thing itself ("no evidence of an
 * attack", "not guilty"), and little of a verb that the text has only to say "made no arrests".
 */
const COMPANY = { verb: 0.5, noun: 0.35, judged: 0.25, noSign: 0.3, none: 0.1 } as const;
/** Of the training headlines two are faulty where this rule speaks, none faithful, none of 666 editors' own: such plain opposites are rare there. */
const SURE = 0.9;

/** "There was no evidence of an attack": what it is a sign of is denied. */
function isNoSign(passage: Passage, at: number): boolean {
  const { head, relation } = passage.words[at].token;
  return (
    head >= 0 &&
    relation.startsWith('nmod') &&
    SIGN.test(passage.words[head].key) &&
    isDeniedHere(passage, head)
  );
}

const isNobody = ({ words, children }: Passage, at: number): boolean =>
  children[at].some(
    (child) =>
      words[child].token.relation.startsWith('nsubj') &&
      (/^(?:nobody|none|no-one)$/.test(words[child].key) ||
        children[child].some((c) => words[c].key === 'no' && namesPeople(words[child].key))),
  );

type Part = 'verb' | 'noun' | 'judged';

/** What the headline does with word `w`; null for what it says by the way. */
function partOf({ words, children }: Reading, w: number): Part | null {
  const { token, key } = words[w];
  if (token.pos === 'VERB') return ITS_OWN.test(token.relation) && !saying.has(key) ? 'verb' : null;
  // "Cyber-attack closes banks": what the parse has as a part of the verb is its subject.
  const isPart = /^(?:compound|flat)/.test(token.relation) && words[token.head]?.token.pos !== 'VERB';
  if (token.pos === 'NOUN') return isPart ? null : 'noun';
  if (token.pos !== 'ADJ') return null;
  const isJudged = token.relation === 'xcomp' && JUDGES.test(words[token.head]?.key ?? '');
  return isJudged || children[w].some((child) => words[child].token.relation === 'cop') ? 'judged' : null;
}

/** "Former head found guilty" of one found not guilty: the text has the headline's word only where it denies it. */
export function onlyDenied(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  const { words } = headline;
  if (isQuestion(headline) || words.some(({ key }) => negators.has(key) || DENYING.test(key))) return [];
  const turned = words.flatMap(({ key }, w) => (reversing.has(key) ? [w] : []));
  return words.flatMap(({ content, key, token }, w): Candidate[] => {
    const part = partOf(headline, w);
    if (part === null || !content || LIGHT.test(key) || isQuoted(headline, w)) return [];
    if (turned.some((verb) => !TURNS_DOWN.test(words[verb].key) || token.head !== verb)) return [];
    const isDenied = ({ passage: number, at, isDenied: denied }: TextMention): boolean => {
      const passage = index.passages[number];
      const isNoun = part === 'noun' || passage.words[at].wordClass === 'n';
      return isNoSign(passage, at) || (denied && (!isNoun || isDeniedHere(passage, at)));
    };
    const mentions = findMentions(context, w);
    const exact = mentions.filter(({ isVery }) => isVery);
    // "Dozens injured" of a fire in which nobody was hurt.
    const very =
      exact.length > 0 || part !== 'verb'
        ? exact
        : mentions.filter(({ passage: number, at }) => isNobody(index.passages[number], at));
    if (very.length === 0 || !very.every(isDenied)) return [];
    const best = very.reduce((a, b) => (b.company > a.company ? b : a));
    const passage = index.passages[best.passage];
    // "If she gets to pick her judges, there is nothing you can do."
    if (passage.words.some((word) => /^(?:if|unless|until|whether)$/.test(word.key))) return [];
    // "He had received no such letter": another says that there was one.
    if (passage.children[best.at].some((c) => passage.words[c].key === 'such')) return [];
    const isNone =
      part === 'verb' &&
      (isNobody(passage, best.at) || passage.children[best.at].some((c) => passage.words[c].key === 'no'));
    const kind = isNoSign(passage, best.at) ? 'noSign' : isNone ? 'none' : part;
    if (best.company < COMPANY[kind]) return [];
    // Another word for it that the text does not deny leaves the matter open.
    const isSettled = mentions.some(
      (one) =>
        !very.includes(one) &&
        !isDenied(one) &&
        one.staging.stage === 'fact' &&
        index.passages[one.passage].words[one.at].wordClass === words[w].wordClass &&
        one.company >= best.company,
    );
    if (isSettled) return [];
    return [
      {
        fault: 'negated',
        start: part === 'judged' && token.relation === 'xcomp' ? Math.min(w, token.head) : w,
        end: w + 1,
        confidence: SURE,
        evidence: [best.passage],
        message: `The text says that it is not so: “${excerpt(passage, best.at)}”.`,
        instead: null,
      },
    ];
  });
}
