import { isA, readJsonLd, type Thing, thingsIn } from './json-ld';
import { plainLine } from '../../text/unseen';
import { attributeOf, elementsOf, type PageElement, type PageTree, textOf } from './page-tree';

/** What a page says of itself outside its text. */
export interface PageHead {
  /** First content of each `<meta>`, by lower-case name, property or itemprop. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly title: string | null;
  readonly canonical: string | null;
  /** Absolute base of relative links; `null` when neither the page nor the caller names one. */
  readonly base: string | null;
  readonly declaredLanguage: string | null;
  readonly things: readonly Thing[];
  /** The thing that is this article, when one is stated. */
  readonly article: Thing | undefined;
  readonly body: PageElement;
  /** What the page hands its scripts, unparsed. */
  readonly states: readonly string[];
}

const ARTICLE = /(?:article|posting|report|review|recipe|howto|interview|statement)$/i;
const PAGE = /(?:webpage|aboutpage|event|product|videoobject)$/i;

const httpUrl = (href: string, base?: string | null): string | null => {
  const parsed = URL.canParse(href, base ?? undefined) ? new URL(href, base ?? undefined) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
};

/** Host and path, which is what addresses of one page share. */
const placeIn = (url: string | null): string | null => {
  const parsed = url && URL.canParse(url) ? new URL(url) : null;
  return parsed && `${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/$/, '')}`;
};

const addressesOf = (thing: Thing): readonly (string | null)[] =>
  ['url', 'mainEntityOfPage', '@id'].flatMap((property) =>
    thingsIn(thing, property).map((each) =>
      placeIn(typeof each === 'string' ? each : String(each['@id'] ?? '')),
    ),
  );

/** The thing that is this page's article: the one with its address, where a page states its teasers as articles, too. */
function ownArticle(things: readonly Thing[], url: string | null): Thing | undefined {
  const articles = things.filter((thing) => isA(thing, ARTICLE));
  if (articles.length < 2) return articles[0];
  const place = placeIn(url);
  const [first] = articles;
  const own = articles.find((thing) => place !== null && addressesOf(thing).includes(place));
  return own && Object.hasOwn(own, 'headline') && !addressesOf(first).includes(place) ? own : first;
}

/** Reads the head of the page, wherever in the document its parts stand. `url` is where the page was found. */
export function readHead(tree: PageTree, url: string | null): PageHead {
  const meta = new Map<string, string[]>();
  let title: string | null = null;
  let canonical: string | null = null;
  let base: string | null = null;
  let language = '';
  let body: PageElement | null = null;
  for (const element of elementsOf(tree.root)) {
    const { tag } = element;
    if (tag === 'meta') {
      const content = plainLine(attributeOf(element, 'content')).replace(/\s+/g, ' ').trim();
      for (const key of ['property', 'name', 'itemprop', 'http-equiv'])
        for (const name of attributeOf(element, key).toLowerCase().split(/\s+/))
          if (name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
    } else if (tag === 'title') title ??= textOf(element, 2_000) || null;
    else if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(element, 'rel')))
      canonical ??= attributeOf(element, 'href') || null;
    else if (tag === 'base') base ??= httpUrl(attributeOf(element, 'href'), url);
    else if (tag === 'html') language = attributeOf(element, 'lang') || attributeOf(element, 'xml:lang');
    else if (tag === 'body') body ??= element;
  }
  const things = readJsonLd(tree.jsonLd);
  const root = base ?? httpUrl(url ?? '');
  const address = canonical ? httpUrl(canonical, root) : null;
  return {
    meta,
    title,
    canonical: address,
    base: root,
    declaredLanguage: /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(language)
      ? language.replace(/_/g, '-')
      : null,
    things,
    article: ownArticle(things, address ?? root) ?? things.find((thing) => isA(thing, PAGE)),
    body: body ?? tree.root,
    states: tree.states,
  };
}

/** First content of the first of `names` that the page has. */
export function metaOf(head: PageHead, ...names: readonly string[]): string | null {
  for (const name of names) {
    const content = head.meta.get(name)?.[0];
    if (content) return content;
  }
  return null;
}
