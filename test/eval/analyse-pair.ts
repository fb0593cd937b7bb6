import { findAttributions } from '../../lib/attribution/find-attributions';
import { articleOfLines } from '../../lib/text/article-of-lines';
import { parseSentences } from '../../lib/language/parse-sentences';
import { findSources } from '../../lib/sources/find-sources';
import type { Article, Attribution, Sentence, Source } from '../../lib/types';

export type Analysed = readonly [Article, readonly Sentence[], readonly Attribution[], readonly Source[]];

/** A text read once for all its headlines; `known` keeps the readings. */
export function analysePair(body: string, headline: string, known: Map<string, Analysed>): Analysed {
  const found = known.get(body);
  if (found) return [{ ...found[0], headline }, found[1], found[2], found[3]];
  const article = articleOfLines('training', headline, body);
  const sentences = parseSentences(article);
  const sources = findSources(article, sentences);
  const fresh: Analysed = [article, sentences, findAttributions(article, sentences, sources), sources];
  known.set(body, fresh);
  return fresh;
}
