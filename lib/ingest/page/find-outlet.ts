import { decodeEntities, isA, textIn } from './json-ld';
import { metaOf, type PageHead } from './read-head';

/** The publication's name as the page gives it: og:site_name, publisher, web site; `null` when it gives none. */
export function findOutlet(head: PageHead): string | null {
  const site = head.things.find((thing) => isA(thing, /^WebSite$/));
  const publisher = head.things.find((thing) => isA(thing, /^(?:NewsMediaOrganization|Organization)$/));
  const name =
    metaOf(head, 'og:site_name') ??
    textIn(head.article, 'publisher') ??
    textIn(site, 'name') ??
    textIn(publisher, 'name') ??
    metaOf(
      head,
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'dcterms.publisher',
      'publisher',
    );
  const text = name ? decodeEntities(name).replace(/\s+/g, ' ').trim() : '';
  return text && text.length <= 100 && !/^https?:/i.test(text) ? text : null;
}
