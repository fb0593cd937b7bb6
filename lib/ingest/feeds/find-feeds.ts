import { buildTree } from '../page/build-tree';
import { attributeOf, elementsOf } from '../page/page-tree';
import { parseHtml } from '../page/parse-html';
import { readHead } from '../page/read-head';

const FEED_TYPE = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
/** Feeds of comments are named in the same way as those of articles. */
const COMMENTS = /\bcomments?\b|\/comments?\//i;
const MOST = 10;

/** Addresses of the feeds that a page names in `<link rel="alternate">`, absolute, in its order, those of comments last. */
export function findFeeds(html: string, url: string): readonly string[] {
  const tree = buildTree(parseHtml(html));
  if (!tree) return [];
  const { base } = readHead(tree, url);
  const found = [...elementsOf(tree.root)].flatMap((element) => {
    const href = attributeOf(element, 'href').trim();
    const isLink =
      element.tag === 'link' &&
      /(?:^|\s)alternate(?:\s|$)/i.test(attributeOf(element, 'rel')) &&
      FEED_TYPE.test(attributeOf(element, 'type'));
    if (!isLink || href === '' || !URL.canParse(href, base ?? url)) return [];
    const address = new URL(href, base ?? url);
    return /^https?:$/.test(address.protocol)
      ? [{ address: address.href, comments: COMMENTS.test(`${attributeOf(element, 'title')} ${href}`) }]
      : [];
  });
  const ordered = [...found.filter(({ comments }) => !comments), ...found.filter(({ comments }) => comments)];
  return [...new Set(ordered.map(({ address }) => address))].slice(0, MOST);
}
