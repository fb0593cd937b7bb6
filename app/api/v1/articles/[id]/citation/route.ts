import { z } from 'zod';
import { addressOfWords } from '@/lib/cite/address-of-words';
import { CITATION_STYLES } from '@/lib/cite/citation-styles';
import { cslOfArticle } from '@/lib/cite/csl-item';
import { getAnalysis } from '@/lib/store/articles';
import { savedCopiesOf } from '@/lib/store/saved-copies';
import { joinSpans } from '@/lib/text/span';
import type { Analysis, Span } from '@/lib/types';
import { citationAnswer } from '../../../../citation-answer';
import { guarded } from '../../../../guard';
import { ownOrigin } from '../../../../own-origin';
import { OWN_HEADERS, problemResponse, Refusal } from '../../../../problem';
import { readId, readQuery } from '../../../../read-query';

const Part = z.string().min(1).max(200).optional();
const Query = z
  .strictObject({ style: z.enum([...CITATION_STYLES, 'link']), claim: Part, attribution: Part })
  .refine(
    ({ claim, attribution }) => claim === undefined || attribution === undefined,
    'name a claim or an attribution',
  );
type Asked = z.infer<typeof Query>;

/** The words of a claim or statement; `null` for the whole article. Refusal: 404 when the analysis has none of that id. */
function wordsOf(analysis: Analysis, { claim, attribution }: Asked): readonly Span[] | null {
  if (claim === undefined && attribution === undefined) return null;
  const words =
    claim === undefined
      ? analysis.attributions.find(({ id }) => id === attribution)?.content
      : analysis.claims.filter(({ id }) => id === claim).map(({ span }) => span);
  if (words === undefined || words.length === 0)
    throw new Refusal(
      404,
      'not-found',
      'The analysis has no such claim or statement: it was made again meanwhile.',
    );
  return words;
}

/** The address of these words, or of the article. */
function linkTo({ article }: Analysis, words: readonly Span[] | null, request: Request): string {
  const place = words && addressOfWords(article, words);
  return new URL(place ?? article.url ?? `/articles/${encodeURIComponent(article.id)}`, ownOrigin(request))
    .href;
}

/** An article as a citation, with the words of a claim or statement where one is named; or, as style `link`, where these stand. */
export const GET = guarded(
  {
    needs: 'read',
    summary:
      'An article as a citation, with the words of a claim or statement where one is named; or, as style `link`, where these stand on the web',
    query: Query,
    answers: { 200: 'text/plain' },
  },
  async (request, context: { params: Promise<{ id: string }> }) => {
    const query = readQuery(request, Query);
    const id = await readId(context);
    const found = await getAnalysis(id);
    if (!found) return problemResponse(404, 'not-found', 'There is no article of this id.');
    const words = wordsOf(found.analysis, query);
    if (query.style === 'link')
      return new Response(`${linkTo(found.analysis, words, request)}\n`, {
        headers: { ...OWN_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
      });
    const [copy] = (await savedCopiesOf(id, 1)).copies;
    return citationAnswer(
      cslOfArticle(found.analysis.article, words && joinSpans(words), copy?.at ?? null),
      query.style,
    );
  },
);
