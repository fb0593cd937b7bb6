import { getDocument, originOfDocument } from '@/lib/store/documents';
import { DocumentNoun } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** One document with its text, and how it came. */
export const GET = guarded(
  { needs: 'read', kept: true, summary: 'One document with its text', answers: { 200: DocumentNoun } },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const id = await readId(context);
    const document = await getDocument(id);
    return document
      ? jsonResponse({ ...document, origin: await originOfDocument(id) })
      : problemResponse(404, 'not-found', 'There is no such document.');
  },
);
