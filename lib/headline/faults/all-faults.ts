import type { Candidate, FaultContext } from '../fault-context';
import { attributionDropped } from './attribution-dropped';
import { causeClaimed } from './cause-claimed';
import { contradicted } from './contradicted';
import { detailAbsent } from './detail-absent';
import { entitySwapped } from './entity-swapped';
import { hedgeDropped } from './hedge-dropped';
import { negated } from './negated';
import { numberChanged } from './number-changed';
import { placeOrNationalityShifted } from './place-or-nationality-shifted';
import { predicateStrengthened } from './predicate-strengthened';
import { quoteAltered } from './quote-altered';
import { rolesSwapped } from './roles-swapped';
import { scopeWidened } from './scope-widened';
import { timeShifted } from './time-shifted';

/** Every rule, the most telling first; contradiction comes before want of support. */
export const allFaults: readonly ((context: FaultContext) => readonly Candidate[])[] = [
  quoteAltered,
  numberChanged,
  placeOrNationalityShifted,
  negated,
  contradicted,
  rolesSwapped,
  entitySwapped,
  hedgeDropped,
  timeShifted,
  predicateStrengthened,
  causeClaimed,
  scopeWidened,
  attributionDropped,
  detailAbsent,
];
