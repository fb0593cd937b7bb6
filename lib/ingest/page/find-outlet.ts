import { found, type Found } from './found';
import { isA, textIn } from './json-ld';
import { metaOf, type PageHead } from './read-head';

const LONGEST = 100;

/** The publication's name as the page gives it: og:site_name, publisher, web site; `null` when it gives none. */
export function findOutlet(head: PageHead): Found | null {
  const site = head.things.find((thing) => isA(thing, /^WebSite$/));
  const publisher = head.things.find((thing) => isA(thing, /^(?:NewsMediaOrganization|Organization)$/));
  return (
    found(metaOf(head, 'og:site_name'), 'meta', LONGEST) ??
    found(
      textIn(head.article, 'publisher') ?? textIn(site, 'name') ?? textIn(publisher, 'name'),
      'json-ld',
      LONGEST,
    ) ??
    found(
      metaOf(
        head,
        'application-name',
        'apple-mobile-web-app-title',
        'dc.publisher',
        'dcterms.publisher',
        'publisher',
      ),
      'meta',
      LONGEST,
    )
  );
}
