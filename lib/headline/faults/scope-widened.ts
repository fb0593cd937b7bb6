import type { Candidate, FaultContext } from '../fault-context';
import { pluralForOne } from './scope/plural-for-one';
import { widerReach } from './scope/wider-reach';
import { wholeForPart } from './scope/whole-for-part';

/** More, wider or everybody, where the text has some, a part or one. */
export const scopeWidened = (context: FaultContext): readonly Candidate[] => [
  ...wholeForPart(context),
  ...pluralForOne(context),
  ...widerReach(context),
];
