import type { CueView, Gap } from './cue-view';
import { type Features, mix, Templates } from './feature-hash';
import type { Stretch } from './stretch';
import { valueAt } from './value-at';

/** What is taken for granted when a span of an act is sought. */
export interface Company {
  /** The source, once it was sought. */
  readonly source: Stretch | null;
  /** Content before the cue, once it was sought. */
  readonly left: Stretch | null;
}

const [
  LEMMA_BEFORE,
  LEMMA_AFTER,
  FORM_BEFORE,
  FORM_AFTER,
  TAG_BEFORE,
  TAG_AFTER,
  TAG_SECOND_BEFORE,
  TAG_SECOND_AFTER,
  NEAR,
  TURN,
  SENTENCES,
  QUOTE_BEFORE,
  QUOTE_AFTER,
  QUOTES,
  SAME_QUOTE,
  HEAD_QUOTED,
  OPENS_PATH,
  OPENS_RELATION,
  OPENS_TAG,
  OPENS_FIELDS,
  CLOSES_PATH,
  CLOSES_RELATION,
  CLOSES_TAG,
  TOP_AFTER,
  TOP_BEFORE,
  CUE_LEMMA,
  CUE_LAST,
  CUE_TAG,
  CUE_KIN,
  CUE_BEFORE,
  CUE_AFTER,
  SIDE_NEAR,
  SIDE_OPENS,
  SIDE_CLOSES,
  VALUES,
] = Array(35).keys();

const GAP = new Templates([
  [1, LEMMA_BEFORE, LEMMA_AFTER],
  [2, TAG_BEFORE, TAG_AFTER],
  [3, FORM_BEFORE],
  [4, FORM_AFTER],
  [5, NEAR, TURN],
  [9, QUOTE_BEFORE, QUOTE_AFTER, TURN],
  [10, QUOTES, NEAR, HEAD_QUOTED],
  [11, OPENS_PATH, OPENS_RELATION],
  [12, CLOSES_PATH, CLOSES_RELATION],
  [13, OPENS_PATH, CUE_LEMMA, OPENS_RELATION],
  [14, CLOSES_PATH, CUE_LEMMA, CLOSES_RELATION],
  [15, OPENS_PATH, CLOSES_PATH, TURN],
  [16, OPENS_RELATION, OPENS_TAG, TAG_AFTER],
  [17, CLOSES_RELATION, CLOSES_TAG, TAG_BEFORE],
  [18, CUE_LEMMA, LEMMA_AFTER],
  [19, CUE_LEMMA, LEMMA_BEFORE],
  [20, CUE_LEMMA, TAG_AFTER, NEAR],
  [21, TAG_BEFORE, TAG_AFTER, SAME_QUOTE],
  [24, FORM_BEFORE, TAG_AFTER, NEAR],
  [25, TAG_BEFORE, FORM_AFTER, NEAR],
  [26, SENTENCES, TURN, QUOTES],
  [27, CUE_TAG, OPENS_PATH, NEAR],
  [28, CUE_TAG, CLOSES_PATH, NEAR],
  [29, TAG_SECOND_BEFORE, TAG_BEFORE, TAG_AFTER],
  [30, TAG_BEFORE, TAG_AFTER, TAG_SECOND_AFTER],
  [33, OPENS_FIELDS, OPENS_RELATION, NEAR],
  [34, SAME_QUOTE, HEAD_QUOTED, TURN],
  [38, SIDE_NEAR, CUE_BEFORE, CUE_AFTER],
  [39, SIDE_OPENS, CUE_BEFORE, CUE_AFTER],
  [64, SIDE_CLOSES, CUE_BEFORE, CUE_AFTER],
  [65, CUE_KIN, OPENS_PATH, OPENS_RELATION],
  [66, CUE_KIN, LEMMA_AFTER, NEAR],
  [67, CUE_LAST, TAG_AFTER, NEAR],
  [68, TOP_AFTER, NEAR, TAG_AFTER],
  [69, TOP_BEFORE, NEAR, TAG_BEFORE],
]);
const values = new Int32Array(VALUES);

/**
 * What speaks for a span to begin or end at a gap, whoever is the source and whatever else is said. Every feature is doubled by role
 * and edge through the weights, which are theirs alone.
 */
export function addGap({ passage, cue, head }: CueView, place: Gap, features: Features): void {
  const { form, lemma, tag, relation, topFrom, topTo, quotation, tokens, nearKin } = passage;
  const { gap, before, after, opens, closes, opensPath, closesPath, near } = place;
  const side = gap <= cue.from ? 1 : 2;
  values[LEMMA_BEFORE] = valueAt(lemma, before);
  values[LEMMA_AFTER] = valueAt(lemma, after);
  values[FORM_BEFORE] = valueAt(form, before);
  values[FORM_AFTER] = valueAt(form, after);
  values[TAG_BEFORE] = valueAt(tag, before);
  values[TAG_AFTER] = valueAt(tag, after);
  values[TAG_SECOND_BEFORE] = valueAt(tag, gap > 1 ? gap - 2 : -1);
  values[TAG_SECOND_AFTER] = valueAt(tag, gap + 1 < tokens.length ? gap + 1 : -1);
  values[NEAR] = near;
  values[TURN] = place.turn;
  values[SENTENCES] = place.sentences + 8;
  values[QUOTE_BEFORE] = place.quoteBefore;
  values[QUOTE_AFTER] = place.quoteAfter;
  values[QUOTES] = place.quotes;
  values[SAME_QUOTE] = after >= 0 && quotation[after] === quotation[head] ? 1 : 0;
  values[HEAD_QUOTED] = quotation[head] >= 0 ? 1 : 0;
  values[OPENS_PATH] = opensPath;
  values[OPENS_RELATION] = valueAt(relation, opens);
  values[OPENS_TAG] = valueAt(tag, opens);
  values[OPENS_FIELDS] = valueAt(passage.fields, opens);
  values[CLOSES_PATH] = closesPath;
  values[CLOSES_RELATION] = valueAt(relation, closes);
  values[CLOSES_TAG] = valueAt(tag, closes);
  values[TOP_AFTER] = valueAt(relation, after < 0 ? -1 : topFrom[after]);
  values[TOP_BEFORE] = valueAt(relation, before < 0 ? -1 : topTo[before]);
  values[CUE_LEMMA] = lemma[head];
  values[CUE_LAST] = lemma[cue.to - 1];
  values[CUE_TAG] = tag[head];
  values[CUE_KIN] = nearKin[head];
  values[CUE_BEFORE] = cue.from > 0 ? form[cue.from - 1] : 0;
  values[CUE_AFTER] = cue.to < tokens.length ? tag[cue.to] : 0;
  values[SIDE_NEAR] = mix(side, near);
  values[SIDE_OPENS] = mix(side, opensPath);
  values[SIDE_CLOSES] = mix(side, closesPath);
  GAP.addTo(features, values);
}
