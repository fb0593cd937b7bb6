import type { Passage } from '../passage/passage';
import { bucket } from './bucket';
import { type Features, Templates } from './feature-hash';
import { valueAt } from './value-at';

const [
  NOTHING,
  LEMMA,
  FORM,
  TAG,
  RELATION,
  SHAPE,
  FIELDS,
  KIDS,
  KIDS_TOLD,
  KIDS_FEW,
  KIDS_CLAUSE,
  QUOTED,
  MARK,
  LEMMA_1_BEFORE,
  LEMMA_2_BEFORE,
  FORM_BEFORE,
  TAG_1_BEFORE,
  TAG_2_BEFORE,
  LEMMA_1_AFTER,
  LEMMA_2_AFTER,
  LEMMA_3_AFTER,
  FORM_1_AFTER,
  TAG_1_AFTER,
  TAG_2_AFTER,
  SHAPE_AFTER,
  UP_LEMMA,
  UP_TAG,
  UP_RELATION,
  UP_FIELDS,
  UP_KIDS,
  UP_DISTANCE,
  UP_KIN,
  TOP_LEMMA,
  SUBJECT_LEMMA,
  SUBJECT_TAG,
  SUBJECT_FIELDS,
  SUBJECT_SHAPE,
  SUBJECT_SIDE,
  COMPLEMENT_LEMMA,
  COMPLEMENT_TAG,
  COMPLEMENT_RELATION,
  COMPLEMENT_FIELDS,
  COMPLEMENT_SIDE,
  PARTICLE_LEMMA,
  MARK_BEFORE,
  MARK_AFTER,
  IS_OPENING,
  FROM_START,
  FROM_END,
  NEAR_KIN,
  FAR_KIN,
  VALUES,
] = Array(52).keys();

const WORD = new Templates([
  [1, LEMMA],
  [2, FORM],
  [3, TAG, RELATION],
  [4, LEMMA, TAG],
  [5, LEMMA, RELATION],
  [6, TAG, KIDS],
  [7, LEMMA, KIDS_TOLD],
  [8, LEMMA_1_BEFORE],
  [9, LEMMA_1_AFTER],
  [10, LEMMA_2_BEFORE],
  [11, LEMMA_2_AFTER],
  [12, LEMMA_1_BEFORE, LEMMA],
  [13, LEMMA, LEMMA_1_AFTER],
  [14, TAG_1_BEFORE, TAG, TAG_1_AFTER],
  [15, TAG, TAG_1_AFTER, TAG_2_AFTER],
  [16, TAG_2_BEFORE, TAG_1_BEFORE, TAG],
  [17, LEMMA_1_BEFORE, LEMMA, LEMMA_1_AFTER],
  [18, LEMMA, LEMMA_1_AFTER, LEMMA_2_AFTER],
  [19, LEMMA_1_AFTER, LEMMA_2_AFTER],
  [20, LEMMA_2_BEFORE, LEMMA_1_BEFORE],
  [21, FIELDS, KIDS],
  [22, FIELDS, TAG, RELATION],
  [23, SHAPE, SHAPE_AFTER],
  [24, QUOTED, TAG, KIDS_FEW],
  [25, FORM_BEFORE, TAG],
  [26, TAG, FORM_1_AFTER],
  [27, QUOTED, LEMMA],
  // The governor: in "has also been calling for" every word but one depends on the cue's head.
  [28, RELATION, UP_LEMMA, UP_DISTANCE],
  [29, RELATION, UP_TAG, UP_KIDS],
  [30, LEMMA, UP_LEMMA, RELATION],
  [31, LEMMA, UP_FIELDS, UP_DISTANCE],
  [32, RELATION, UP_RELATION, TOP_LEMMA],
  // The subject and the first complement: "critics fear that", "prices fear".
  [33, LEMMA, SUBJECT_TAG],
  [34, SUBJECT_LEMMA, FIELDS],
  [35, SUBJECT_FIELDS, FIELDS, TAG],
  [36, COMPLEMENT_RELATION, COMPLEMENT_TAG, FIELDS],
  [37, LEMMA, COMPLEMENT_RELATION, COMPLEMENT_TAG],
  [38, FIELDS, COMPLEMENT_LEMMA],
  [39, LEMMA, PARTICLE_LEMMA, COMPLEMENT_SIDE],
  [40, SUBJECT_TAG, SUBJECT_SIDE, KIDS_CLAUSE],
  // Quotation marks about: “…,” he SAID; he SAID, “…
  [41, MARK_BEFORE, MARK_AFTER, TAG],
  [42, MARK_BEFORE, LEMMA, QUOTED],
  [43, MARK_AFTER, LEMMA, QUOTED],
  [44, FORM_BEFORE, FORM_1_AFTER, MARK],
  [45, LEMMA_1_AFTER, LEMMA_2_AFTER, LEMMA_3_AFTER],
  [46, IS_OPENING, TAG],
  [47, IS_OPENING, LEMMA],
  [48, FROM_START, TAG],
  [49, FROM_END, FORM],
  [50, NOTHING],
  [58, SUBJECT_SHAPE, SUBJECT_LEMMA, TAG],
  [59, LEMMA, COMPLEMENT_FIELDS, LEMMA_1_AFTER],
]);
const VERB = new Templates([
  [51, NEAR_KIN],
  [52, NEAR_KIN, KIDS_TOLD],
  [53, FAR_KIN, KIDS_TOLD],
  [54, FAR_KIN, LEMMA_1_AFTER],
  [55, NEAR_KIN, COMPLEMENT_RELATION, COMPLEMENT_TAG],
  [56, FAR_KIN, SUBJECT_TAG, COMPLEMENT_TAG],
]);
const DEPENDANT = new Templates([[57, UP_KIN, RELATION, UP_DISTANCE]]);
const values = new Int32Array(VALUES);

/** What speaks for, or against, token `index` being part of a cue ("said", "according to", "has called for", "'s claim"). */
export function addCue(passage: Passage, index: number, features: Features): void {
  const { form, lemma, tag, relation, shape, fields, dependants, head, mark, nearKin, farKin } = passage;
  const governor = head[index];
  const own = passage.sentence[index];
  const start = passage.sentenceStart[own];
  const end = passage.sentenceEnd[own];
  const inside = (place: number): number => (place >= start && place < end ? place : -1);
  const [p1, p2] = [inside(index - 1), inside(index - 2)];
  const [n1, n2, n3] = [inside(index + 1), inside(index + 2), inside(index + 3)];
  const kids = dependants[index];
  values[LEMMA] = lemma[index];
  values[FORM] = form[index];
  values[TAG] = tag[index];
  values[RELATION] = relation[index];
  values[SHAPE] = shape[index];
  values[FIELDS] = fields[index];
  values[KIDS] = kids;
  values[KIDS_TOLD] = kids & 0x420f;
  values[KIDS_FEW] = kids & 0x20f;
  values[KIDS_CLAUSE] = kids & 0x20e;
  values[QUOTED] = passage.quotation[index] >= 0 ? 1 : 0;
  values[MARK] = mark[index];
  values[LEMMA_1_BEFORE] = valueAt(lemma, p1);
  values[LEMMA_2_BEFORE] = valueAt(lemma, p2);
  values[FORM_BEFORE] = valueAt(form, p1);
  values[TAG_1_BEFORE] = valueAt(tag, p1);
  values[TAG_2_BEFORE] = valueAt(tag, p2);
  values[LEMMA_1_AFTER] = valueAt(lemma, n1);
  values[LEMMA_2_AFTER] = valueAt(lemma, n2);
  values[LEMMA_3_AFTER] = valueAt(lemma, n3);
  values[FORM_1_AFTER] = valueAt(form, n1);
  values[TAG_1_AFTER] = valueAt(tag, n1);
  values[TAG_2_AFTER] = valueAt(tag, n2);
  values[SHAPE_AFTER] = valueAt(shape, n1);

  values[UP_LEMMA] = valueAt(lemma, governor);
  values[UP_TAG] = valueAt(tag, governor);
  values[UP_RELATION] = valueAt(relation, governor);
  values[UP_FIELDS] = valueAt(fields, governor);
  values[UP_KIDS] = governor < 0 ? 0 : dependants[governor] & 0x420f;
  values[UP_DISTANCE] = governor < 0 ? 0 : bucket(index - governor);
  values[TOP_LEMMA] = valueAt(lemma, governor < 0 ? -1 : head[governor]);

  const subject = passage.subject[index];
  const complement = passage.complement[index];
  values[SUBJECT_LEMMA] = valueAt(lemma, subject);
  values[SUBJECT_TAG] = valueAt(tag, subject);
  values[SUBJECT_FIELDS] = valueAt(fields, subject);
  values[SUBJECT_SHAPE] = valueAt(shape, subject);
  values[SUBJECT_SIDE] = subject < index ? 1 : 2;
  values[COMPLEMENT_LEMMA] = valueAt(lemma, complement);
  values[COMPLEMENT_TAG] = valueAt(tag, complement);
  values[COMPLEMENT_RELATION] = valueAt(relation, complement);
  values[COMPLEMENT_FIELDS] = valueAt(fields, complement);
  values[COMPLEMENT_SIDE] = complement < 0 ? 0 : complement < index ? 1 : 2;
  values[PARTICLE_LEMMA] = valueAt(lemma, passage.particle[index]);

  values[MARK_BEFORE] = nearestMark(passage, index, -1, start - 1);
  values[MARK_AFTER] = nearestMark(passage, index, 1, end);
  values[IS_OPENING] = passage.block === 0 ? 1 : 0;
  values[FROM_START] = bucket(index - start);
  values[FROM_END] = bucket(end - index);
  WORD.addTo(features, values);
  if (nearKin[index] > 0) {
    values[NEAR_KIN] = nearKin[index];
    values[FAR_KIN] = farKin[index];
    VERB.addTo(features, values);
  }
  if (governor < 0) return;
  values[UP_KIN] = nearKin[governor];
  DEPENDANT.addTo(features, values);
}

/** Kind and distance of the nearest quotation mark on one side: 0 when there is none before `limit`. */
function nearestMark(passage: Passage, index: number, step: 1 | -1, limit: number): number {
  for (let place = index + step, seen = 1; place !== limit && seen <= 12; place += step, seen++) {
    if (place < 0 || place >= passage.mark.length) break;
    if (passage.mark[place] !== 0) return passage.mark[place] * 16 + Math.abs(bucket(seen));
  }
  return 0;
}
