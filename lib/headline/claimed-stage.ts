import { reversing, saying, stageOfGovernor } from './data/stage-words';
import type { FaultContext } from './fault-context';
import type { Predicate } from './reading';

/** Participles that only link: "given", "following". */
const LINKING =
  /^(?:given|following|including|based|compared|concerning|regarding|according|citing|using|be|been|being)$/;
const CLAIMING = /^(?:root|conj|ccomp|parataxis|advcl|acl|acl:relcl)$/;

/** "Sees one-in-three chance party loses": what follows is said to be no more than possible. "A chance meeting" is not. */
const CHANCE =
  /\b(?:in[- ]\p{L}+|in[- ]\d+|\d ?%|percent|good|better|slim|outside|any|a|no|some|sees?|puts?|gives?)[- ]chances?\b|\b(?:odds|risk|possibility|likelihood|prospect|probability)\b/giu;

/** No text without one of these has such a chance. */
const CHANCE_AT_ALL = /chances?|odds|risk|possibility|likelihood|prospect|probability/iu;

/** True when the headline puts its predicate down to a chance, which is not who or what the predicate is said of. */
function isChance({ text, words }: FaultContext['headline'], { at, subjects }: Predicate): boolean {
  if (!CHANCE_AT_ALL.test(text)) return false;
  const [start, end] = [words[0].token.span.start, words[at].token.span.start];
  return [...text.slice(start, end).matchAll(CHANCE)].some(
    ({ index, 0: match }) =>
      words[at].token.relation.startsWith('acl') ||
      !subjects.some((subject) => {
        const { span } = words[subject].token;
        return span.start - start >= index && span.end - start <= index + match.length;
      }),
  );
}

/** What the headline says of how far its predicate has come; null when it claims nothing by it ("wants to", "may", "votes to"). */
export function claimedStage({ headline }: FaultContext, predicate: Predicate): 'fact' | 'future' | null {
  const { words, children } = headline;
  const word = words[predicate.at];
  if (isChance(headline, predicate)) return null;
  if (!CLAIMING.test(word.token.relation) || LINKING.test(word.form) || reversing.has(word.key)) return null;
  if (predicate.stage !== 'fact' && predicate.stage !== 'future') return null;
  // "On keeping the fleet", "say it or quit": neither tells that it is so.
  const { tag, relation, head } = word.token;
  const helped = children[predicate.at].some((child) => words[child].token.relation.startsWith('aux'));
  if (
    tag === 'VBG' &&
    !helped &&
    head >= 0 &&
    children[predicate.at].some((child) => words[child].token.pos === 'ADP')
  )
    return null;
  if (tag === 'VB' && relation === 'conj' && !helped) return null;
  const governs = children[predicate.at].some(
    (child) =>
      /^(?:xcomp|ccomp)/.test(words[child].token.relation) && words[child].token.tag.startsWith('VB'),
  );
  if (saying.has(word.key) || (stageOfGovernor.has(word.key) && governs)) return null;
  const infinitive = children[predicate.at].some((child) => words[child].key === 'to');
  // "Things to watch", "votes to close": an infinitive claims something only where it is the headline's own verb.
  // "Firm in talks to sell", "plan to close", "bid to oust": the word before the infinitive owns up to how far it is.
  const to = children[predicate.at].find((child) => words[child].key === 'to');
  const before = to === undefined ? undefined : stageOfGovernor.get(words[to - 1]?.key ?? '');
  if (infinitive && before !== undefined && before !== 'future' && words[to! - 1].token.pos !== 'VERB')
    return null;
  if (infinitive) return word.token.head < 0 ? 'future' : null;
  return predicate.stage;
}
