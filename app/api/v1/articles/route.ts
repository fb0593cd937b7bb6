import { z } from 'zod';
import { listArticles } from '@/lib/store/articles';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { Cursor, Limit, readQuery } from '../../read-query';

/** Analysed articles, the latest first. */
export const GET = guarded(async (request) =>
  jsonResponse(await listArticles(readQuery(request, z.strictObject({ limit: Limit, cursor: Cursor })))),
);
