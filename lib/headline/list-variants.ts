import type { Article, HeadlineVariant } from '../types';
import { plainWords } from './index-article';

/** "… | The Daily Example", "… - Example News": what follows the last bar or dash of a page title. */
const SUFFIX = /\s+[|–—-]\s+[^|–—]{2,40}$/;

/** Without the outlet's name at the end, when the page gives that name or the same text goes without it elsewhere. */
function withoutOutlet(text: string, article: Article, others: readonly string[]): string {
  const cut = text.replace(SUFFIX, '');
  if (cut === text || cut === '') return text;
  const suffix = plainWords(text.slice(cut.length)).trim();
  const outlet = article.outlet ? plainWords(article.outlet).trim() : null;
  const known = others.some((other) => plainWords(other) === plainWords(cut));
  return known || (outlet && (suffix.includes(outlet) || outlet.includes(suffix))) ? cut : text;
}

/**
 * The headlines that different readers meet and that differ in words, not only in case, marks or the outlet's name; the
 * standfirst comes last. The first is `article.headline`; `[]` when there is none. A slug from the address is taken only when it is at least four words.
 */
export function listVariants(article: Article): readonly HeadlineVariant[] {
  if (article.headline === null || article.headline.trim() === '') return [];
  const { headline } = article;
  const from = article.headlineVariants.find(({ text }) => text === headline)?.from ?? 'pasted';
  const listed: HeadlineVariant[] = [{ from, text: headline }];
  const texts = article.headlineVariants.map(({ text }) => text);
  for (const variant of article.headlineVariants) {
    const text = withoutOutlet(variant.text, article, [headline, ...texts]);
    const plain = plainWords(text);
    if (plain.trim() === '') continue;
    if (variant.from === 'url-slug') {
      // A slug leaves out small words and marks: it differs only when it has a word that no other variant has.
      const known = new Set(listed.flatMap((other) => plainWords(other.text).trim().split(' ')));
      const fresh = plain
        .trim()
        .split(' ')
        .filter((word) => !known.has(word) && !/^\d+$/.test(word));
      if (fresh.length < 2 || plain.trim().split(' ').length < 4) continue;
    }
    if (!listed.some((other) => plainWords(other.text) === plain)) listed.push({ from: variant.from, text });
  }
  const { standfirst } = article;
  const plain = standfirst === null ? '' : plainWords(standfirst);
  if (standfirst !== null && plain.trim() !== '' && !listed.some((other) => plainWords(other.text) === plain))
    listed.push({ from: 'standfirst', text: standfirst });
  return listed;
}
