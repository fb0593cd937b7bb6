import { createHash } from 'node:crypto';
import { getArticle } from '@/lib/store/articles';
import { guarded } from '../../../../guard';
import { OWN_HEADERS, problemResponse } from '../../../../problem';
import { readId } from '../../../../read-query';

/**
 * The text that is kept of an article, blocks joined by a blank line, in UTF-8: what every offset counts in. `sha256sum` of
 * the file gives the hash on the receipt, which is its ETag.
 */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary: 'The text that is kept of an article, blocks joined by a blank line, in UTF-8',
    answers: { 200: 'text/plain' },
  },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const article = await getArticle(await readId(context));
    if (!article) return problemResponse(404, 'not-found', 'There is no article of this id.');
    const sha256 = createHash('sha256').update(article.text).digest('hex');
    return new Response(article.text, {
      headers: {
        ...OWN_HEADERS,
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="standfirst-${sha256.slice(0, 12)}.txt"`,
        etag: `"${sha256}"`,
      },
    });
  },
);
