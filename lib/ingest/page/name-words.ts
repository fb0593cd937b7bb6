import type { PageElement } from './page-tree';

/** WordPress lists every category and tag of a post in its classes; page builders put their own name on every element. */
const MODIFIER =
  /^(?:(?:has|no|non|with|without|is|js|hide|hidden|show|enable|category|tag|status|format|type|elementor|wp-block|post_format|pmpro)[-_]|elementor$|post-\d)/i;

const cache = new WeakMap<PageElement, string>();

/**
 * The class names and id of an element as words with blanks between and around them: `class="c-articleBody has-ads"` →
 * " c article body ". Modifiers that name what is inside or absent (has-, no-, with-) are left out.
 */
export function nameWords(element: PageElement): string {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const { class: names = '' } = element.attributes;
  // The id of a heading or paragraph is an anchor made of its own words.
  const id = /^(?:h[1-6]|p)$/.test(element.tag) ? '' : (element.attributes.id ?? '');
  const words =
    names === '' && id === ''
      ? ''
      : ` ${`${names.slice(0, 600)} ${id.slice(0, 100)}`
          .split(/\s+/)
          .filter((name) => !MODIFIER.test(name) && !/[[\]:()!/]/.test(name))
          .join(' ')
          .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
          .toLowerCase()
          .replace(/[^\p{L}\d]+/gu, ' ')
          .trim()} `;
  cache.set(element, words);
  return words;
}
