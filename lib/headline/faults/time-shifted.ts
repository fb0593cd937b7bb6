import type { Candidate, FaultContext } from '../fault-context';
import { doneTooSoon } from './time/done-too-soon';
import { endedTooSoon } from './time/ended-too-soon';
import { otherSpan } from './time/other-span';
import { otherTime } from './time/other-time';
import { stillToCome } from './time/still-to-come';
import { turnedRound } from './time/turned-round';

/** Done that is only planned, to come that is done, over that still lasts, before for after, or at a time that the text does not give. */
export const timeShifted = (context: FaultContext): readonly Candidate[] => [
  ...doneTooSoon(context),
  ...stillToCome(context),
  ...endedTooSoon(context),
  ...otherTime(context),
  ...otherSpan(context),
  ...turnedRound(context),
];
