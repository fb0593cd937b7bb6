import { bucket } from './bucket';
import { type CueView, type Gap, turnAt } from './cue-view';
import { type Features, mix, Templates } from './feature-hash';
import type { Company } from './gap-features';
import { NONE, valueAt } from './value-at';

const [
  ONE,
  LEMMA_AFTER,
  LEMMA_SECOND_AFTER,
  FORM_AFTER,
  TAG_BEFORE,
  TAG_AFTER,
  TURN,
  SENTENCES,
  OPENS_RELATION,
  CLOSES_RELATION,
  CUE_LEMMA,
  FIRST_FORM,
  FIRST_TAG,
  FIRST_RELATION,
  FIRST_PATH,
  LAST_FORM,
  LAST_TAG,
  LAST_PATH,
  IS_TOP,
  TOP_RELATION,
  TOP_PATH,
  WITHIN_FIRST,
  WITHIN_LAST,
  LENGTH,
  BALANCE,
  ENDS,
  COMMAS,
  FORM_OUTSIDE_BEFORE,
  FORM_OUTSIDE_AFTER,
  TOUCHES_CUE,
  FINITES,
  REST_FINITES,
  REST,
  HANGS,
  BEYOND_RELATION,
  BEYOND_TAG,
  GOVERNOR_TAG,
  GOVERNOR_LEMMA,
  REST_HANGS,
  TOUCHES_REST,
  AFTER_HANGS,
  HANGS_BEYOND,
  HANGS_FINITES,
  VALUES,
] = Array(44).keys();

const EDGE = new Templates([
  [40, WITHIN_FIRST, WITHIN_LAST, TURN],
  [41, TOP_RELATION, TOP_PATH, ONE],
  [42, FIRST_RELATION, WITHIN_FIRST, CLOSES_RELATION],
  [43, WITHIN_FIRST, OPENS_RELATION, TAG_AFTER],
  [44, WITHIN_LAST, OPENS_RELATION, TAG_BEFORE],
  [45, LENGTH, TAG_BEFORE],
  [46, LENGTH, TURN, BALANCE],
  [47, ENDS, TURN],
  [48, ENDS, LAST_FORM, FORM_OUTSIDE_AFTER],
  [49, ENDS, FORM_OUTSIDE_BEFORE, TOUCHES_CUE],
  [50, COMMAS, LAST_FORM, FORM_OUTSIDE_AFTER],
  [51, COMMAS, TOUCHES_CUE, LAST_FORM],
  [54, FIRST_TAG, LAST_TAG, IS_TOP],
  [55, FIRST_FORM, WITHIN_FIRST, TURN],
  [56, OPENS_RELATION, LEMMA_AFTER, WITHIN_FIRST],
  [57, CUE_LEMMA, WITHIN_FIRST, OPENS_RELATION],
  [58, FIRST_RELATION, OPENS_RELATION, FORM_AFTER],
  [59, FIRST_PATH, WITHIN_FIRST, OPENS_RELATION],
  [60, LAST_PATH, WITHIN_LAST, OPENS_RELATION],
  [61, SENTENCES, ENDS, TURN],
  [62, LAST_FORM, TURN, ENDS],
  [70, HANGS, BEYOND_RELATION, FORM_OUTSIDE_AFTER],
  [71, HANGS, BEYOND_RELATION, BEYOND_TAG],
  [72, HANGS, BEYOND_RELATION, CUE_LEMMA],
  [73, HANGS, BEYOND_RELATION, GOVERNOR_TAG],
  [74, HANGS, BEYOND_RELATION, GOVERNOR_LEMMA],
  [75, FINITES, FIRST_FORM, REST_FINITES],
  [76, FINITES, CUE_LEMMA, REST_FINITES],
  [77, FINITES, REST_HANGS, BEYOND_RELATION],
  [78, FINITES, FIRST_TAG, TOUCHES_REST],
  [79, REST, BEYOND_RELATION, FORM_OUTSIDE_AFTER],
  [80, REST, FINITES, HANGS],
  [81, CUE_LEMMA, FIRST_TAG, AFTER_HANGS],
  [82, LENGTH, FINITES, HANGS_BEYOND],
  [83, TAG_AFTER, LEMMA_AFTER, HANGS_FINITES],
  [84, FORM_OUTSIDE_AFTER, LEMMA_SECOND_AFTER, HANGS],
]);
const values = new Int32Array(VALUES);
values[ONE] = 1;

/** 1 for a span that begins behind the cue, 2 for one that ends before it, 0 for others. */
const touching = ({ cue }: CueView, from: number, to: number): number =>
  from === cue.to ? 1 : to + 1 === cue.from ? 2 : 0;

/** What speaks for the far edge at a gap, the near one being at `other`: is it one subtree, are its marks paired, how long is it? */
export function addFarEdge(
  view: CueView,
  place: Gap,
  other: number,
  nominal: boolean,
  features: Features,
): void {
  const { passage, head } = view;
  const { form, lemma, tag, relation, topFrom, topTo, mark, left, right, tokens } = passage;
  const { gap, before, after } = place;
  const size = tokens.length;
  const from = Math.min(gap, other);
  const to = Math.max(gap, other) - 1;
  const first = Math.min(from, size - 1);
  const firstTop = view.apart(topFrom[first], passage.leftKid, first, nominal);
  const lastTop = to < 0 ? -1 : view.apart(topTo[to], passage.rightKid, to, nominal);
  let top = firstTop;
  while (top >= 0 && right[top] > to) top = passage.leftKid[top];
  if (top >= 0 && (left[top] !== from || right[top] !== to)) top = -1;
  const reach = right[firstTop];
  const opened = passage.openings[to + 1] - passage.openings[from];
  const closed = passage.closings[to + 1] - passage.closings[from];
  const balance = Math.min(opened, 2) * 3 + Math.min(closed, 2);
  const formAfter = to + 1 < size ? form[to + 1] : 0;
  const touchesCue = touching(view, from, to);

  values[LEMMA_AFTER] = valueAt(lemma, after);
  values[LEMMA_SECOND_AFTER] = valueAt(lemma, after + 1 < size ? after + 1 : -1);
  values[FORM_AFTER] = valueAt(form, after);
  values[TAG_BEFORE] = valueAt(tag, before);
  values[TAG_AFTER] = valueAt(tag, after);
  values[TURN] = place.turn;
  values[SENTENCES] = place.sentences + 8;
  values[OPENS_RELATION] = valueAt(relation, place.opens);
  values[CLOSES_RELATION] = valueAt(relation, place.closes);
  values[CUE_LEMMA] = lemma[head];
  values[FIRST_FORM] = form[first];
  values[FIRST_TAG] = tag[first];
  values[FIRST_RELATION] = relation[firstTop];
  values[FIRST_PATH] = view.path(firstTop);
  values[LAST_FORM] = to >= 0 ? form[to] : 0;
  values[LAST_TAG] = to >= 0 ? tag[to] : 0;
  values[LAST_PATH] = lastTop < 0 ? NONE : view.path(lastTop);
  values[IS_TOP] = top < 0 ? 0 : 1;
  values[TOP_RELATION] = valueAt(relation, top);
  values[TOP_PATH] = top < 0 ? NONE : view.path(top);
  values[WITHIN_FIRST] = reach === to ? 1 : reach > to ? 2 : 3;
  values[WITHIN_LAST] = lastTop < 0 ? 0 : left[lastTop] === from ? 1 : left[lastTop] < from ? 2 : 3;
  values[LENGTH] = bucket(to - from + 1);
  values[BALANCE] = balance;
  values[ENDS] = mix(mix(mark[first], to >= 0 ? mark[to] : 0), balance);
  values[COMMAS] = Math.min(passage.commas[to + 1] - passage.commas[from], 3);
  values[FORM_OUTSIDE_BEFORE] = from > 0 ? form[from - 1] : 0;
  values[FORM_OUTSIDE_AFTER] = formAfter;
  values[TOUCHES_CUE] = touchesCue;

  // Is it a whole clause, and does what stands beyond hang on something in it?
  const { sentence, sentenceStart, sentenceEnd } = passage;
  const finites = Math.min(passage.finites[to + 1] - passage.finites[from], 3);
  const outer = gap === from ? from - 1 : to + 1;
  const inOwn =
    outer >= 0 &&
    outer < size &&
    sentence[outer] === sentence[Math.max(0, Math.min(gap === from ? from : to, size - 1))];
  const beyond = !inOwn ? -1 : gap === from ? topTo[outer] : topFrom[outer];
  const governor = beyond < 0 ? -1 : passage.head[beyond];
  const held = governor >= from && governor <= to;
  const hangs =
    beyond < 0
      ? 9
      : held
        ? governor === firstTop
          ? 1
          : governor === top
            ? 2
            : governor === (gap === from ? from : to)
              ? 3
              : 4
        : governor === head
          ? 5
          : governor < 0
            ? 6
            : 7;
  const ownEnd = sentenceEnd[sentence[first]];
  const restFinites =
    inOwn && gap > from ? Math.min(passage.finites[ownEnd] - passage.finites[to + 1], 2) : 3;
  const rest = gap > from ? Math.max(0, ownEnd - to - 1) : from - sentenceStart[sentence[first]];
  const beyondRelation = valueAt(relation, beyond);

  values[FINITES] = finites;
  values[REST_FINITES] = restFinites;
  values[REST] = bucket(rest);
  values[HANGS] = hangs;
  values[BEYOND_RELATION] = beyondRelation;
  values[BEYOND_TAG] = valueAt(tag, beyond);
  values[GOVERNOR_TAG] = valueAt(tag, governor);
  values[GOVERNOR_LEMMA] = valueAt(lemma, governor);
  values[REST_HANGS] = mix(restFinites, hangs);
  values[TOUCHES_REST] = mix(touchesCue, restFinites);
  values[AFTER_HANGS] = mix(formAfter, hangs);
  values[HANGS_BEYOND] = mix(hangs, beyondRelation);
  values[HANGS_FINITES] = mix(hangs, finites);
  EDGE.addTo(features, values);
}

const [CUE_TOUCHED, SOURCE_TOUCHED, SOURCE_HELD, FORM_LAST, IS_TURN, COMPANY_VALUES] = Array(6).keys();
const COMPANY = new Templates([
  [52, CUE_TOUCHED, SOURCE_TOUCHED, FORM_LAST],
  [53, CUE_TOUCHED, SOURCE_TOUCHED, IS_TURN],
  [63, SOURCE_HELD, CUE_TOUCHED, SOURCE_TOUCHED],
]);
const companyValues = new Int32Array(COMPANY_VALUES);

/** What speaks for the far edge once a source, or none, is taken. */
export function addFarCompany(
  view: CueView,
  gap: number,
  other: number,
  { source }: Company,
  features: Features,
): void {
  const { passage } = view;
  const from = Math.min(gap, other);
  const to = Math.max(gap, other) - 1;
  companyValues[CUE_TOUCHED] = touching(view, from, to);
  companyValues[SOURCE_TOUCHED] =
    source === null ? 0 : from === source.to ? 1 : to + 1 === source.from ? 2 : 0;
  companyValues[SOURCE_HELD] = source !== null && from <= source.from && source.to <= to + 1 ? 1 : 0;
  companyValues[FORM_LAST] = to >= 0 ? passage.form[to] : 0;
  companyValues[IS_TURN] = turnAt(passage, gap);
  COMPANY.addTo(features, companyValues);
}
