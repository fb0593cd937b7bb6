import { getDocument } from '@/lib/store/documents';
import { DocumentNoun } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** One document with its text. */
export const GET = guarded(
  { needs: 'read', kept: true, summary: 'One document with its text', answers: { 200: DocumentNoun } },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const document = await getDocument(await readId(context));
    return document
      ? jsonResponse(document)
      : problemResponse(404, 'not-found', 'There is no such document.');
  },
);
