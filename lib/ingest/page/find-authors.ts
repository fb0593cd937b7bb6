import { isPersonName, readNames } from '../read-names';
import { isHidden } from './boilerplate';
import { foldText } from './fold-text';
import { decodeEntities, isA, textIn, type Thing, thingsIn } from './json-ld';
import { nameWords } from './name-words';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';
import type { PageHead } from './read-head';

const META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'byl',
  'cxenseparse:author',
  'twitter:data1',
  'article.author',
  'citation_author',
  'og:article:author',
  'vr:author',
  'shareaholic:article_author_name',
];
const BYLINE =
  / (?:bylines?|authors?|autor(?:es|en|in|e)?|auteurs?|autore|verfasser|redakteur|writer|post author|author name|authorname|entry author|by author|contributor|firma|forfatter|skribent|vcard|fn) /;
const ELSEWHERE =
  / (?:comments?|commentlist|kommentare?|related|recommend\w*|teasers?|sidebar|footer|widget|popular|trending|most read|latest|newsletter|bio|biography|description|cards?|quote|testimonials?|reply|thread|avatar|reviews?) /;
const LONGEST = 160;
const SIGNED =
  /^\s*(?:(?:by|von|par|por|di|door|av|af|text|texte|autor(?:in)?|author|auteur|autore|words|\p{L}+ (?:by|von|par|por))\s*:?\s*$|(?:by|von|par|por|di|door|av|af|text|texte|autor(?:in)?|author|auteur|autore|(?:written|posted|reported|verfasst|geschrieben|erstellt|veröffentlicht|gastbeitrag|beitrag|blog beitrag|ein beitrag|escrito|écrit|publicado|publié) (?:by|von|par|por))\s*:?\s+\p{Lu})/iu;

/** Handles that systems fill in where nobody is named. */
const MACHINE =
  /^(?:admin\w*|administrator|webmaster|editor\w*|redak\w*|root|user\d*|guest|staff|wordpress|author|anonymous|test|presse\w*|news\w*|info|blog\w*|team|online|none|null|undefined|web|system|default|autor|unknown|n\/a)$/i;

const inLine = (element: PageElement, around: ReadonlySet<PageElement>): boolean => {
  for (
    let each: PageElement | null = element;
    each && !around.has(each) && each.tag !== 'body';
    each = each.parent
  )
    if (ELSEWHERE.test(nameWords(each)) || each.tag === 'aside') return false;
  return true;
};

/** A graph names its author by `@id` and states it elsewhere. */
const resolve = (thing: Thing, things: readonly Thing[]): Thing =>
  typeof thing['@id'] !== 'string' || isA(thing, /^Person$/)
    ? thing
    : (things.find((each) => each['@id'] === thing['@id'] && Object.hasOwn(each, 'name')) ?? thing);

/** People named by the things of schema.org; a one-word name counts when the page says that it is a person's. */
function stated(head: PageHead): readonly string[] {
  const names: string[] = [];
  for (const property of ['author', 'creator'])
    for (const author of thingsIn(head.article, property)) {
      if (typeof author === 'string') names.push(...readNames(decodeEntities(author)));
      else {
        const full = resolve(author, head.things);
        const name = textIn(full, 'name');
        const person = isA(full, /^Person$/);
        if (name) names.push(...oneWord(name, person));
      }
    }
  return names;
}

/** Names in `text`; with `trusted`, a pen name of one word too ("tlow", "Robert"). */
function oneWord(text: string, trusted: boolean): readonly string[] {
  const names = readNames(text);
  if (names.length > 0 || !trusted) return names;
  const name = text.trim();
  return /^[\p{L}][\p{L}\d_.-]{2,24}$/u.test(name) && !MACHINE.test(name) && !/\.\p{L}{2,4}$/u.test(name)
    ? [name]
    : [];
}

/** `<div itemprop="author"><img …><span itemprop="name">Jane Doe</span>…`: the name within the author. */
function namesAuthor(element: PageElement): boolean {
  if (attributeOf(element, 'itemprop') !== 'name') return false;
  for (let each = element.parent, n = 0; each && n < 4; each = each.parent, n++)
    if (/(?:^|\s)author(?:\s|$)/.test(attributeOf(each, 'itemprop'))) return true;
  return false;
}

/** People named in the line by the headline, by link relation, by microdata or by a telling class. */
function visible(
  article: PageElement,
  headline: PageElement | null,
): { sure: readonly string[]; likely: readonly string[] } {
  const sure: string[] = [];
  const likely: string[] = [];
  const around = new Set<PageElement>();
  for (let each = headline?.parent ?? null; each; each = each.parent) around.add(each);
  for (const element of elementsOf(article, (each) => !isHidden(each))) {
    const relation =
      /(?:^|\s)author(?:\s|$)/.test(attributeOf(element, 'rel')) ||
      /(?:^|\s)author(?:\s|$)/.test(attributeOf(element, 'itemprop'));
    const named = BYLINE.test(nameWords(element)) || namesAuthor(element);
    if (!relation && !named) {
      // "Von Jana Ohlsen", "Text: Jana Ohlsen" in a line of its own, whatever its class.
      const signed = element.children.some((child) => typeof child === 'string' && SIGNED.test(child));
      const own = signed ? textOf(element, LONGEST) : '';
      if (own !== '' && own.length < 80 && inLine(element, around)) likely.push(...readNames(own));
      continue;
    }
    const text = textOf(element, LONGEST + 100);
    if (text.length === 0 || text.length > LONGEST || !inLine(element, around)) continue;
    (relation ? sure : likely).push(
      ...oneWord(
        text,
        relation || namesAuthor(element) || / (?:vcard|fn|author name) /.test(nameWords(element)),
      ),
    );
  }
  return { sure, likely };
}

const unique = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.findIndex((each) => foldText(each) === foldText(name)) === index);

/**
 * The people whom the page names as writers. Names that two kinds of signal agree on win; else the page's stated authors,
 * then the visible byline, then the meta elements. `[]` when nobody is named: names of outlets, desks and sites are left out.
 */
export function findAuthors(
  head: PageHead,
  headline: PageElement | null,
  outlet: string | null,
  host: string,
): readonly string[] {
  const site = foldText(host.replace(/^www\./, '').replace(/\.[a-z]{2,6}$/, '')).replace(/ /g, '');
  const house = outlet ? foldText(outlet).replace(/ /g, '') : '';
  const isHouse = (name: string): boolean => {
    const folded = foldText(name).replace(/ /g, '');
    return (
      folded === house ||
      folded === site ||
      (folded.length > 4 && site.includes(folded) && !name.includes(' '))
    );
  };
  const keep = (names: readonly string[]): readonly string[] =>
    unique(names).filter((name) => !isHouse(name));
  // Systems fill in the account of whoever pressed the button: a writer whom readers do not see is none.
  const shown = foldText(textOf(head.body, 400_000));
  const seen = (names: readonly string[]): readonly string[] =>
    names.filter((name) => shown.includes(foldText(name)));
  const fromThings = seen(keep(stated(head)));
  const { sure, likely } = visible(head.body, headline);
  const fromPage = keep(sure.some((name) => isPersonName(name)) ? sure : [...likely, ...sure]);
  const fromMeta = seen(
    keep(
      META.flatMap((name) => head.meta.get(name) ?? [])
        .filter((content) => !/^https?:/i.test(content))
        .flatMap((content) => readNames(decodeEntities(content))),
    ),
  );
  const ranked = [fromThings, fromPage, fromMeta].filter((names) => names.length > 0);
  const has = (names: readonly string[], name: string): boolean =>
    names.some((each) => foldText(each) === foldText(name));
  for (const names of ranked) {
    const agreed = names.filter((name) => ranked.some((others) => others !== names && has(others, name)));
    if (agreed.length > 0) return agreed.length > 6 ? agreed.slice(0, 6) : agreed;
  }
  // A page with a dozen names under "author" lists its writers; none of them wrote this.
  return ranked.find((names) => names.length <= 6) ?? [];
}
