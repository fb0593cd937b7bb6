import type { Candidate, FaultContext } from '../fault-context';
import { elsewhere } from './entity/elsewhere';
import { otherActor } from './entity/other-actor';
import { otherBearer } from './entity/other-bearer';
import { otherPerson } from './entity/other-person';
import { otherVoice } from './entity/other-voice';
import { otherSpeaker } from './entity/other-speaker';

/** Somebody else did it, said it or owns it. */
export const entitySwapped = (context: FaultContext): readonly Candidate[] => [
  ...otherPerson(context),
  ...otherActor(context),
  ...otherSpeaker(context),
  ...otherVoice(context),
  ...otherBearer(context),
  ...elsewhere(context),
];
