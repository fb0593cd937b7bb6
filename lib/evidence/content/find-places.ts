import { endOfWord, foldWord } from '../../align/quotation/fold-words';
import { lastAtMost, type DocumentIndex } from '../../align/quotation/index-documents';
import type { Range } from '../../text/span';
import { SHARED } from './agree-on';
import type { Stated } from './read-stated';

/** A stretch of a document of the index. */
export interface Place extends Range {
  /** Number of the document in the index. */
  readonly document: number;
}

/** Two long sentences, in words. */
const REACH = 80;
/** A name that stands more often than this in all documents leads nowhere by itself. */
const MOST_PLACES = 400;
/** Of the words that a sentence must share with the claim so many may stand there in another form ("released", "release"). */
const OTHER_FORMS = 2;
/** Of all words of the claim this share stands there as it is written: only such places are read. */
const AS_WRITTEN = 0.5;

/** Forms in which a name may stand in a text: "Clinton", "Clinton's", "Clintons". */
const formsOf = (word: string): readonly string[] => {
  const form = foldWord(word);
  return [form, `${form}'s`, `${form}s`, `${form}'`, ...(form.endsWith('s') ? [form.slice(0, -1)] : [])];
};

/**
 * For each claim the places of the documents in which all of its names stand together, and some other words of it; [] where it has no name.
 * One pass over the words of the index for all claims: milliseconds for fifty documents.
 */
export function findPlaces(index: DocumentIndex, claims: readonly Stated[]): readonly (readonly Place[])[] {
  const idsOf = (word: string): readonly number[] =>
    formsOf(word).flatMap((form) => index.vocabulary.get(form) ?? []);
  const positions = new Map<number, number[]>();
  const leads = claims.map((claim) => {
    const keys = claim.words.filter(({ isName }) => isName).map(({ word }) => idsOf(word));
    const figures = claim.words.filter(({ isNumber }) => isNumber).map(({ word }) => idsOf(word));
    // Where no name is, two numbers as they are written lead there.
    const needed = keys.length > 0 ? keys : figures;
    if (needed.length === 0 || needed.some((ids) => ids.length === 0)) return null;
    for (const id of needed.flat()) positions.set(id, []);
    return needed;
  });
  if (positions.size === 0) return claims.map(() => []);
  const isLead = new Uint8Array(index.forms.length);
  for (const id of positions.keys()) isLead[id] = 1;
  for (let at = 0; at < index.words.length; at++)
    if (isLead[index.words[at]] === 1) positions.get(index.words[at])!.push(at);
  const keys = new Int16Array(index.forms.length);
  return leads.map((needed, at) =>
    needed === null ? [] : placesOf(index, needed, claims[at], idsOf, positions, keys),
  );
}

function placesOf(
  index: DocumentIndex,
  needed: readonly (readonly number[])[],
  claim: Stated,
  idsOf: (word: string) => readonly number[],
  positions: ReadonlyMap<number, readonly number[]>,
  // By word of the index, which of the claim's words it is, from 1; all 0 before and after: a map took ten milliseconds an article.
  keys: Int16Array,
): readonly Place[] {
  const countOf = (ids: readonly number[]): number =>
    ids.reduce((sum, id) => sum + positions.get(id)!.length, 0);
  const [rarest] = [...needed].sort((a, b) => countOf(a) - countOf(b));
  const places: Place[] = [];
  if (countOf(rarest) > MOST_PLACES) return places;
  const ids = claim.words.map(({ word }) => idsOf(word));
  ids.forEach((own, key) => {
    for (const id of own) keys[id] = key + 1;
  });
  const names = new Map(needed.flatMap((ids, key) => ids.map((id) => [id, key] as const)));
  const fewest = Math.max(SHARED - OTHER_FORMS, AS_WRITTEN * claim.words.length);
  let covered = { document: -1, until: -1 };
  for (const position of rarest.flatMap((id) => positions.get(id)!).sort((a, b) => a - b)) {
    const document = lastAtMost(index.begins, position);
    if (document === covered.document && position < covered.until) continue;
    const from = Math.max(index.begins[document], position - REACH);
    const to = Math.min(index.begins[document + 1], position + REACH);
    const met = new Set<number>();
    const words = new Set<number>();
    for (let at = from; at < to; at++) {
      const id = index.words[at];
      if (keys[id] === 0) continue;
      words.add(keys[id]);
      const name = names.get(id);
      if (name !== undefined) met.add(name);
    }
    if (met.size < needed.length || words.size < fewest) continue;
    covered = { document, until: position + REACH / 2 };
    const { text } = index.documents[document];
    places.push({
      document,
      start: index.starts[from],
      end: endOfWord(text, index.starts[to - 1]),
    });
  }
  for (const id of ids.flat()) keys[id] = 0;
  return places;
}
