import { SHAPE } from './network-shape';

const PLACES = SHAPE.places;
const BEFORE = PLACES / 2 - 1;
const AFTER = PLACES / 2;

/** Which of the places that are told apart `head` has, seen from `word`; the root has the first to itself. */
export const placeOf = (word: number, head: number): number =>
  head === 0
    ? 0
    : head < word
      ? BEFORE + 1 - Math.min(BEFORE, word - head)
      : BEFORE + Math.min(AFTER, head - word);

/**
 * Adds to the scores of heads what each word thinks of their places (relative positions, Shaw et al. 2018): two verbs may fit it
 * alike, and the nearer is right. `places` by rows of `SHAPE.places`, from `from` on; `scores` by rows of `width`.
 */
export function addPlaces(
  places: Float32Array,
  from: number,
  scores: Float32Array,
  n: number,
  width: number,
): void {
  for (let word = 1; word < n; word += 1) {
    const own = from + word * PLACES;
    const row = word * width;
    for (let head = 0; head < n; head += 1) scores[row + head] += places[own + placeOf(word, head)];
  }
}

/** From the gradient of the scores to that of `places`, to which it is added. */
export function addPlacesBack(
  places: Float32Array,
  from: number,
  scores: Float32Array,
  n: number,
  width: number,
): void {
  for (let word = 1; word < n; word += 1) {
    const own = from + word * PLACES;
    const row = word * width;
    for (let head = 0; head < n; head += 1) places[own + placeOf(word, head)] += scores[row + head];
  }
}
