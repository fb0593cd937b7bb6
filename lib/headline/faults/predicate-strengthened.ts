import { relateWords } from '../../align/relate-words';
import { loadLexicon } from '../../align/lexicon';
import {
  anchoring,
  companionsOf,
  rankPassages,
  supportNear,
  type Candidate,
  type FaultContext,
} from '../fault-context';

const FIT_FROM = 0.35;
const NEAREST = 2;
const ANCHORED_FROM = 0.5;
/** Two rungs apart is no shade of style: the higher word is then looked for in the whole text. */
const FAR = 2;
/** A fault of the verb this sure is hard, and comes before any other of the same headline. */
const HARD = 0.7;

/**
 * How well the company of word `w` is met in the passages that have a weaker word, taken together: "staff can see readings"
 * stands in one sentence, "engineers can have access" in the next. Nationalities are another rule's business.
 */
function anchoringTogether(context: FaultContext, w: number, passages: readonly number[]): number {
  const { headline, alignment } = context;
  let met = 0;
  let all = 0;
  for (const companion of companionsOf(context, w)) {
    if (headline.names.some(({ place, start, end }) => place && start <= companion && companion < end))
      continue;
    const { weight } = headline.words[companion];
    all += weight;
    met += weight * Math.max(...passages.map((number) => alignment.matches[companion][number].score));
  }
  return all > 0 ? met / all : 0;
}

/** Support of word `w` at a passage or beside it, without what the text denies: "has not been charged" backs no arrest. */
function affirmedNear(context: FaultContext, w: number, passage: number): number {
  const { headline, index, alignment } = context;
  const denies = headline.predicates.find(({ at }) => at === w)?.negated ?? false;
  const near = [passage - 1, passage, passage + 1].filter((number) => index.passages[number] !== undefined);
  const denied = near.every((number) => {
    const { at, score } = alignment.matches[w][number];
    if (at < 0 || score < 0.69) return true;
    const there = index.passages[number].predicates.find((predicate) => predicate.at === at);
    return there !== undefined && there.negated !== denies;
  });
  return denied ? 0 : supportNear(context, w, passage);
}

/** A stronger word than the text's: "spying" for "have access", "slams" for "criticised". */
export function predicateStrengthened(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  const { rungs } = loadLexicon();
  return headline.words.flatMap((word, w): Candidate[] => {
    const ladder = rungs.get(word.key);
    if (!ladder || word.token.pos !== 'VERB' || !word.content) return [];
    // "Leaked documents", "Revealed: the list": no verb of the statement.
    if (/^(?:amod|compound)/.test(word.token.relation) || headline.words[w + 1]?.form === ':') return [];
    // Said as strongly in any of the sentences that the headline as a whole comes from: nothing to find.
    if (
      rankPassages(context)
        .slice(0, 3)
        .some(({ passage }) => affirmedNear(context, w, passage) >= 0.69)
    )
      return [];
    const ranked = rankPassages(context, new Set([w])).slice(0, NEAREST);
    const nowhere = context.alignment.best[w] < 0.69;
    const weaker = rankPassages(context, new Set([w]))
      .slice(0, NEAREST + 1)
      .filter(
        ({ fit, passage }) => fit >= FIT_FROM && context.alignment.matches[w][passage].kind === 'stronger',
      )
      .map(({ passage }) => passage);
    for (const { passage: number, fit } of ranked) {
      if (fit < FIT_FROM || affirmedNear(context, w, number) >= 0.69) continue;
      for (const [at, other] of index.passages[number].words.entries()) {
        if (other.token.pos !== 'VERB' && other.wordClass !== 'n') continue;
        // What another word of the headline already stands for is no rival: "talks" in "talks collapse".
        if (
          context.alignment.matches.some(
            (row, v) => v !== w && row[number].at === at && row[number].score >= 0.69,
          )
        )
          continue;
        const relation = relateWords(word.key, 'v', other.key, 'v');
        if (relation.kind !== 'stronger') continue;
        const shared = ladder.find(({ scale, height }) =>
          rungs.get(other.key)?.some((rung) => rung.scale === scale && rung.height < height),
        );
        if (!shared) continue;
        const below = rungs.get(other.key)?.find((rung) => rung.scale === shared.scale)?.height ?? 0;
        const far = nowhere && shared.height - below >= FAR;
        const anchored = Math.max(
          anchoring(context, w, number, at),
          far && weaker.length > 1 ? anchoringTogether(context, w, weaker) : 0,
        );
        if (anchored < ANCHORED_FROM) continue;
        // Every sentence about them has only the weaker word, and no sentence at all the stronger one.
        const hard = far && weaker.length > 1 && shared.scale.fault === 'predicate-strengthened';
        // Desks "slash" what is lowered and "slam" what is criticised: one rung on a scale of tone or size is custom.
        const custom =
          shared.height - below === 1 &&
          /^(?:falling|rising|criticism|praise|emotion|gravity|surprise)$/.test(shared.scale.name);
        return [
          {
            fault: shared.scale.fault,
            start: w,
            end: w + 1,
            confidence:
              Math.max(
                hard ? HARD : 0,
                Math.min(
                  0.85,
                  (other.token.pos === 'VERB' ? 0.2 : 0.05) +
                    (shared.height - below >= 2 ? 0.1 : 0) +
                    anchored * 0.35 +
                    fit * 0.25,
                ),
              ) * (custom ? 0.35 : 1),
            // The weaker word may stand in several sentences: the reader wants them all.
            evidence: [
              number,
              ...rankPassages(context)
                .filter(
                  ({ passage }) =>
                    passage !== number && index.passages[passage].words.some(({ key }) => key === other.key),
                )
                .slice(0, 2)
                .map(({ passage }) => passage),
            ],
            message: `The text says “${other.token.span.exact}”; “${word.token.span.exact}” is stronger.`,
            instead: null,
          },
        ];
      }
    }
    return [];
  });
}
