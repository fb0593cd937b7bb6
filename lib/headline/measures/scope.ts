import { once } from '../../once';
import { findCounterparts } from '../find-counterparts';
import type { Passage } from '../index-article';
import type { Reading } from '../reading';
import { listNames, type Asked, type Measure } from './measure';

/** Words that take in more than one place, time or group. */
const WIDE =
  /^(?:nationwide|worldwide|statewide|countrywide|citywide|everywhere|globally|global|nationally|universal|universally|routinely|always|forever|permanently|masse|unanimous|unanimously|across|throughout|entire|entirely|whole|every|all|each|no|none|nobody|everyone|everybody|everything|any|anyone|most|both|only|ever|never|world|alike)$/;
const PART =
  /^(?:some|most|many|several|few|part|certain|half|majority|portion|one|handful|number|dozen|other|remaining|rest|quarter|third|minority|additional|another|a|an|single|lone)$/;
const NEAREST = 4;
const MET = 0.6;

/** −1 for one or some ("a senator", "Warren", "he", "31 boats"), 1 for several without a limit ("senators"), 0 for anything else. */
function extentOf({ words, children }: Passage, at: number): number {
  const { tag, pos } = words[at].token;
  if (/^(?:he|she|i|his|her)$/.test(words[at].form)) return -1;
  if (!/^(?:NOUN|PROPN)$/.test(pos)) return 0;
  if (children[at].some((child) => words[child].token.relation === 'conj')) return 0;
  if (children[at].some((child) => PART.test(words[child].key) || words[child].token.pos === 'NUM'))
    return -1;
  const { head, relation } = words[at].token;
  if (head >= 0 && relation.startsWith('nmod') && PART.test(words[head].key)) return -1;
  return /^NNP?S$/.test(tag) ? 1 : /^NNP?$/.test(tag) ? -1 : 0;
}

/** True for a plural that stands alone: neither "two senators" nor "some senators". */
function isBare({ context: { headline } }: Asked, w: number): boolean {
  const { words, children } = headline;
  return (
    /^NNP?S$/.test(words[w].token.tag) &&
    !children[w].some((child) => PART.test(words[child].key) || words[child].token.pos === 'NUM')
  );
}

/** Which words of a headline take in more than one. */
const wideIn = once(({ words }: Reading): readonly boolean[] => words.map(({ form }) => WIDE.test(form)));

/** Several, everywhere and all against one, here and some, where the text says the same. */
export const scope: Measure = {
  names: listNames('wide wideMet placeWider bare bareOne bareMany doerOne doerMany formThere'),
  of: (asked) => {
    const { context, phrase, localFit, predicate, atLocal, atRest } = asked;
    const { start, end, top } = phrase;
    const { headline, index, alignment } = context;
    const near = [atLocal, atRest].flatMap((p) => [p - 1, p, p + 1]);
    let [wide, met, wider, one, many, doerOne, doerMany] = [0, 1, 0, 0, 0, 0, 0];
    for (let w = start; w < end; w++) {
      if (!wideIn(headline)[w]) continue;
      wide++;
      const { form } = headline.words[w];
      const said = near.some(
        (p) =>
          (alignment.matches[w][p]?.score ?? 0) >= 0.8 ||
          index.passages[p]?.words.some((word) => word.form === form),
      );
      if (!said) met = 0;
    }
    const name = headline.names.find((other) => other.start < end && start < other.end && other.place);
    if (name?.place) {
      const { place } = name;
      const named = (p: number) => index.passages[p]?.names.some((other) => other.place?.name === place.name);
      const within = (p: number) =>
        index.passages[p]?.names.some((other) => other.place?.within.includes(place.name));
      if (near.some(within) && !near.some(named)) wider = index.passages.some((_, p) => named(p)) ? 0.6 : 1;
    }
    const bare = isBare(asked, top);
    if (bare) {
      const ranked = [...localFit.keys()].sort((a, b) => localFit[b] - localFit[a]).slice(0, NEAREST);
      for (const p of ranked) {
        const { at, score } = alignment.matches[top][p] ?? { at: -1, score: 0 };
        if (at < 0 || score < MET) continue;
        const there = extentOf(index.passages[p], at);
        if (there < 0) one = Math.max(one, localFit[p]);
        if (there > 0) many = Math.max(many, localFit[p]);
      }
    }
    const doer = predicate?.subjects.find((w) => start <= w && w < end && isBare(asked, w));
    if (predicate && doer !== undefined)
      for (const { passage, at, score } of findCounterparts(context, predicate).slice(0, NEAREST)) {
        const there = index.passages[passage];
        for (const w of there.predicates.find((other) => other.at === at)?.subjects ?? []) {
          const extent = extentOf(there, w);
          if (extent < 0) doerOne = Math.max(doerOne, score);
          if (extent > 0) doerMany = Math.max(doerMany, score);
        }
      }
    return [
      wide,
      met,
      wider,
      bare ? 1 : 0,
      one,
      many,
      doerOne,
      doerMany,
      index.forms.has(headline.words[top].form) ? 1 : 0,
    ];
  },
};
