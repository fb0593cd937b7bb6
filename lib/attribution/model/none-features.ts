import type { CueView } from './cue-view';
import { type Features, Templates } from './feature-hash';
import type { Company } from './gap-features';

const [
  NOTHING,
  LEMMA,
  TAG,
  RELATION,
  ALL_KIDS,
  KIDS,
  KIN,
  ORDER,
  HAS_LEFT,
  FIRST_FORM,
  LAST_FORM,
  LAST_LEMMA,
  MARK_BEFORE,
  MARK_AFTER,
  FORM_BEFORE,
  FORM_AFTER,
  TAG_BEFORE,
  TAG_AFTER,
  LEMMA_BEFORE,
  SOURCE_OPENS,
  SOURCE_CLOSES,
  FORM_LEFT,
  FORM_RIGHT,
  TAG_LEFT,
  TAG_RIGHT,
  VALUES,
] = Array(26).keys();

const CUE = new Templates([
  [101, LEMMA],
  [102, TAG, RELATION],
  [103, TAG, RELATION, KIDS],
  [104, LEMMA, ORDER],
  [105, ORDER, MARK_BEFORE, MARK_AFTER],
  [106, ORDER, FORM_BEFORE, FORM_AFTER],
  [107, ORDER, TAG_BEFORE, TAG_AFTER],
  [108, ORDER, KIDS, LEMMA],
  [113, FIRST_FORM],
  [114, LAST_FORM],
  [115, NOTHING],
  [116, HAS_LEFT, ORDER, LEMMA],
  [117, HAS_LEFT, FORM_AFTER, ORDER],
  [118, ALL_KIDS, TAG, LEMMA_BEFORE],
  [119, KIN, KIDS],
  [120, LAST_LEMMA, ORDER, TAG_AFTER],
]);
const SOURCE = new Templates([
  [109, FORM_LEFT, FORM_RIGHT, ORDER],
  [110, TAG_LEFT, TAG_RIGHT, ORDER],
  [111, SOURCE_OPENS, LEMMA],
  [112, SOURCE_CLOSES, ORDER],
]);
const values = new Int32Array(VALUES);

/** What speaks for an act to have no such span at all: its cue and what depends on it. */
export function addNone(
  { passage, cue, head }: CueView,
  { source, left: leftContent }: Company,
  features: Features,
): void {
  const { lemma, tag, relation, dependants, mark, tokens, form, sentence, nearKin } = passage;
  const before = cue.from > 0 ? cue.from - 1 : -1;
  const after = cue.to < tokens.length ? cue.to : -1;
  values[LEMMA] = lemma[head];
  values[TAG] = tag[head];
  values[RELATION] = relation[head];
  values[ALL_KIDS] = dependants[head];
  values[KIDS] = dependants[head] & 0x420f;
  values[KIN] = nearKin[head];
  values[ORDER] = source === null ? 0 : source.from < cue.from ? 1 : 2;
  values[HAS_LEFT] = leftContent === null ? 0 : 1;
  values[FIRST_FORM] = form[cue.from];
  values[LAST_FORM] = form[cue.to - 1];
  values[LAST_LEMMA] = lemma[cue.to - 1];
  values[MARK_BEFORE] = before < 0 ? 0 : mark[before] + 1;
  values[MARK_AFTER] = after < 0 ? 0 : mark[after] + 1;
  values[FORM_BEFORE] = before < 0 ? 0 : form[before];
  values[FORM_AFTER] = after < 0 ? 0 : form[after];
  values[TAG_BEFORE] = before < 0 ? 0 : tag[before];
  values[TAG_AFTER] = after < 0 ? 0 : tag[after];
  values[LEMMA_BEFORE] = before < 0 ? 0 : lemma[before];
  CUE.addTo(features, values);
  if (source === null) return;
  const left = source.from > 0 && sentence[source.from - 1] === sentence[head] ? source.from - 1 : -1;
  const right = source.to < tokens.length && sentence[source.to] === sentence[head] ? source.to : -1;
  values[SOURCE_OPENS] = left < 0 ? 1 : 0;
  values[SOURCE_CLOSES] = right < 0 ? 1 : 0;
  values[FORM_LEFT] = left < 0 ? 0 : form[left];
  values[FORM_RIGHT] = right < 0 ? 0 : form[right];
  values[TAG_LEFT] = left < 0 ? 0 : tag[left];
  values[TAG_RIGHT] = right < 0 ? 0 : tag[right];
  SOURCE.addTo(features, values);
}
