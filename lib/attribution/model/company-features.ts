import { bucket } from './bucket';
import type { CueView, Gap } from './cue-view';
import { type Features, Templates } from './feature-hash';
import type { Company } from './gap-features';
import type { Stretch } from './stretch';
import { valueAt } from './value-at';

const [
  NEAR,
  NEAR_SOURCE,
  ORDER,
  HAS_LEFT,
  TAG_BEFORE,
  TAG_AFTER,
  OPENS_PATH,
  CLOSES_PATH,
  CUE_RELATION,
  CUE_KIDS,
  QUOTES,
  SENTENCES,
  VALUES,
] = Array(13).keys();

const COMPANY = new Templates([
  [6, NEAR_SOURCE, ORDER],
  [7, NEAR, NEAR_SOURCE, TAG_AFTER],
  [8, NEAR, NEAR_SOURCE, TAG_BEFORE],
  [22, CUE_RELATION, OPENS_PATH, ORDER],
  [23, CUE_RELATION, CLOSES_PATH, ORDER],
  [31, CUE_KIDS, OPENS_PATH, ORDER],
  [32, CUE_KIDS, CLOSES_PATH, ORDER],
  [35, HAS_LEFT, QUOTES, SENTENCES],
  [36, HAS_LEFT, NEAR, TAG_AFTER],
  [37, HAS_LEFT, OPENS_PATH, ORDER],
]);
const values = new Int32Array(VALUES);

/** Step from the source; further than the last one counts as within it. */
function stepFrom(source: Stretch | null, gap: number): number {
  if (source === null) return 99;
  const distance = gap <= source.from ? gap - source.from : gap >= source.to ? gap - source.to + 1 : 50;
  return distance > 40 ? (distance === 99 ? 99 : 50) : bucket(distance);
}

/** What speaks for a gap once a source, or none, and content before the cue are taken. */
export function addCompany(
  { passage, cue, head }: CueView,
  place: Gap,
  { source, left }: Company,
  features: Features,
): void {
  const { tag, relation, dependants } = passage;
  values[NEAR] = place.near;
  values[NEAR_SOURCE] = stepFrom(source, place.gap);
  values[ORDER] = source === null ? 0 : source.from < cue.from ? 1 : 2;
  values[HAS_LEFT] = left === null ? 0 : 1;
  values[TAG_BEFORE] = valueAt(tag, place.before);
  values[TAG_AFTER] = valueAt(tag, place.after);
  values[OPENS_PATH] = place.opensPath;
  values[CLOSES_PATH] = place.closesPath;
  values[CUE_RELATION] = relation[head];
  values[CUE_KIDS] = dependants[head] & 0x420f;
  values[QUOTES] = place.quotes;
  values[SENTENCES] = place.sentences + 8;
  COMPANY.addTo(features, values);
}
