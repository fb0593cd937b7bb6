import { found, type Found } from './found';
import { textIn } from './json-ld';
import { metaOf, type PageHead } from './read-head';

/** More is a list of words to be found by. */
const LONGEST = 60;

/** The department that the page says it stands in ("Business"): of several the first; `null` when it says none. */
export const findSection = (head: PageHead): Found | null =>
  found(textIn(head.article, 'articleSection'), 'json-ld', LONGEST) ??
  found(metaOf(head, 'article:section', 'og:article:section', 'parsely-section', 'section'), 'meta', LONGEST);
