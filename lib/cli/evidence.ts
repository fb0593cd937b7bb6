import { z } from 'zod';
import { judgeClaimIn } from '../evidence/support/judge-claim';
import { canonicalText } from '../text/canonical';
import { mapLines } from './map-lines';
import { recordId } from './record-id';

const pairRecord = z.object({
  id: recordId,
  claim: z.string(),
  document: z.string().transform(canonicalText),
});

const DIGITS = 1e4;

/** `evidence`: `{ id, claim, document }` lines → `{ id, stance, score, spans }` lines; spans count in the document. */
export const evidence = (file: string, out: string | null): Promise<void> =>
  mapLines(file, out, pairRecord, ({ id, claim, document }) => {
    const { stance, score, spans } = judgeClaimIn(claim, document);
    return { id, stance, score: Math.round(score * DIGITS) / DIGITS, spans };
  });
