import { spanOf } from '../text/span';
import { atFragment, textFragment } from '../text/text-fragment';
import type { Article, Span } from '../types';

/**
 * Where the words of an article stand: its address with a text fragment that leads a browser to them. A text that was pasted stands
 * nowhere else than on its own page here, which is told without a host. `null` where no fragment can be made of them.
 */
export function addressOfWords(article: Article, words: readonly Span[]): string | null {
  const { id, text, blocks, captions, headline, standfirst, url } = article;
  const whole = spanOf(text, words[0].start, words[words.length - 1].end);
  const also = [headline, standfirst, ...captions].filter((part) => part !== null);
  const fragment = textFragment(text, blocks, whole, also);
  return fragment && atFragment(url ?? `/articles/${encodeURIComponent(id)}`, fragment);
}
