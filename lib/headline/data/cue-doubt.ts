import type { CueStrength } from '../../types';

/** How much a cue itself warns that its content is only a claim. */
export const doubtOf: Readonly<Record<CueStrength, number>> = {
  neutral: 0.3,
  claim: 0.6,
  admit: 0.05,
  deny: 0.6,
  allege: 0.7,
  promise: 0.4,
  warn: 0.5,
  believe: 0.6,
  ask: 0.5,
  hope: 0.6,
  reveal: 0.1,
};
