import { analyse } from '../../lib/analyse';
import type { HeadlineCheck } from '../../lib/types';
import { makeArticle } from './make-article';

/** The check of a headline over these paragraphs by the whole engine: who says what counts. */
export const checkOf = (headline: string, text: readonly string[]): HeadlineCheck =>
  analyse(makeArticle(headline, text)).headlines[0];
