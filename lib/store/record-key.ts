import { createHash } from 'node:crypto';
import { sourceKey } from '../text/source-key';
import type { Source } from '../types';

/** Under what a source's record is kept: its identity across articles, or its place in its own. */
export const recordKey = (source: Pick<Source, 'kind' | 'name' | 'id'>, articleId: string): string =>
  sourceKey(source) ?? `own:${articleId} ${source.id}`;

/** Id of that record: 128 bits of SHA-256 over the key. */
export const recordId = (source: Pick<Source, 'kind' | 'name' | 'id'>, articleId: string): string =>
  createHash('sha256').update(recordKey(source, articleId)).digest('hex').slice(0, 32);
