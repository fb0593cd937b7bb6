import { range } from '../fault-context';
import { backsQuantity } from '../../align/read-quantities';
import { listNames, type Measure } from './measure';

const WHOLE =
  /^(?:all|every|each|everyone|everybody|no|none|nobody|only|most|both|any|across|entire|whole|always|never)$/;
const PART =
  /^(?:some|several|few|many|one|two|three|four|five|another|a|an|certain|handful|couple|group|dozens?|member)$/;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?|today|yesterday|tomorrow|tonight|week|weekend|month|year|day|hour|minute|decade|morning|night|evening|summer|winter|spring|fall|autumn|christmas|since|until|before|after|again|still|already|now|soon|first|last|next|early|late|earlier|later)s?$/;
const CAUSE =
  /^(?:because|due|thanks|over|cause|drive|prompt|trigger|spark|force|spur|fuel|provoke|push|cost|sink|boost|propel|lead|compel|bring|leave|help|hurt|lift|doom|tip|make|send|blame)$/;
const TIES =
  /^(?:because|due|cause|prompt|drive|trigger|spark|force|spur|fuel|provoke|result|thanks|owing|blame|attribute|hence|therefore|contribute|responsible|lead|compel|stem|after|following|as|since|so)$/;
const LOOSE = /^(?:after|amid|as|following|with|over|on|in)$/;

/** How many, how wide, when and why, in the phrase and where the text is nearest to it. */
export const extent: Measure = {
  names: listNames(
    'whole wholeMet plural oneThere calendar calendarMet amount amountHere amountAnywhere causal causalMet loose tied sides',
  ),
  of: ({ context, phrase: { start, end, top }, grid, rest, local, atLocal, atRest }) => {
    const { headline, index, alignment } = context;
    const words = range(start, end);
    const passage = index.passages[atRest];
    const wholes = words.filter((w) => WHOLE.test(headline.words[w].key));
    const near = [atRest - 1, atRest, atRest + 1].flatMap((number) => index.passages[number]?.words ?? []);
    const match = alignment.matches[top][atLocal] ?? { at: -1 };
    const there = index.passages[atLocal];
    const meant = match.at >= 0 ? there.words[match.at] : undefined;
    const around =
      match.at >= 0 ? [...there.children[match.at], match.at - 1].flatMap((w) => there.words[w] ?? []) : [];
    const times = words.filter((w) => CALENDAR.test(headline.words[w].form));
    const amounts = headline.amounts.filter((amount) => amount.start < end && start < amount.end);
    const backed = (numbers: readonly number[]) =>
      amounts.every(({ quantity }) =>
        numbers.some((number) =>
          index.passages[number]?.amounts.some((given) => backsQuantity(given.quantity, quantity)),
        ),
      );
    const causes = words.filter((w) => CAUSE.test(headline.words[w].key));
    const before = rest.filter((w) => w < start);
    const after = rest.filter((w) => w >= end);
    const bestOf = (list: readonly number[]) => {
      let at = 0;
      let most = -1;
      for (let p = 0; p < grid.passages; p++) {
        const sum = list.reduce((all, w) => all + headline.words[w].weight * grid.own[w][p], 0);
        if (sum > most) [most, at] = [sum, p];
      }
      return at;
    };
    return [
      wholes.length,
      wholes.every((w) => near.some(({ key }) => key === headline.words[w].key)) ? 1 : 0,
      headline.words[top].token.tag === 'NNS' ? 1 : 0,
      meant &&
      (/^NNP?$/.test(meant.token.tag) ||
        around.some(({ key, token }) => PART.test(key) || token.pos === 'NUM'))
        ? 1
        : 0,
      times.length,
      times.every((w) => near.some(({ form }) => form === headline.words[w].form)) ? 1 : 0,
      amounts.length,
      backed([atRest, atLocal, atRest - 1, atRest + 1]) ? 1 : 0,
      backed(range(0, index.passages.length)) ? 1 : 0,
      causes.length,
      causes.every((w) => near.some(({ key }) => key === headline.words[w].key)) ? 1 : 0,
      words.some((w) => LOOSE.test(headline.words[w].form)) ? 1 : 0,
      (passage?.words ?? []).some(({ key }) => TIES.test(key)) ? 1 : 0,
      before.length > 0 && after.length > 0
        ? Math.min(6, Math.abs(bestOf(before) - bestOf(after)))
        : local.length > 0
          ? 0
          : -1,
    ];
  },
};
