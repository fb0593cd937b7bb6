import { getSubmission } from '@/lib/store/submissions';
import { SubmissionNoun } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** How far one submission has come. */
export const GET = guarded(
  { needs: 'read', summary: 'How far one submission has come', answers: { 200: SubmissionNoun } },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const submission = await getSubmission(await readId(context));
    return submission
      ? jsonResponse(submission)
      : problemResponse(404, 'not-found', 'There is no such submission.');
  },
);
