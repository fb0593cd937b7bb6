import { z } from 'zod';
import { CITATION_STYLES } from '@/lib/cite/citation-styles';
import { cslOfDocument } from '@/lib/cite/csl-item';
import { getDocument } from '@/lib/store/documents';
import { citationAnswer } from '../../../../citation-answer';
import { guarded } from '../../../../guard';
import { problemResponse } from '../../../../problem';
import { readId, readQuery } from '../../../../read-query';

const Query = z.strictObject({ style: z.enum(CITATION_STYLES) });

/** A document as a citation. */
export const GET = guarded(
  { needs: 'read', summary: 'A document as a citation', query: Query, answers: { 200: 'text/plain' } },
  async (request, context: { params: Promise<{ id: string }> }) => {
    const { style } = readQuery(request, Query);
    const document = await getDocument(await readId(context));
    return document
      ? citationAnswer(cslOfDocument(document), style)
      : problemResponse(404, 'not-found', 'There is no such document.');
  },
);
