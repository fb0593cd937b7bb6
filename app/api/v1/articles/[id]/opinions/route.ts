import { z } from 'zod';
import { opinionsOf } from '@/lib/store/opinions';
import { Loose } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { jsonResponse } from '../../../../problem';
import { readId } from '../../../../read-query';

/** Second opinions on an article's headline; none unless advisers are configured. They are no part of the analysis. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'Second opinions on an article’s headline',
    answers: { 200: z.strictObject({ items: z.array(Loose) }) },
  },
  async (_request, context: { params: Promise<{ id: string }> }) =>
    jsonResponse({ items: await opinionsOf(await readId(context)) }),
);
