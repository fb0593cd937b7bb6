import { isDenying } from '../text/said-words';
import { contains, overlaps } from '../text/span';
import type { Attribution, Sentence, Span, Token } from '../types';
import { isSubject } from './is-subject';
import { isSentence } from './is-sentence';
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

const isIn = (spans: readonly (Span | null)[]) => (token: Token) =>
  spans.some((span) => span !== null && contains(span, token.span));

/** The words where they state something of their own or of who says them, else `null`. "Is said to have sold it" is told of another by nobody. */
const stated = (
  tokens: readonly Token[],
  { source }: Pick<Attribution, 'source'>,
): readonly Token[] | null =>
  saysSomething(tokens, source !== null) ? tokens : (thatClause(tokens) ?? withSubject(tokens));

/**
 * Whether a source has nothing else to do in the sentence: who "angered survivors by indicating that …" angers them in the article's own voice.
 */
function speaks({ tokens }: Sentence, source: Span | null, cue: Span | null): boolean {
  if (source === null || cue === null) return true;
  const own = isIn([source]);
  const top = tokens.find((token) => own(token) && (token.head < 0 || !own(tokens[token.head])));
  const verb = tokens[top?.head ?? -1];
  return (
    verb === undefined ||
    !/^nsubj/.test(top!.relation) ||
    isIn([cue])(verb) ||
    !isAbove(tokens, verb, isIn([cue]))
  );
}

/** Whether a token of `cue` hangs on the verb as a circumstance. */
const isAbove = (tokens: readonly Token[], verb: Token, cue: (token: Token) => boolean): boolean =>
  tokens.some((token) => cue(token) && token.relation === 'advcl' && tokens[token.head] === verb);

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
  const isNoun = ({ cue, content }: Attribution): boolean => {
    // "…, the agency reports" is read as a noun at times.
    const words = cue === null || cue.start > content[0].start ? [] : sentence.tokens.filter(isIn([cue]));
    return (
      words.some(({ pos }) => pos === 'NOUN') &&
      !words.some(({ pos, lemma }) => /^(?:VERB|AUX)$/.test(pos) || lemma === 'accord')
    );
  };
  const spoken = (speakers: readonly Attribution[]) =>
    isIn(
      speakers
        .filter((attribution) => !isNoun(attribution))
        .flatMap(({ source, cue, content }) => [
          speaks(sentence, source, cue) ? source : null,
          cue,
          ...content,
        ]),
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
    const apart = attribution.content.flatMap((span) => voiceOf(tokensIn(span)));
    return apart.length === 0 && own.length === 2 ? voiceOf(whole) : apart;
  });
  const tokens = withoutBranches(sentence.tokens, spoken(here));
  const isSource = isIn(here.map(({ source }) => source));
  if (tokens.every((token) => isSource(token) || token.pos === 'PUNCT')) return reported;
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
