import { seededRandom } from '../../lib/seeded-random';
import type { Analysis } from '../../lib/types';
import { madeOf, type Saying } from './made-of';

// An archive of any size that grows as a real one does: new words of a long-tailed vocabulary in every article, people who come
// back often or once, now and then a wire story that another paper prints with changes, and statements that are repeated.

const STATEMENTS = 14;
const WORDS_EACH = 26;
const VOCABULARY = 20_000;
/** One article in so many is another's copy, and one statement in so many was made before. */
const COPY_EVERY = 25;
const REPEAT_EVERY = 40;
/** Of the statements of a story that every paper prints, so many stand in each of its articles. */
const REPRINTED = 9;

const SYLLABLES = 'ba ren tol mi ka sed ur lan po vis ter gam od ni che fal sor um det lir'.split(' ');
const wordOf = (n: number): string =>
  SYLLABLES[n % 20] +
  SYLLABLES[Math.floor(n / 20) % 20] +
  SYLLABLES[Math.floor(n / 400) % 20] +
  (n % 3 ? '' : 's');

/** Few words are frequent and most are rare (Zipf), as in the news. */
const draw = (random: () => number, size: number): number => Math.floor(size ** random()) - 1;

function statement(article: number, at: number): string {
  const random = seededRandom(article * 1_009 + at);
  // A statement that was made before, in one of the hundred articles before this one.
  if (article > 100 && Math.floor(random() * REPEAT_EVERY) === 0)
    return statement(article - 1 - Math.floor(random() * 100), at);
  return Array.from({ length: WORDS_EACH }, () => wordOf(draw(random, VOCABULARY))).join(' ');
}

function person(article: number, at: number): string {
  const random = seededRandom(article * 7_919 + at);
  const [first, last] = [draw(random, 1_500), draw(random, 4_000)].map(wordOf);
  return [first, last].map((name) => name[0].toUpperCase() + name.slice(1)).join(' ');
}

/** Article `number` of the archive, analysed: 14 statements in some 420 words. */
export function archived(number: number): Analysis {
  const random = seededRandom(number);
  const original =
    number > COPY_EVERY && number % COPY_EVERY === 0 ? number - 1 - Math.floor(random() * 20) : number;
  // A copy leaves one statement in seven out.
  return made(number, random, (at) => (original !== number && at % 7 === number % 7 ? null : original));
}

/**
 * Article `number` of an archive of `stories` stories that every paper prints: the first nine of its statements are its story's, the
 * others its own, so that two of one story have .47 of their words in common.
 */
export const reprinted = (number: number, stories: number): Analysis =>
  made(number, seededRandom(number), (at) => (at < REPRINTED ? number % stories : number + 1_000_000));

/** `from`: the number of the article that a statement was made in first; `null` leaves it out. */
function made(number: number, random: () => number, from: (at: number) => number | null): Analysis {
  const sayings: Saying[] = [];
  for (let at = 0; at < STATEMENTS; at++) {
    const original = from(at);
    if (original === null) continue;
    sayings.push({
      at,
      sourceId: `s${(at % 5) + (original < 1_000_000 ? 0 : 5)}`,
      name: person(original, at % 5),
      words: statement(original, at),
      kind: 'event',
      checkworthiness: 0.5 + random() / 2,
      reasons: [],
      attributionId: at % 2 ? `a${at}` : null,
    });
  }
  return madeOf({
    id: `made-${String(number).padStart(9, '0')}`,
    url: `https://news.example/${number}`,
    headline: `${statement(from(0) ?? from(1) ?? number, 99).slice(0, 60)} ${number}`,
    byline: [],
    publishedAt: new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString().slice(0, 10),
    outlet: `The Post of ${wordOf(number % 200)}`,
    verdict: number % 5 ? 'backed' : 'not-backed',
    score: random(),
    sayings,
  });
}
