import { stemWord } from '../../language/stem-word';
import { expandQuery } from './expand-query';
import { agreeInTime, matchFeatures, type FirstScores } from './match-features';
import { readBeginning, type PoolIndex } from './index-pool';
import { spellingOf } from './spelling-of';

export interface Candidate {
  /** Number of the entry in its pool. */
  readonly entry: number;
  readonly features: readonly number[];
}

/** Entries that are looked at closely: of the training queries 97 in 100 have theirs among them. */
const CANDIDATES = 100;
/** Entries that a coarse look lets through, by words, spelling and latent cosine together. */
const COARSE = 600;
/** What a post's author, spelling, tags, company of words, and time are worth beside the words; they pick candidates, the model weighs them anew. */
const PEOPLE = 0.35;
const SPELLING = 0.4;
const TAGS = 0.35;
const LATENT = 0.5;
const TIME = 0.15;
const OTHER_YEAR = 0.2;
const EXPANDED = 0.3;
/** Entries taken to be right when the query is expanded by their words. */
const BELIEVED = 6;

const mostOf = (scores: Float64Array): number => {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  return most || 1;
};
/** The `count` entries that score most, best first. */
function bestOf(scores: Float64Array, count: number): readonly number[] {
  const floor = Float64Array.from(scores).sort().at(-count) ?? -Infinity;
  return [...scores.keys()]
    .filter((entry) => scores[entry] >= floor)
    .sort((a, b) => scores[b] - scores[a] || a - b)
    .slice(0, count);
}

/** The likeliest entries for a query with what speaks for each, likeliest first by a first ranking. */
export function findCandidates(pool: PoolIndex, text: string): readonly Candidate[] {
  const { terms, index, latent } = pool;
  const query = readBeginning(text);
  const known = new Set(query.stems);
  const people = query.people.filter((stem) => !known.has(stem));
  const tags = [...new Set(query.tags.flatMap(pool.splitName).map(stemWord))].filter(
    (stem) => !known.has(stem) && !people.includes(stem),
  );
  const words = index.score(query.stems);
  const scores = {
    words,
    people: index.score(people),
    tags: index.score(tags),
    spelling: pool.spelling.score(spellingOf(query.words)),
    latent: nearness(pool, latent.project(pool.weigh(query.stems))),
  };
  const [best, bestSpelling] = [mostOf(words), mostOf(scores.spelling)];
  const coarse = words.map(
    (score, entry) =>
      (score + PEOPLE * scores.people[entry] + TAGS * scores.tags[entry]) / best +
      (SPELLING * scores.spelling[entry]) / bestSpelling +
      LATENT * scores.latent[entry],
  );
  const chosen = bestOf(coarse, COARSE);
  const total = new Float64Array(terms.length).fill(-Infinity);
  for (const entry of chosen) {
    const [month, , year, otherYear] = agreeInTime(query, terms[entry]);
    total[entry] = coarse[entry] + TIME * (month + year) - OTHER_YEAR * otherYear;
  }
  const expanded = index.score(expandQuery(pool, known, bestOf(total, BELIEVED)));
  const bestExpanded = mostOf(expanded);
  for (const entry of chosen) total[entry] += (EXPANDED * expanded[entry]) / bestExpanded;
  return bestOf(total, Math.min(CANDIDATES, terms.length)).map((entry, place) => {
    const first: FirstScores = {
      words: words[entry],
      best,
      people: scores.people[entry],
      tags: scores.tags[entry] / best,
      spelling: scores.spelling[entry] / bestSpelling,
      expanded: expanded[entry] / bestExpanded,
      latent: scores.latent[entry],
      total: total[entry],
      place,
    };
    return { entry, features: matchFeatures(index, query, terms[entry], first) };
  });
}

function nearness({ terms, latent }: PoolIndex, direction: Float32Array): Float64Array {
  return Float64Array.from(terms, (_, entry) => {
    let dot = 0;
    for (let d = 0, i = entry * latent.dimensions; d < latent.dimensions; d++, i++)
      dot += direction[d] * latent.entries[i];
    return dot;
  });
}
