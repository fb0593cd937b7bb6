import { isAgencies } from '../../text/agencies';
import { readByline } from '../read-byline';
import { readDateline } from '../read-dateline';
import { readNames } from '../read-names';
import { readSourceLine } from '../read-closing-agency';
import {
  type AuthorStatement,
  organization,
  type Named,
  namedIn,
  namesIn,
  peopleAlone,
} from './author-statement';
import { namedBy, pennedBy, PROFILE, textIn } from './named-by';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';
import { readSignOff } from '../read-sign-off';
import { readSignature } from './read-signature';
import { LABEL, lineText, LONGEST_LINE, signedLine } from './signed-line';

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
const WEIGHT = { relation: 1.3, byline: 1, signed: 1.1, link: 0.7, signature: 1.2 } as const;
/** An agency's dateline names it where no line does. */
const DATELINE = 0.7;
/** A place far from the headline is another article's as often as not. */
const FAR = 0.5;
/** A line within the text says who wrote the part that follows, or a book. */
const MIDST = 0.4;
/** No text as long as this among so many elements after a line: the line ends an article. */
const AFTER = { elements: 14, text: 120 } as const;
/** Elements between headline and byline; share buttons may put more between, as long as no text comes first. */
const NEAR = { before: 12, after: 60, most: 250 } as const;
/** A shorter text is a heading of many parts of a page. */
const LEAST_HEADLINE = 20;
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

/** `<div class="author-bio"><h3>Jane Doe</h3><p>Jane has written …`: whom the box is headed by. */
function headNames(box: PageElement): readonly string[] {
  for (const each of elementsOf(box))
    if (/^(?:h[2-6]|strong|b)$/.test(each.tag)) return readNames(textOf(each, 80));
  return [];
}

/** "(Reporting by Jane Doe; Editing by Raj Patel)" */
const WORK = /\b(?:reporting|writing|reported|written)\s+by\s/i;

const ownLength = ({ children }: PageElement): number =>
  children.reduce((sum, child) => sum + (typeof child === 'string' ? child.trim().length : 0), 0);

/** "Posted by harbourfox under Trams": who did it says that the one word is a name. */
const POSTED =
  /^(?:posted|written|published|geschrieben|erstellt|eingestellt|verfasst|veröffentlicht|gepostet|publié|publicado|scritto) (?:by|von|par|por|da):? (\S+?)[,.]?(?=$|\s(?:under|in|on|at|am|um|unter|den|le|el|il|[|•·–—-])(?:\s|$)|\s\d)/iu;
/** "Filed under: Trams — harbourfox @ 00:11" */
const PENNED_AT = /[—–-]\s(\p{L}[\p{L}\d_.-]{2,24})\s@\s\d{1,2}[:.]\d\d/u;
/** "06.11.2023 13:30 von Olga" */
const PENNED_ON = /\d\s(?:uhr\s)?(?:[|•·–—-]\s)?(?:by|von|par|por) (\S+)$/iu;

/** Whom the line that begins in `element` names; "von <a>harbourfox</a>" has its pen name in a link of its own. */
function signedBy(element: PageElement, line: string): Named {
  const named = namedIn(line, false);
  if (named.names.length > 0) return named;
  const holder = LABEL.test(textIn(element).trim()) && element.parent ? element.parent : element;
  const posted = POSTED.exec(line)?.[1];
  const penned = posted
    ? namesIn(posted, true)
    : lineText(holder).length <= LONGEST_LINE
      ? pennedBy(holder)
      : [];
  return penned.length > 0 ? peopleAlone(penned) : named;
}

/** The agency that a line of its own names under the text, outside its paragraphs too. */
const sourceOf = (element: PageElement): string | null =>
  /^\s*(?:©|\(?\p{L}{5,6}\s?:)/u.test(textIn(element)) ? readSourceLine(textOf(element, LONGEST_LINE)) : null;

/** Whom a line names that begins with the day. */
function datedBy(line: string): readonly string[] {
  const names = readByline(line)?.names ?? [];
  const pen = names.length > 0 ? undefined : PENNED_ON.exec(line)?.[1];
  return pen === undefined ? names : namesIn(pen, true);
}

/** Where the headline stands again over the text, far from its first place in the page's head; `null` when it does not. */
function headlineAgain(elements: readonly PageElement[], place: number, text: string): number | null {
  if (text.length < LEAST_HEADLINE) return null;
  for (let at = elements.length - 1; at > place + NEAR.after; at--) {
    const each = elements[at];
    const isHeading = /^h[1-3]$/.test(each.tag) || attributeOf(each, 'itemprop') === 'headline';
    if (isHeading && textOf(each, LONGEST_LINE) === text) return at;
  }
  return null;
}

const hasTitle = (article: PageElement): boolean => {
  for (const { tag } of elementsOf(article)) if (tag === 'h1') return true;
  return false;
};

/** The writers named in lines by the headline, by link relation, by microdata, by telling classes. */
export function shownAuthors(body: PageElement, headline: PageElement | null): readonly AuthorStatement[] {
  const statements: AuthorStatement[] = [];
  const around = new Set<PageElement>();
  for (let each = headline?.parent ?? null; each; each = each.parent) around.add(each);
  // A site that scrolls on has the next article, with its writer, under this one.
  const inArticle = [...around].some(({ tag }) => tag === 'article');
  const isOwn = (element: PageElement, names: RegExp): boolean => {
    const asides = names === NEVER ? NEVER_IN : ELSEWHERE_IN;
    for (
      let each: PageElement | null = element;
      each && !around.has(each) && each.tag !== 'body';
      each = each.parent
    )
      if (
        (names.test(each.names) && !OWN_FOOTER.test(each.names)) ||
        asides.has(each.tag) ||
        (inArticle && each.tag === 'article' && (names !== NEVER || hasTitle(each)))
      )
        return false;
    return true;
  };
  const elements = [...elementsOf(body, (each) => !each.hidden)];
  const title = headline ? elements.indexOf(headline) : -1;
  const opening = elements.findIndex((each, order) => order > title && ownLength(each) >= AFTER.text);
  const again = headline
    ? headlineAgain(elements.slice(0, opening), title, textOf(headline, LONGEST_LINE))
    : null;
  const nearEnd = Math.max(title + NEAR.after, Math.min(opening, title + NEAR.most));
  const isLast = (order: number): boolean =>
    !elements.slice(order + 1, order + 1 + AFTER.elements).some((each) => ownLength(each) >= AFTER.text);
  const dated: AuthorStatement[] = [];
  elements.forEach((element, order) => {
    const nearCopy = again !== null && order > again && order <= again + NEAR.after;
    const near = nearCopy || title < 0 || (order >= title - NEAR.before && order <= nearEnd);
    const under = title >= 0 && order > title && order <= title + UNDER;
    const stated = (from: keyof typeof WEIGHT, named: Named): readonly AuthorStatement[] =>
      named.names.length + named.credits.length === 0 || !isOwn(element, under ? NEVER : ELSEWHERE)
        ? []
        : [
            {
              from,
              weight: WEIGHT[from] * (near ? 1 : from === 'signed' && !isLast(order) ? MIDST : FAR),
              ...named,
              near,
            },
          ];
    const state = (from: keyof typeof WEIGHT, named: Named): void =>
      void statements.push(...stated(from, named));
    const itemName = namesAuthor(element);
    const relation = isAuthor(element, 'rel') || isAuthor(element, 'itemprop') || itemName;
    if (relation || BYLINE.test(element.names)) {
      const text = textOf(element, LONGEST_LINE + 100);
      if (text.length >= NAME_LENGTH && ABOUT.test(element.names) && isOwn(element, NEVER))
        statements.push({ from: 'byline', weight: ABOUT_WEIGHT, ...peopleAlone(headNames(element)), near });
      if (text === '' || text.length > LONGEST_LINE) return;
      const label = LABEL.test(text) ? signedLine(element) : null;
      if (label !== null) {
        if (label.length < LONGEST_LINE) state('signed', signedBy(element, label));
        return;
      }
      const trusted = relation || / (?:vcard|fn|author name) /.test(element.names);
      if (
        ABOUT.test(element.names) &&
        readNames(text).length === 1 &&
        text.length < NAME_LENGTH &&
        isOwn(element, NEVER)
      )
        statements.push({ from: 'byline', weight: ABOUT_WEIGHT, ...peopleAlone(readNames(text)), near });
      state(relation ? 'relation' : 'byline', namedBy(element, text, trusted));
      return;
    }
    state('signature', readSignature(element));
    if (element.tag === 'p' && isLast(order) && WORK.test(textIn(element)))
      state('signature', peopleAlone(readSignOff(textOf(element))?.names ?? []));
    const source = order > opening && isLast(order) ? sourceOf(element) : null;
    if (source !== null) state('signature', organization(source));
    const line = signedLine(element);
    if (line !== null && (line.length < 100 || POSTED.test(line))) state('signed', signedBy(element, line));
    else if (near && PENNED_AT.test(textIn(element)))
      state('signed', peopleAlone(namesIn(PENNED_AT.exec(textIn(element))![1], true)));
    else if (element.tag === 'a' && PROFILE.test(attributeOf(element, 'href')))
      state('link', peopleAlone(near ? readNames(textOf(element, 80)) : []));
    else if (under && isAgencies(textIn(element)) && textOf(element, 80) === textIn(element).trim())
      state('signed', organization(textIn(element).trim()));
    else if (near && title >= 0 && /\d{4}/.test(textIn(element)))
      // "11.12.2019 - Jana Ohlsen"
      dated.push(...stated('signed', peopleAlone(datedBy(textOf(element, 100)))));
  });
  const dateline = opening < 0 ? null : readDateline(textOf(elements[opening], 200));
  if (dateline !== null)
    statements.push({ from: 'dateline', weight: DATELINE, ...organization(dateline), near: true });
  // "03.11. - Jana Ohlsen - Halle 2" again and again is a list of events.
  return dated.length > MOST_DATED ? statements : [...statements, ...dated];
}
