import { readByline } from '../read-byline';
import { readNames } from '../read-names';
import { type AuthorStatement, namesIn } from './author-statement';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';
import { readSignOff } from '../read-sign-off';
import { readSignature } from './read-signature';
import { LABEL, LONGEST_LINE, signedLine, unglued } from './signed-line';

const BYLINE =
  / (?:bylines?|authors?|autor(?:es|en|in|e)?|auteurs?|autore|verfasser|redakteur|writer|post author|author name|authorname|entry author|by author|contributors?|firma|forfatter|skribent|vcard|fn|reporter|journalist|creator|submitted|username) /;
const ELSEWHERE =
  / (?:comments?|commentlist|kommentare?|related|recommend\w*|teasers?|sidebar|footer|(?<!elementor )widget|popular|trending|most read|latest|newsletter|bio|biography|description|(?<! h )cards?|quote|testimonials?|reply|thread|avatar|reviews?|(?:link )?embed|promo|opinion box|author (?:materials|articles|posts|stories|news)) /;
/** What holds other people's names even right under the headline. */
const NEVER =
  / (?:comments?|commentlist|kommentare?|related|recommend\w*|popular|trending|most read|next|previous|thread|reply|(?:link )?embed|rich link|author (?:materials|articles|posts|stories|news)) /;
/** Who is quoted, and whose post is shown, has not written the article. Right under the headline, an aside is the article's own. */
const NEVER_IN: ReadonlySet<string> = new Set(['nav', 'blockquote']);
const ELSEWHERE_IN: ReadonlySet<string> = new Set([...NEVER_IN, 'aside']);
/** The end of this article, not of the page. */
const OWN_FOOTER = / (?:post|entry|article|story) footer /;
/** Pages about one writer. */
const PROFILE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|staff|redaktion|by|contributors?|journalists?|reporters?|writers?|columnists?|bylines?|redakteure?)\/[^/?#]{3,}/i;
const WEIGHT = { relation: 1.3, byline: 1, signed: 1.1, link: 0.7, signature: 1.2 } as const;
/** A place far from the headline is another article's as often as not. */
const FAR = 0.5;
/** A line within the text says who wrote the part that follows, or a book. */
const MIDST = 0.4;
/** No text as long as this among so many elements after a line: the line ends an article. */
const AFTER = { elements: 14, text: 120 } as const;
/** Elements between headline and byline; share buttons may put more between, as long as no text comes first. */
const NEAR = { before: 12, after: 60, most: 250 } as const;
/** Elements under the headline that are its own whatever they are called. */
const UNDER = 20;
/** A box about the writer at the end of the text. */
const ABOUT =
  / (?:author|autor|writer) (?:bio|box|info|card|title|heading|description|profile|details|content|name) /;
const ABOUT_WEIGHT = 0.6;
/** The box holds the name and nothing else. */
const NAME_LENGTH = 60;
/** More lines than this that begin with a day and go on with a name are no bylines. */
const MOST_DATED = 3;

/** `<div itemprop="author"><img …><span itemprop="name">Jane Doe</span>…`: the name within the author. */
function namesAuthor(element: PageElement): boolean {
  if (attributeOf(element, 'itemprop') !== 'name') return false;
  for (let each = element.parent, n = 0; each && n < 4; each = each.parent, n++)
    if (/(?:^|\s)author(?:\s|$)/.test(attributeOf(each, 'itemprop'))) return true;
  return false;
}

const isAuthor = (element: PageElement, attribute: string): boolean =>
  /(?:^|\s)author(?:\s|$)/.test(attributeOf(element, attribute));

/** A line that is a byline by its first word, or by the trade that ends it, and is no longer than one. */
const BY =
  /^\s*By\s+\p{Lu}.{0,70}$|^\p{Lu}.{3,60}\s(?:Reporter|Editor|Correspondent|Writer|Journalist|Columnist)$/u;

/** "von <a href="/autoren/jana">Jana</a>": a page of her own says that the one word is a writer. */
function pennedBy(element: PageElement): readonly string[] {
  for (const each of elementsOf(element)) {
    if (each.tag !== 'a' || !PROFILE.test(attributeOf(each, 'href'))) continue;
    const name = textOf(each, 80);
    if (/^(?=.*\p{Ll})\S+$/u.test(name)) return namesIn(name, true);
  }
  return [];
}

/** `<a>Jane Doe</a> <a>Raj Patel</a>`: the names that stand in elements of their own. */
function namesApart(element: PageElement): readonly string[] {
  const names: string[] = [];
  for (const each of elementsOf(element)) {
    const own = textIn(each);
    if (each !== element && /\p{L}/u.test(own)) names.push(...readNames(own));
  }
  return [...new Set(names)];
}

/**
 * Names in a byline. "By <a>Jane Doe</a> <a>Norwick Live</a>": where a link holds one name alone and the line as a whole makes
 * more of it or nothing, the links say where the names end.
 */
function bylineNames(element: PageElement, text: string, trusted: boolean): readonly string[] {
  const whole = namesIn(unglued(text), trusted);
  if (whole.length > 1) return whole;
  const linked: string[] = [];
  if (BY.test(text))
    for (const each of elementsOf(element))
      if (each.tag === 'a' && each !== element) {
        const names = readNames(textOf(each, 80));
        if (names.length === 1) linked.push(names[0]);
      }
  const holdsMore = (names: readonly string[]): boolean =>
    whole.some((name) => names.some((each) => name !== each && name.startsWith(`${each} `)));
  const apart = whole.length === 1 ? namesApart(element) : [];
  if (holdsMore(apart)) return apart;
  if (linked.length > 0 && (whole.length === 0 || holdsMore(linked))) return [...new Set(linked)];
  return whole.length > 0 ? whole : pennedBy(element);
}

/** `<div class="author-bio"><h3>Jane Doe</h3><p>Jane has written …`: whom the box is headed by. */
function headNames(box: PageElement): readonly string[] {
  for (const each of elementsOf(box))
    if (/^(?:h[2-6]|strong|b)$/.test(each.tag)) return readNames(textOf(each, 80));
  return [];
}

const textIn = ({ children }: PageElement): string =>
  children.filter((child) => typeof child === 'string').join('');
/** "(Reporting by Jane Doe; Editing by Raj Patel)" */
const WORK = /\b(?:reporting|writing|reported|written)\s+by\s/i;

const ownLength = ({ children }: PageElement): number =>
  children.reduce((sum, child) => sum + (typeof child === 'string' ? child.trim().length : 0), 0);

/** The writers named in lines by the headline, by link relation, by microdata, by telling classes. */
export function shownAuthors(body: PageElement, headline: PageElement | null): readonly AuthorStatement[] {
  const statements: AuthorStatement[] = [];
  const around = new Set<PageElement>();
  for (let each = headline?.parent ?? null; each; each = each.parent) around.add(each);
  const isOwn = (element: PageElement, names: RegExp): boolean => {
    const asides = names === NEVER ? NEVER_IN : ELSEWHERE_IN;
    for (
      let each: PageElement | null = element;
      each && !around.has(each) && each.tag !== 'body';
      each = each.parent
    )
      if ((names.test(each.names) && !OWN_FOOTER.test(each.names)) || asides.has(each.tag)) return false;
    return true;
  };
  const elements = [...elementsOf(body, (each) => !each.hidden)];
  const title = headline ? elements.indexOf(headline) : -1;
  const opening = elements.findIndex((each, order) => order > title && ownLength(each) >= AFTER.text);
  const nearEnd = Math.max(title + NEAR.after, Math.min(opening, title + NEAR.most));
  const isLast = (order: number): boolean =>
    !elements.slice(order + 1, order + 1 + AFTER.elements).some((each) => ownLength(each) >= AFTER.text);
  const dated: AuthorStatement[] = [];
  elements.forEach((element, order) => {
    const near = title < 0 || (order >= title - NEAR.before && order <= nearEnd);
    const under = title >= 0 && order > title && order <= title + UNDER;
    const stated = (from: keyof typeof WEIGHT, names: readonly string[]): readonly AuthorStatement[] =>
      names.length === 0 || !isOwn(element, under ? NEVER : ELSEWHERE)
        ? []
        : [
            {
              from,
              weight: WEIGHT[from] * (near ? 1 : from === 'signed' && !isLast(order) ? MIDST : FAR),
              names,
              near,
            },
          ];
    const state = (from: keyof typeof WEIGHT, names: readonly string[]): void =>
      void statements.push(...stated(from, names));
    const itemName = namesAuthor(element);
    const relation = isAuthor(element, 'rel') || isAuthor(element, 'itemprop') || itemName;
    if (relation || BYLINE.test(element.names)) {
      const text = textOf(element, LONGEST_LINE + 100);
      if (text.length >= NAME_LENGTH && ABOUT.test(element.names) && isOwn(element, NEVER))
        statements.push({ from: 'byline', weight: ABOUT_WEIGHT, names: headNames(element), near });
      if (text === '' || text.length > LONGEST_LINE) return;
      const label = LABEL.test(text) ? signedLine(element) : null;
      if (label !== null) {
        if (label.length < LONGEST_LINE) state('signed', readNames(label));
        return;
      }
      const trusted = relation || / (?:vcard|fn|author name) /.test(element.names);
      if (
        ABOUT.test(element.names) &&
        readNames(text).length === 1 &&
        text.length < NAME_LENGTH &&
        isOwn(element, NEVER)
      )
        statements.push({ from: 'byline', weight: ABOUT_WEIGHT, names: readNames(text), near });
      state(relation ? 'relation' : 'byline', bylineNames(element, text, trusted));
      return;
    }
    state('signature', readSignature(element));
    if (element.tag === 'p' && isLast(order) && WORK.test(textIn(element)))
      state('signature', readSignOff(textOf(element))?.names ?? []);
    const line = signedLine(element);
    if (line !== null && line.length < 100) state('signed', readNames(line));
    else if (element.tag === 'a' && PROFILE.test(attributeOf(element, 'href')))
      state('link', near ? readNames(textOf(element, 80)) : []);
    else if (near && title >= 0 && /\d{4}/.test(textIn(element)))
      // "11.12.2019 - Jana Ohlsen"
      dated.push(...stated('signed', readByline(textOf(element, 100))?.names ?? []));
  });
  // "03.11. - Jana Ohlsen - Halle 2" again and again is a list of events.
  return dated.length > MOST_DATED ? statements : [...statements, ...dated];
}
