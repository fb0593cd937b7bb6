import { excerpt, range, type Candidate, type FaultContext } from '../../fault-context';
import { isQuestion } from '../../is-question';
import { isBy, utterancesOf } from '../../measures/utterances';

/** Cues by which a headline has somebody settle a matter. */
const SETTLES = /^(?:confirm|reveal|prove|find|conclude|determine|establish|blame|identify|rule)$/;
/** What somebody says who does not know, or will not tell. */
const UNSETTLED =
  /\b(?:too (?:early|soon)|(?:not|n[’']t|yet) (?:yet )?(?:known|clear|(?:been )?(?:determined|established|decided|confirmed|identified))|unclear|unknown|no evidence|(?:could|can|did|would)(?: ?not|n[’']t) (?:yet )?(?:say|confirm|know|be sure|determine)|cannot (?:yet )?(?:say|confirm|determine)|no decision|open mind|unable to (?:say|confirm|determine)|declined to (?:say|confirm))\b/iu;
/** Words of the headline that must be the speaker's own. */
const IS_FROM = 0.75;
/** The matter must be spoken of near what is left open. */
const NEAR = 2;
const MET = 0.65;
const SURE = 0.9;

/** "UN confirms army shelled market" of a UN that says that it is too early to determine who did. */
export function leftUnsettled(context: FaultContext): readonly Candidate[] {
  const { headline, index, speaker, alignment } = context;
  const { words } = headline;
  if (!speaker || speaker.cue < 0 || speaker.start !== 0 || speaker.end !== speaker.cue) return [];
  if (isQuestion(headline) || !SETTLES.test(words[speaker.cue].key) || UNSETTLED.test(headline.text))
    return [];
  if (words.some(({ key }) => /^(?:no|not|n't|whether|if|may|might|could)$/.test(key))) return [];
  const own = range(speaker.start, speaker.end).filter((w) => words[w].content);
  if (own.length === 0) return [];
  const mine = utterancesOf(context).filter((utterance) => isBy(context, own, utterance) >= IS_FROM);
  const said = mine.map(({ attribution }) => index.attributions[attribution]);
  // The text has it settled by the very speaker elsewhere.
  const settles = index.passages.some(({ number }) => {
    const { at, score } = alignment.matches[speaker.cue][number];
    return (
      at >= 0 &&
      score >= MET &&
      index.passages[number].words[at].token.pos === 'VERB' &&
      own.some((w) => alignment.matches[w][number].score >= IS_FROM) &&
      !UNSETTLED.test(index.passages[number].span.exact)
    );
  });
  if (settles) return [];
  const told = range(speaker.cue + 1, words.length).filter((w) => words[w].content);
  for (const { content } of said) {
    const open = content.find(({ exact }) => UNSETTLED.test(exact));
    const passage =
      open && index.passages.find(({ span }) => span.start <= open.start && open.start < span.end);
    if (!passage) continue;
    const near = range(Math.max(0, passage.number - NEAR), passage.number + 1);
    const isMatter = told.some((w) => near.some((p) => alignment.matches[w][p].score >= IS_FROM));
    if (!isMatter) continue;
    const at = passage.words.findIndex(({ token }) => token.span.start >= open.start);
    return [
      {
        fault: 'contradicted',
        start: 0,
        end: speaker.cue + 1,
        confidence: SURE,
        evidence: [passage.number],
        message: `In the text ${headline.text.slice(words[0].token.span.start, words[speaker.cue - 1].token.span.end)} leaves this open: “${excerpt(passage, Math.max(0, at), 6)}”.`,
        instead: null,
      },
    ];
  }
  return [];
}
