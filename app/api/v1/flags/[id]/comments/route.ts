import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { addComment, listComments, MOST_COMMENT } from '@/lib/store/flag-comments';
import { canonicalText } from '@/lib/text/canonical';
import { CommentNoun, pageOf } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse, problemResponse } from '../../../../problem';
import { readBody } from '../../../../read-body';
import { readId } from '../../../../read-query';

type Context = { params: Promise<{ id: string }> };

/** What editors remarked on a flag, oldest first. */
export const GET = guarded(
  {
    needs: 'remarks',
    summary: 'What editors remarked on a flag, oldest first',
    answers: { 200: pageOf(CommentNoun) },
  },
  async (_request, context: Context) => {
    const items = await listComments(await readId(context));
    return items
      ? jsonResponse({ items, next: null })
      : problemResponse(404, 'not-found', 'There is no such flag.');
  },
);

const Body = z.strictObject({
  text: z.string().max(MOST_COMMENT, `must have at most ${MOST_COMMENT} characters`).transform(canonicalText),
});

/** Adds a remark, which stays: like the record, the conversation only grows. */
export const POST = guarded(
  {
    needs: 'decide',
    summary: 'Adds a remark, which stays',
    body: Body,
    key: 'answer',
    answers: { 201: CommentNoun },
  },
  async (request, context: Context) => {
    const id = await readId(context);
    const { text } = await readBody(request, Body);
    const outcome = await addComment(id, text, actorName());
    if (outcome.ok) return jsonResponse(outcome.value, 201);
    return failedResponse(outcome.problem);
  },
);
