import { isDenying } from '../text/said-words';
import { contains, overlaps } from '../text/span';
import type { Attribution, Sentence, Span, Token } from '../types';
import { isSubject } from './is-subject';
import { partOf } from './part-of';
import { saysSomething, thatClause, withSubject } from './says-something';
import { withoutBranches } from './without-branches';

/** Words of one sentence that one voice speaks. */
export interface Voice {
  /** Whose voice; `null` for the article's own. */
  readonly attribution: Attribution | null;
  /** They hang together by themselves: heads count within the voice. */
  readonly tokens: readonly Token[];
}

/** Words of the shortest sentence that is taken for one though no verb is seen in it. */
const LEAST_SENTENCE = 5;

const hasSubject = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => isSubject(token) && token.head >= 0);

const isIn = (spans: readonly (Span | null)[]) => (token: Token) =>
  spans.some((span) => span !== null && contains(span, token.span));

/** The words where they state something of their own or of who says them, else `null`. "Is said to have sold it" is told of another by nobody. */
const stated = (
  tokens: readonly Token[],
  { source }: Pick<Attribution, 'source'>,
): readonly Token[] | null =>
  saysSomething(tokens, source !== null) ? tokens : (thatClause(tokens) ?? withSubject(tokens));

/** How sentences open that tell nothing: a wish, an order, thanks, a clause that hangs on another. */
const OPENS_NOTHING =
  /^(?:thanks?|let|please|well|so|all?right|ok(?:ay)?|yes|yeah|not?|to|that|than|which|who|whose|what|especially|don)$/i;
const HANGS = /^(?:if|unless|whether|because|when|while|although|though|until|once|since|as|after|before)$/i;

/**
 * “The driver lost control of the car,” she said: a sentence in somebody's own words states something, though the parser sees no statement in
 * it.
 */
const isSentence = ({ kind }: Attribution, tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  if (kind !== 'direct' || words.length < LEAST_SENTENCE) return false;
  const [first] = words;
  const exact = first.span.exact;
  const closes = tokens.findLast(({ span }) => !/["“”‘’']/.test(span.exact))?.span.exact ?? '';
  if (!/^\p{Lu}/u.test(exact) || !/^[,.]/.test(closes)) return false;
  if (/^(?:MD|VB)$/.test(first.tag) || OPENS_NOTHING.test(exact) || /^thank/i.test(words[1].span.exact))
    return false;
  if (HANGS.test(exact) && !tokens.slice(0, -2).some(({ span }) => span.exact === ',')) return false;
  return (
    words.some((token) => isSubject(token)) &&
    words.slice(1).some(({ pos, tag }) => pos === 'VERB' && /^VB[DNPZ]$/.test(tag))
  );
};

/** True when `inner` is spoken within what `outer` says: "Ortiz said the board had promised that …". */
const isWithin = (outer: Attribution, inner: Attribution): boolean =>
  inner !== outer &&
  inner.content.every((span) =>
    outer.content.some((own) => contains(own, span) && own.exact.length > span.exact.length),
  );

/** "“We lost the dock.” Reyes told this newspaper.": the sentence says who spoke, and what was said stands outside of it. */
const isCreditOf = ({ span }: Sentence, { cue, content }: Attribution): boolean =>
  cue !== null && content.length > 0 && contains(span, cue) && !content.some((own) => overlaps(own, span));

/**
 * The sentence's words by who speaks them. A statement is taken out of the article's voice only when what it says is a clause,
 * or stands between marks: "threatened to leave the race" and "discussed the crisis" are told by the article itself. What
 * hangs on a statement goes with it, so that no voice is left with half a sentence ("The debate took place as").
 */
export function voicesOf(sentence: Sentence, attributions: readonly Attribution[]): readonly Voice[] {
  const tokensIn = (span: Span) => partOf(sentence.tokens, isIn([span]));
  const here = attributions.filter(
    ({ kind, source, cue, content }) =>
      content.some((span) => overlaps(span, sentence.span)) &&
      // "A spokesman denied that any meeting had taken place" claims no meeting: the article tells of a denial.
      (kind === 'direct' || !isDenying(cue?.exact ?? '')) &&
      (kind === 'direct' || content.some((span) => stated(tokensIn(span), { source }) !== null)),
  );
  if (here.length === 0 && attributions.some((attribution) => isCreditOf(sentence, attribution))) return [];
  // "found no fault with Reed’s criticism that the mayor lied" says nothing of its own without the criticism.
  const isNoun = ({ cue }: Attribution): boolean => {
    const words = cue === null ? [] : sentence.tokens.filter(isIn([cue]));
    return (
      words.some(({ pos }) => pos === 'NOUN') &&
      !words.some(({ pos, lemma }) => /^(?:VERB|AUX)$/.test(pos) || lemma === 'accord')
    );
  };
  const spoken = (speakers: readonly Attribution[]) =>
    isIn(
      speakers
        .filter((attribution) => !isNoun(attribution))
        .flatMap(({ source, cue, content }) => [source, cue, ...content]),
    );
  const reported = here.flatMap((attribution): Voice[] => {
    const deeper = here.filter((other) => isWithin(attribution, other));
    const voiceOf = (tokens: readonly Token[]): Voice[] => {
      const left = withoutBranches(tokens, spoken(deeper));
      const said = stated(left, attribution) ?? (isSentence(attribution, left) ? left : null);
      return said === null ? [] : [{ attribution, tokens: said }];
    };
    // "The race, Lang believes, is the first of its kind": cut in two by who says it.
    const own = attribution.content.filter((span) => contains(sentence.span, span));
    const whole = partOf(sentence.tokens, isIn(own));
    const cut = own.length === 2 && own.some((span) => !hasSubject(tokensIn(span)));
    return cut && stated(whole, attribution) !== null
      ? voiceOf(whole)
      : attribution.content.flatMap((span) => voiceOf(tokensIn(span)));
  });
  const tokens = withoutBranches(sentence.tokens, spoken(here));
  const states =
    here.length === 0 ? tokens.some(mayState) : saysSomething(tokens) && !lacks(sentence, tokens);
  return states ? [{ attribution: null, tokens }, ...reported] : reported;
}

/** True when what the main verb leads up to went with a statement: "they could not resist [pointing out that …]". */
function lacks({ tokens }: Sentence, left: readonly Token[]): boolean {
  const main = left.find(({ head }) => head < 0);
  const starts = new Set(left.map(({ span }) => span.start));
  return tokens.some(
    ({ relation, head, span }) =>
      /^(?:ccomp|xcomp)/.test(relation) &&
      tokens[head]?.span.start === main?.span.start &&
      !starts.has(span.start),
  );
}

/**
 * A sentence that nobody else speaks in may be parsed amiss: any subject, verb or figure will do. "Photograph: Lena Ortiz.",
 * "Baiting the moderators", "According to the board, basically" and "2. Ferries" have none.
 */
const mayState = (token: Token, index: number): boolean =>
  isSubject(token) ||
  (token.pos === 'VERB' && token.tag !== 'VBG' && token.lemma !== 'accord') ||
  token.pos === 'AUX' ||
  (token.pos === 'NUM' && index > 0);
