import { z } from 'zod';
import { filterOf, filterQuery } from '@/lib/explore/filter-fields';
import { chooseFields } from '@/lib/export/choose-fields';
import { countRows, exportAnalyses } from '@/lib/export/export-analyses';
import type { ExportFormat } from '@/lib/export/format';
import { formats } from '@/lib/export/formats';
import { eachAnalysisAcross } from '@/lib/store/across';
import { countAnalyses } from '@/lib/store/articles';
import type { AnalysisFilter } from '@/lib/store/chosen';
import { guarded } from '../../guard';
import { OWN_HEADERS, problemResponse } from '../../problem';
import { readQuery } from '../../read-query';
import { streamOf } from './stream-of';

const Query = filterQuery({
  format: z.enum(Object.keys(formats) as ExportFormat[]).default('json'),
  article: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'is no id')
    .optional(),
  /** Of json, csv, nodes, edges: which fields, apart by commas, in that order; all by default. */
  fields: z
    .string()
    .max(2_000)
    .meta({
      description: 'json, csv, nodes, edges: which fields, apart by commas, in that order; all by default',
    })
    .optional(),
  /** CSV only: cells that a spreadsheet would run as a formula stay as they are. */
  raw: z.enum(['true', 'false']).default('false'),
});

/** "text/csv; charset=utf-8" → "text/csv". */
const TYPES = [...new Set(Object.values(formats).map(({ mediaType }) => mediaType.split(';')[0]))];

/** Analyses as one file, streamed. X-Row-Count tells before the first byte how many rows it will hold. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'Analyses as one file, streamed',
    query: Query,
    answers: { 200: TYPES },
    refuses: { 404: 'There is no such article' },
  },
  async (request) => {
    const { format, article, raw, fields: asked = '', ...filtered } = readQuery(request, Query);
    const { fields, problem } = chooseFields(format, asked.split(','));
    if (problem !== null) return problemResponse(422, 'invalid', `fields: ${problem}`);
    const filter: AnalysisFilter = { articleId: article, ...filterOf(filtered) };
    const articles = await countAnalyses(filter);
    if (article !== undefined && (await countAnalyses({ articleId: article })) === 0)
      return problemResponse(404, 'not-found', 'There is no such article, or it is not analysed yet.');
    const { mediaType, extension, rows } = formats[format];
    const count = rows === 'articles' ? articles : await countRows(format, eachAnalysisAcross(filter));
    return new Response(
      streamOf(exportAnalyses(format, eachAnalysisAcross(filter), { raw: raw === 'true', fields })),
      {
        headers: {
          ...OWN_HEADERS,
          'content-type': mediaType,
          'content-disposition': `attachment; filename="${fileName(article)}.${extension}"`,
          'x-row-count': String(count),
          'x-row-unit': rows,
        },
      },
    );
  },
);

/** An id that somebody else chose could break out of the header: only plain characters of it go in. */
const fileName = (article: string | undefined): string =>
  article === undefined
    ? 'standfirst'
    : `standfirst-${article.replace(/[^a-zA-Z0-9-]/g, '').slice(0, 12) || 'article'}`;
