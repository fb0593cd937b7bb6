import { z } from 'zod';
import { compareStrength } from '../headline/causal-strength';
import { mapLines } from './map-lines';
import { recordId } from './record-id';

const pairRecord = z.object({ id: recordId, claim: z.string(), source: z.string() });

/** `strength`: `{ id, claim, source }` lines → `{ id, label, claim, source }` lines, strengths from 0 to 3. */
export const strength = (file: string, out: string | null): Promise<void> =>
  mapLines(file, out, pairRecord, ({ id, claim, source }) => {
    const compared = compareStrength(claim, source);
    return { id, label: compared.label, claim: compared.claim, source: compared.source };
  });
