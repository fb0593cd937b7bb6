import type { Candidate, FaultContext } from '../fault-context';
import { doneTooSoon } from './time/done-too-soon';
import { endedTooSoon } from './time/ended-too-soon';
import { otherTime } from './time/other-time';

/** Done that is only planned or still going on, over that still lasts, or at a time that the text does not give. */
export const timeShifted = (context: FaultContext): readonly Candidate[] => [
  ...doneTooSoon(context),
  ...endedTooSoon(context),
  ...otherTime(context),
];
