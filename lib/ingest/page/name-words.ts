/** WordPress lists every category and tag of a post in its classes; page builders put their own name on every element. */
const MODIFIER =
  /^(?:(?:has|no|non|with|without|is|js|hide|hidden|show|enable|category|tag|status|format|type|elementor|wp-block|post_format|pmpro)[-_]|elementor$|post-\d)/i;

/** Where sites whose class names are made by a machine (" css 1x2y3z ") still say in words what a part is. */
const NAMED_BY = ['data-component', 'data-testid', 'data-test', 'data-qa', 'data-cy', 'data-module', 'data-module-name', 'data-component-name', 'data-type', 'data-name', 'data-gu-name', 'data-block-type', 'data-key']; // prettier-ignore

type Attributes = Readonly<Record<string, string>>;

/** `c-articleBody has-ads` → " c article body has ads ". */
export const wordsOf = (names: string): string =>
  ` ${names
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;

/** A page names its elements alike: some hundreds of unlike names for thousands of elements. Each is emptied when it is full. */
const whole = new Map<string, string>();
const single = new Map<string, string>();
const MOST_KEPT = 5_000;

function keep(cache: Map<string, string>, names: string, words: string): string {
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(names, words);
  return words;
}

/** `c-articleBody` → " c article body"; `''` for a modifier. */
const wordsOfName = (name: string): string =>
  single.get(name) ??
  keep(
    single,
    name,
    MODIFIER.test(name) || /[[\]:()!/]/.test(name) ? '' : ` ${wordsOf(name).trim()}`.trimEnd(),
  );

/** The words of several names, each with a blank before it. */
const splitNames = (names: string): string =>
  whole.get(names) ?? keep(whole, names, names.split(/\s+/).map(wordsOfName).join(''));

/** The words of the attributes above. */
const dataNames = (attributes: Attributes): string => {
  let words = '';
  for (const name of NAMED_BY) {
    const value = attributes[name];
    if (value !== undefined && value.length <= 60) words += splitNames(value);
  }
  return words;
};

const ANCHORED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The class names and id of an element as words with blanks between and around them: `class="c-articleBody has-ads"` →
 * " c article body ". Modifiers that name what is inside or absent (has-, no-, with-) are left out.
 */
export function nameWords(tag: string, attributes: Attributes): string {
  const { class: names = '' } = attributes;
  // The id of a heading or paragraph is an anchor made of its own words.
  const id = ANCHORED.has(tag) ? '' : (attributes.id ?? '');
  const words = splitNames(names.slice(0, 600)) + splitNames(id.slice(0, 100)) + dataNames(attributes);
  return words === '' ? '' : `${words} `;
}
