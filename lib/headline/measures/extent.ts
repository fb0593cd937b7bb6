import { once } from '../../once';
import { range } from '../fault-context';
import type { Reading, Word } from '../reading';
import { listNames, type Measure } from './measure';

const WHOLE =
  /^(?:all|every|each|everyone|everybody|no|none|nobody|only|most|both|any|across|entire|whole|always|never)$/;
const PART =
  /^(?:some|several|few|many|one|two|three|four|five|another|a|an|certain|handful|couple|group|dozens?|member)$/;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept\.?|oct\.?|nov\.?|dec\.?|today|yesterday|tomorrow|tonight|week|weekend|month|year|day|hour|minute|decade|morning|night|evening|summer|winter|spring|fall|autumn|christmas|since|until|before|after|again|still|already|now|soon|first|last|next|early|late|earlier|later)s?$/;

/** Which words of a headline take in all, and which say when. */
const toldBy = once(({ words }: Reading) => ({
  whole: words.map(({ key }) => WHOLE.test(key)),
  time: words.map(({ form }) => CALENDAR.test(form)),
}));

/** How many, how wide and when, in the phrase and where the text is nearest to it. */
export const extent: Measure = {
  names: listNames('whole wholeMet plural oneThere calendar calendarMet'),
  of: ({ context, phrase: { start, end, top }, atLocal, atRest }) => {
    const { headline, index, alignment } = context;
    const words = range(start, end);
    const told = toldBy(headline);
    const wholes = words.filter((w) => told.whole[w]);
    const isNear = (is: (word: Word) => boolean) =>
      [atRest - 1, atRest, atRest + 1].some((number) => index.passages[number]?.words.some(is));
    const match = alignment.matches[top][atLocal] ?? { at: -1 };
    const there = index.passages[atLocal];
    const meant = match.at >= 0 ? there.words[match.at] : undefined;
    const around =
      match.at >= 0 ? [...there.children[match.at], match.at - 1].flatMap((w) => there.words[w] ?? []) : [];
    const times = words.filter((w) => told.time[w]);
    return [
      wholes.length,
      wholes.every((w) => isNear(({ key }) => key === headline.words[w].key)) ? 1 : 0,
      headline.words[top].token.tag === 'NNS' ? 1 : 0,
      meant &&
      (/^NNP?$/.test(meant.token.tag) ||
        around.some(({ key, token }) => PART.test(key) || token.pos === 'NUM'))
        ? 1
        : 0,
      times.length,
      times.every((w) => isNear(({ form }) => form === headline.words[w].form)) ? 1 : 0,
    ];
  },
};
