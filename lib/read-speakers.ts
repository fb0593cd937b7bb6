import { findAttributions } from './attribution/find-attributions';
import { parseSentences } from './language/parse-sentences';
import { skipDatelines } from './language/skip-datelines';
import { addSuppliers } from './sources/add-suppliers';
import { findSources } from './sources/find-sources';
import { type Listed, listSpeakers } from './sources/list-speakers';
import type { Article, Sentence } from './types';

/** Who says what in an article: its sentences, its sources and every act of attribution, as every later step and every measure reads them. */
export function readSpeakers(article: Article): Listed & { readonly sentences: readonly Sentence[] } {
  const sentences = skipDatelines(article, parseSentences(article));
  const named = findSources(article, sentences);
  const acts = findAttributions(article, sentences, named);
  const { sources, attributions } = listSpeakers(article, sentences, named, acts);
  return { sentences, sources: addSuppliers(article, sentences, sources), attributions };
}
