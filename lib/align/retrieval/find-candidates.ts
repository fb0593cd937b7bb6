import { agreeInTime, matchFeatures, type FirstScores } from './match-features';
import { readBeginning, type PoolIndex } from './index-pool';

export interface Candidate {
  /** Number of the entry in its pool. */
  readonly entry: number;
  readonly features: readonly number[];
}

/** Entries that are looked at closely: of the training queries 96 in 100 have theirs among them. */
const CANDIDATES = 60;
/** Entries that a coarse look lets through, by words and by latent cosine together. */
const COARSE = 600;
/** What a post's author, company of words, and time are worth beside the words; they pick candidates, the model weighs them anew. */
const PEOPLE = 0.35;
const LATENT = 0.5;
const TIME = 0.15;
const OTHER_YEAR = 0.2;

/** The likeliest entries for a query with what speaks for each, likeliest first by a first ranking. */
export function findCandidates(
  { terms, index, latent, weigh }: PoolIndex,
  text: string,
): readonly Candidate[] {
  const query = readBeginning(text);
  const known = new Set(query.stems);
  const words = index.score(query.stems);
  const people = index.score(query.people.filter((stem) => !known.has(stem)));
  const direction = latent.project(weigh(query.stems));
  const near = Float64Array.from(terms, (_, entry) => {
    let dot = 0;
    for (let d = 0, i = entry * latent.dimensions; d < latent.dimensions; d++, i++)
      dot += direction[d] * latent.entries[i];
    return dot;
  });
  const best = words.reduce((most, score) => Math.max(most, score), 0);
  const coarse = (entry: number): number =>
    (best > 0 ? (words[entry] + PEOPLE * people[entry]) / best : 0) + LATENT * near[entry];
  return [...terms.keys()]
    .map((entry) => ({ entry, total: coarse(entry) }))
    .sort((a, b) => b.total - a.total || a.entry - b.entry)
    .slice(0, COARSE)
    .map(({ entry, total }) => {
      const [month, , year, otherYear] = agreeInTime(query, terms[entry]);
      return { entry, total: total + TIME * (month + year) - OTHER_YEAR * otherYear };
    })
    .sort((a, b) => b.total - a.total || a.entry - b.entry)
    .slice(0, CANDIDATES)
    .map(({ entry, total }, place) => {
      const first: FirstScores = {
        words: words[entry],
        best,
        people: people[entry],
        latent: near[entry],
        total,
        place,
      };
      return { entry, features: matchFeatures(index, query, terms[entry], first) };
    });
}
