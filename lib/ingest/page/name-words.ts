import type { PageElement } from './page-tree';

/** WordPress lists every category and tag of a post in its classes; page builders put their own name on every element. */
const MODIFIER =
  /^(?:(?:has|no|non|with|without|is|js|hide|hidden|show|enable|category|tag|status|format|type|elementor|wp-block|post_format|pmpro)[-_]|elementor$|post-\d)/i;

/** Where sites whose class names are made by a machine (" css 1x2y3z ") still say in words what a part is. */
const NAMED_BY = ['data-component', 'data-testid', 'data-test', 'data-qa', 'data-cy', 'data-module', 'data-module-name', 'data-component-name', 'data-type', 'data-name', 'data-gu-name', 'data-block-type', 'data-key']; // prettier-ignore

const dataNames = ({ attributes }: PageElement): string => {
  let names = '';
  for (const name of NAMED_BY) {
    const value = attributes[name];
    if (value !== undefined && value.length <= 60) names += ` ${value}`;
  }
  return names;
};

/** `c-articleBody has-ads` → " c article body has ads ". */
export const wordsOf = (names: string): string =>
  ` ${names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;

const cache = new WeakMap<PageElement, string>();
/** A page names its elements alike: some hundreds of unlike names for thousands of elements. Emptied when it is full. */
const split = new Map<string, string>();
const MOST_SPLIT = 5_000;

function splitNames(names: string): string {
  const known = split.get(names);
  if (known !== undefined) return known;
  const words = wordsOf(
    names
      .split(/\s+/)
      .filter((name) => !MODIFIER.test(name) && !/[[\]:()!/]/.test(name))
      .join(' '),
  );
  if (split.size >= MOST_SPLIT) split.clear();
  split.set(names, words);
  return words;
}

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
  const data = dataNames(element);
  const words =
    names === '' && id === '' && data === ''
      ? ''
      : splitNames(`${names.slice(0, 600)} ${id.slice(0, 100)}${data}`);
  cache.set(element, words);
  return words;
}
