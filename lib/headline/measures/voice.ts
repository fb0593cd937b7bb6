import { once } from '../../once';
import { doubtOf } from '../data/cue-doubt';
import { isJudging } from '../data/judging-words';
import type { FaultContext } from '../fault-context';
import { quotedIn } from '../find-quoted';
import type { Reading } from '../reading';
import { most } from './company';
import { listNames, type Asked, type Measure } from './measure';

/** How much of the words `list` each passage has in what somebody says, who says it (−1 for nobody), and in the text's own words. */
function hear({ headline, index, alignment }: FaultContext, list: readonly number[]) {
  const saying = new Float64Array(index.passages.length);
  const telling = new Float64Array(index.passages.length);
  const voices = new Int32Array(index.passages.length).fill(-1);
  for (const w of list) {
    const { weight } = headline.words[w];
    const row = alignment.matches[w];
    for (const p of alignment.metIn[w]) {
      const { at, score } = row[p];
      const said = index.passages[p].said[at];
      if (said >= 0) [saying[p], voices[p]] = [saying[p] + weight * score, said];
      else telling[p] += weight * score;
    }
  }
  return { saying, telling, voices };
}

const weightOf = ({ headline }: FaultContext, list: readonly number[]): number =>
  list.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;

/** How well `list` is met in one sentence by words that somebody says, the passage where, and by the text's own words. */
function bestBy(
  context: FaultContext,
  list: readonly number[],
): { readonly said: number; readonly where: number; readonly own: number } {
  const all = weightOf(context, list);
  const { saying, telling } = hear(context, list);
  const where = most(saying);
  return { said: (saying[where] ?? 0) / all, where, own: (telling[most(telling)] ?? 0) / all };
}

/** The same for the whole headline. */
const wholeBy = once((context: FaultContext) =>
  bestBy(
    context,
    context.headline.words.flatMap(({ content }, w) => (content ? [w] : [])),
  ),
);

/** How well the phrase's own words are met by what somebody says, and by the text itself, where the rest of the headline is met too. */
function wordsBy({ context, inside, restFit }: Asked): readonly number[] {
  const all = weightOf(context, inside);
  const { saying, telling, voices } = hear(context, inside);
  let [bestSaid, bestOwn, doubt] = [0, 0, 0];
  voices.forEach((voice, p) => {
    const trust = 0.4 + 0.6 * restFit[p];
    if (trust * saying[p] > bestSaid) {
      bestSaid = trust * saying[p];
      doubt = doubtOf[context.index.attributions[voice].strength];
    }
    bestOwn = Math.max(bestOwn, trust * telling[p]);
  });
  return [bestSaid / all, bestOwn / all, doubt];
}

/** Which words of a headline judge. */
const judgingIn = once((headline: Reading): readonly boolean[] =>
  headline.words.map(({ key }) => isJudging(key)),
);

/** In whose voice the text says it: its own, or somebody's whom the headline does not name. */
export const voice: Measure = {
  names: listNames(
    'saidFit ownFit voiceGap saidAll ownAll doubt person spoken hasSpeaker inQuotes sourceMet wordsSaid wordsOwn wordsDoubt judging judgingAll',
  ),
  of: (asked) => {
    const {
      context,
      local,
      inside,
      phrase: { start, end },
    } = asked;
    const { headline, index, alignment, speaker } = context;
    const around = [...new Set([...inside, ...local])];
    const { said, where, own } = bestBy(context, around);
    const { said: saidAll, own: ownAll } = wholeBy(context);
    const voices = index.passages[where]?.said ?? [];
    const speaks = around
      .map((w) => alignment.matches[w][where]?.at ?? -1)
      .find((at) => at >= 0 && voices[at] >= 0);
    const attribution = speaks === undefined ? undefined : index.attributions[voices[speaks]];
    const source = index.sources.find(({ id }) => id === attribution?.sourceId);
    // "Holt's win": the headline may name the source otherwise than as its speaker.
    const keys = source?.name.toLowerCase().split(/\s+/) ?? [];
    const judging = judgingIn(headline);
    const quoted = quotedIn(headline).some(
      (quotation) =>
        quotation.start <= headline.words[start].token.span.end &&
        headline.words[end - 1].token.span.start <= quotation.end,
    );
    return [
      said,
      own,
      said - own,
      saidAll,
      ownAll,
      attribution ? doubtOf[attribution.strength] : 0,
      source?.kind === 'person' ? 1 : 0,
      speaker && (start >= speaker.end || end <= speaker.start) ? 1 : 0,
      speaker ? 1 : 0,
      quoted ? 1 : 0,
      headline.words.some(({ form }) => form.length > 2 && keys.includes(form)) ? 1 : 0,
      ...wordsBy(asked),
      judging.slice(start, end).filter(Boolean).length,
      judging.filter(Boolean).length,
    ];
  },
};
