import type { Passage } from '../passage/passage';
import type { Features } from './feature-hash';

const NONE = 0x5bd1e995;
const at = (values: Uint32Array | Int32Array, index: number): number =>
  index >= 0 && index < values.length ? values[index] : NONE;

/** Distance in five steps, sign kept: the models need "next to", "near", "far", not numbers. */
export function bucket(distance: number): number {
  const size = Math.abs(distance);
  const step = size <= 3 ? size : size <= 5 ? 4 : size <= 8 ? 5 : size <= 14 ? 6 : size <= 25 ? 7 : 8;
  return distance < 0 ? -step : step;
}

/** What speaks for, or against, token `index` being part of a cue ("said", "according to", "has called for", "'s claim"). */
export function cueFeatures(passage: Passage, index: number, features: Features): void {
  const { form, lemma, tag, relation, shape, fields, dependants, head, quotation, mark, nearKin, farKin } =
    passage;
  features.clear();
  const governor = head[index];
  const own = passage.sentence[index];
  const start = passage.sentenceStart[own];
  const end = passage.sentenceEnd[own];
  const inside = (place: number): number => (place >= start && place < end ? place : -1);
  const p1 = inside(index - 1);
  const p2 = inside(index - 2);
  const n1 = inside(index + 1);
  const n2 = inside(index + 2);
  const n3 = inside(index + 3);
  const kids = dependants[index];
  const quoted = quotation[index] >= 0 ? 1 : 0;

  features.add(1, lemma[index]);
  features.add(2, form[index]);
  features.add2(3, tag[index], relation[index]);
  features.add2(4, lemma[index], tag[index]);
  features.add2(5, lemma[index], relation[index]);
  features.add2(6, tag[index], kids);
  features.add2(7, lemma[index], kids & 0x420f);
  features.add(8, at(lemma, p1));
  features.add(9, at(lemma, n1));
  features.add(10, at(lemma, p2));
  features.add(11, at(lemma, n2));
  features.add2(12, at(lemma, p1), lemma[index]);
  features.add2(13, lemma[index], at(lemma, n1));
  features.add3(14, at(tag, p1), tag[index], at(tag, n1));
  features.add3(15, tag[index], at(tag, n1), at(tag, n2));
  features.add3(16, at(tag, p2), at(tag, p1), tag[index]);
  features.add3(17, at(lemma, p1), lemma[index], at(lemma, n1));
  features.add3(18, lemma[index], at(lemma, n1), at(lemma, n2));
  features.add2(19, at(lemma, n1), at(lemma, n2));
  features.add2(20, at(lemma, p2), at(lemma, p1));
  features.add2(21, fields[index], kids);
  features.add3(22, fields[index], tag[index], relation[index]);
  features.add2(23, shape[index], at(shape, n1));
  features.add3(24, quoted, tag[index], kids & 0x20f);
  features.add2(25, at(form, p1), tag[index]);
  features.add2(26, tag[index], at(form, n1));
  features.add2(27, quoted, lemma[index]);

  // The governor: in "has also been calling for" every word but one depends on the cue's head.
  features.add3(28, relation[index], at(lemma, governor), bucket(governor < 0 ? 0 : index - governor));
  features.add3(
    29,
    relation[index],
    governor < 0 ? NONE : tag[governor],
    governor < 0 ? 0 : dependants[governor] & 0x420f,
  );
  features.add3(30, lemma[index], at(lemma, governor), relation[index]);
  features.add3(
    31,
    lemma[index],
    governor < 0 ? NONE : fields[governor],
    bucket(governor < 0 ? 0 : index - governor),
  );
  const above = governor < 0 ? -1 : head[governor];
  features.add3(32, relation[index], governor < 0 ? NONE : relation[governor], at(lemma, above));

  // The subject and the first complement: "critics fear that", "prices fear".
  const subject = passage.subject[index];
  const complement = passage.complement[index];
  const particle = passage.particle[index];
  features.add2(33, lemma[index], at(tag, subject));
  features.add2(34, at(lemma, subject), fields[index]);
  features.add3(35, subject < 0 ? NONE : fields[subject], fields[index], tag[index]);
  features.add3(36, complement < 0 ? NONE : relation[complement], at(tag, complement), fields[index]);
  features.add3(37, lemma[index], complement < 0 ? NONE : relation[complement], at(tag, complement));
  features.add2(38, fields[index], at(lemma, complement));
  features.add3(39, lemma[index], at(lemma, particle), complement < 0 ? 0 : complement < index ? 1 : 2);
  features.add3(40, subject < 0 ? NONE : tag[subject], subject < index ? 1 : 2, kids & 0x20e);

  // Quotation marks about: “…,” he SAID; he SAID, “…
  const lastMark = nearestMark(passage, index, -1, start - 1);
  const nextMark = nearestMark(passage, index, 1, end);
  features.add3(41, lastMark, nextMark, tag[index]);
  features.add3(42, lastMark, lemma[index], quoted);
  features.add3(43, nextMark, lemma[index], quoted);
  features.add3(44, at(form, p1), at(form, n1), mark[index]);
  features.add3(45, at(lemma, n1), at(lemma, n2), at(lemma, n3));
  features.add2(46, passage.block === 0 ? 1 : 0, tag[index]);
  features.add2(47, passage.block === 0 ? 1 : 0, lemma[index]);
  features.add2(48, bucket(index - start), tag[index]);
  features.add2(49, bucket(end - index), form[index]);
  features.add(50, 0);
  if (nearKin[index] > 0) {
    features.add(51, nearKin[index]);
    features.add2(52, nearKin[index], kids & 0x420f);
    features.add2(53, farKin[index], kids & 0x420f);
    features.add2(54, farKin[index], at(lemma, n1));
    features.add3(55, nearKin[index], complement < 0 ? NONE : relation[complement], at(tag, complement));
    features.add3(56, farKin[index], at(tag, subject), at(tag, complement));
  }
  if (governor >= 0) features.add3(57, nearKin[governor], relation[index], bucket(index - governor));
  features.add3(58, subject < 0 ? NONE : shape[subject], at(lemma, subject), tag[index]);
  features.add3(59, lemma[index], complement < 0 ? NONE : fields[complement], at(lemma, n1));
}

/** Kind and distance of the nearest quotation mark on one side: 0 when there is none before `limit`. */
function nearestMark(passage: Passage, index: number, step: 1 | -1, limit: number): number {
  for (let place = index + step, seen = 1; place !== limit && seen <= 12; place += step, seen++) {
    if (place < 0 || place >= passage.mark.length) break;
    if (passage.mark[place] !== 0) return passage.mark[place] * 16 + Math.abs(bucket(seen));
  }
  return 0;
}
