import { once } from '../../once';
import { doubtOf } from '../data/cue-doubt';
import { isJudging } from '../data/judging-words';
import { range, type FaultContext } from '../fault-context';
import { findQuoted } from '../find-quoted';
import { listNames, type Asked, type Measure } from './measure';

/** How well `list` is met in one sentence by words that somebody says, the passage where, and by the text's own words. */
function bestBy(
  { headline, index, alignment }: FaultContext,
  list: readonly number[],
): { readonly said: number; readonly where: number; readonly own: number } {
  const all = list.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
  let [bestSaid, where, bestOwn] = [0, 0, 0];
  for (const { number, said } of index.passages) {
    let [saying, telling] = [0, 0];
    for (const w of list) {
      const { at, score } = alignment.matches[w][number];
      if (at < 0) continue;
      if (said[at] >= 0) saying += headline.words[w].weight * score;
      else telling += headline.words[w].weight * score;
    }
    if (saying > bestSaid) [bestSaid, where] = [saying, number];
    bestOwn = Math.max(bestOwn, telling);
  }
  return { said: bestSaid / all, where, own: bestOwn / all };
}

/** The same for the whole headline. */
const wholeBy = once((context: FaultContext) =>
  bestBy(
    context,
    context.headline.words.flatMap(({ content }, w) => (content ? [w] : [])),
  ),
);

/** How well the phrase's own words are met by what somebody says, and by the text itself, where the rest of the headline is met too. */
function wordsBy({ context: { headline, index, alignment }, inside, restFit }: Asked): readonly number[] {
  const all = inside.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
  let [bestSaid, bestOwn, doubt] = [0, 0, 0];
  for (const { number, said } of index.passages) {
    let [saying, telling, voice] = [0, 0, -1];
    for (const w of inside) {
      const { at, score } = alignment.matches[w][number];
      if (at < 0) continue;
      if (said[at] >= 0) {
        saying += headline.words[w].weight * score;
        voice = said[at];
      } else telling += headline.words[w].weight * score;
    }
    const trust = 0.4 + 0.6 * restFit[number];
    if (trust * saying > bestSaid) {
      bestSaid = trust * saying;
      doubt = doubtOf[index.attributions[voice].strength];
    }
    bestOwn = Math.max(bestOwn, trust * telling);
  }
  return [bestSaid / all, bestOwn / all, doubt];
}

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
    const quoted = findQuoted(headline.text).some(
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
      range(start, end).filter((w) => isJudging(headline.words[w].key)).length,
      headline.words.filter(({ key }) => isJudging(key)).length,
    ];
  },
};
