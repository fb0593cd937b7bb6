import type { Fault } from '../types';

/** Faults that a reader would not tell apart are weighed as one kind. */
const KIN: Partial<Readonly<Record<Fault, Fault>>> = {
  'tone-inflated': 'predicate-strengthened',
  contradicted: 'negated',
};

/** The kind of a fault: itself, but for the louder word and the plain contradiction. */
export const kindOfFault = (fault: Fault): Fault => KIN[fault] ?? fault;

/** The kinds that a phrase is weighed for; `wrong-body` is a fault of the whole headline. */
export const kinds: readonly Fault[] = [
  'predicate-strengthened',
  'hedge-dropped',
  'attribution-dropped',
  'number-changed',
  'entity-swapped',
  'roles-swapped',
  'negated',
  'scope-widened',
  'cause-claimed',
  'time-shifted',
  'place-or-nationality-shifted',
  'quote-altered',
  'detail-absent',
];
