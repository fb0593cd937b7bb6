import { formOf } from '../across/records/form-of';
import type { Analysis } from '../types';
import { bringInLine, countsOf } from './count-records';
import { addStories, recordsOfStory } from './count-stories';
import type { Transaction } from './database';
import { deleteRowsOf, insertRows } from './insert-rows';
import { formRow, weighForms } from './weigh-forms';

/**
 * Replaces an article's sources and statements, and brings the merged records in line. Only the families that the article has, or
 * had, are weighed again, by their forms and not by their articles: the cost does not grow with the archive. Whatever the order in
 * which articles come, and however often, the records are the same.
 */
export async function saveSources(tx: Transaction, analysis: Analysis): Promise<void> {
  const articleId = analysis.article.id;
  const before = await countsOf(tx, articleId);
  const inStory = await recordsOfStory(tx, articleId);
  const gone = await tx.$queryRaw<{ id: string; family: string }[]>`
    SELECT DISTINCT f."id", f."family" FROM "Appearance" a JOIN "SourceForm" f ON f."id" = a."formId"
    WHERE a."articleId" = ${articleId}`;
  await deleteRowsOf(tx, 'Statement', articleId);
  await deleteRowsOf(tx, 'Appearance', articleId);
  if (gone.length > 0)
    await tx.$executeRaw`DELETE FROM "SourceForm" f WHERE f."id" = ANY(${gone.map(({ id }) => id)}::text[])
      AND NOT EXISTS (SELECT FROM "Appearance" a WHERE a."formId" = f."id")`;

  const forms = new Map(analysis.sources.map((source) => [source.id, formRow(formOf(source, analysis))]));
  const families = [...gone, ...forms.values()].map(({ family }) => family);
  const { recordOf, moved } = await weighForms(tx, [...new Set(families)], [...forms.values()]);
  const recordOfSource = (id: string | null): string | undefined =>
    recordOf.get(forms.get(id ?? '')?.id ?? '');

  await insertRows(
    tx,
    'Appearance',
    analysis.sources.map(({ id, name, role, unnamed }) => ({
      articleId,
      sourceId: id,
      recordId: recordOfSource(id) as string,
      formId: forms.get(id)?.id ?? null,
      name,
      role,
      unnamed: unnamed !== null && !unnamed.body,
      reason: unnamed?.reason ?? null,
    })),
  );
  await insertRows(
    tx,
    'Statement',
    analysis.attributions.flatMap((attribution, position) => {
      const recordId = recordOfSource(attribution.sourceId);
      return recordId === undefined ? [] : [{ articleId, position, recordId, attribution }];
    }),
  );
  await addStories(tx, inStory, await recordsOfStory(tx, articleId));
  await bringInLine(tx, before, await countsOf(tx, articleId), moved);
}
