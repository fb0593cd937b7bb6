import { formOf } from '../across/records/form-of';
import type { Analysis } from '../types';
import { bringInLine, countsOf, type Counts } from './count-records';
import { namedByOthers } from './count-stories';
import type { Transaction } from './database';
import { deleteRowsOf, insertRows } from './insert-rows';
import type { Standing } from './standing-of';
import { mentionsWanted } from './mentions-wanted';
import { formRow, weighForms } from './weigh-forms';

/** What an article had before it is stored again. */
interface Gone {
  readonly before: Counts;
  readonly gone: readonly { readonly id: string; readonly family: string }[];
}
const NOTHING: Gone = { before: new Map(), gone: [] };

/** Takes an article's sources and statements away, with the forms that nobody has any more. */
async function forget(tx: Transaction, articleId: string): Promise<Gone> {
  const before = await countsOf(tx, articleId);
  const gone = await tx.$queryRaw<{ id: string; family: string }[]>`
    SELECT DISTINCT f."id", f."family" FROM "Appearance" a JOIN "SourceForm" f ON f."id" = a."formId"
    WHERE a."articleId" = ${articleId}`;
  await deleteRowsOf(tx, ['Statement', 'Appearance'], articleId);
  if (gone.length > 0)
    await tx.$executeRaw`DELETE FROM "SourceForm" f WHERE f."id" = ANY(${gone.map(({ id }) => id)}::text[])
      AND NOT EXISTS (SELECT FROM "Appearance" a WHERE a."formId" = f."id")`;
  return { before, gone };
}

/**
 * Replaces an article's sources and statements (it has some when it is stored `again`), and brings the merged records in line. Only
 * the families that the article has, or had, are weighed again, by their forms and not by their articles: the cost does not grow
 * with the archive. Whatever the order in which articles come, and however often, the records are the same.
 */
export async function saveSources(
  tx: Transaction,
  analysis: Analysis,
  { again, inStory }: Pick<Standing, 'again' | 'inStory'>,
): Promise<void> {
  const articleId = analysis.article.id;
  const { before, gone } = again ? await forget(tx, articleId) : NOTHING;
  const forms = new Map(analysis.sources.map((source) => [source.id, formRow(formOf(source, analysis))]));
  const families = [...gone, ...forms.values()].map(({ family }) => family);
  const { recordOf, moved, fresh } = await weighForms(tx, [...new Set(families)], [...forms.values()]);
  const recordOfSource = (id: string | null): string | undefined =>
    recordOf.get(forms.get(id ?? '')?.id ?? '');

  const wanted = mentionsWanted(analysis);
  const appearances = analysis.sources.map(({ id, name, role, unnamed }) => ({
    articleId,
    sourceId: id,
    recordId: recordOfSource(id) as string,
    formId: forms.get(id)?.id ?? null,
    name,
    role,
    unnamed: unnamed !== null && !unnamed.body,
    reason: unnamed?.reason ?? null,
    wanted: wanted.has(id),
    mention: wanted.get(id) ?? null,
  }));
  const statements = analysis.attributions.flatMap((attribution, position) => {
    const recordId = recordOfSource(attribution.sourceId);
    return recordId === undefined ? [] : [{ articleId, position, recordId, attribution }];
  });
  await insertRows(tx, ['Appearance', appearances], ['Statement', statements]);
  const after = new Map(appearances.map(({ recordId }) => [recordId, 0]));
  for (const { recordId } of statements) after.set(recordId, (after.get(recordId) ?? 0) + 1);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.has(id) !== after.has(id),
  );
  const toldBesides =
    inStory && changed.length > 0 ? await namedByOthers(tx, articleId, changed) : new Set<string>();
  await bringInLine(tx, { before, after, moved, fresh, toldBesides });
}
