import { readNames } from '../read-names';
import { isBody, readCredit } from '../read-credit';
import { type Named, namesIn, withCredit } from './author-statement';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';
import { unglued } from './signed-line';

/** Pages about one writer. */
export const PROFILE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|autori|staff|redaktion|by|contributors?|journalists?|reporters?|writers?|columnists?|bylines?|redakteure?)\/[^/?#]{3,}/i;

/** The text that stands in `element` itself. */
export const textIn = ({ children }: PageElement): string =>
  children.filter((child) => typeof child === 'string').join('');

/** A line that is a byline by its first word, or by the trade that ends it, and is no longer than one. */
const BY =
  /^\s*By\s+\p{Lu}.{0,70}$|^\p{Lu}.{3,60}\s(?:Reporter|Editor|Correspondent|Writer|Journalist|Columnist)$/u;

/** Pages of those who write under a name of their own: "/user/harbourfox", "/members/harbour-fox.12/", "memberlist.php?mode=viewprofile&u=5". */
const ACCOUNT =
  /\/(?:users?|user[-_]\w+|profil(?:es?)?|members?|mitglied(?:er)?|nutzer)[/,.][^/?#]|userinfo|viewprofile|[?&](?:site|action)=profile|\/@[\w.-]+\/?$/i;
/** A pen name: few words, the first of them begins with a letter. */
const PEN_NAME = /^\p{L}[\p{L}\d’'._-]*(?: [\p{L}\d][\p{L}\d’'._-]*){0,3}$/u;

/** "von <a href="/autoren/jana">Jana</a>": a page of her own says that the one word is a writer, an account's page that it is a name. */
export function pennedBy(element: PageElement): readonly string[] {
  for (const each of elementsOf(element)) {
    if (each.tag !== 'a') continue;
    const href = attributeOf(each, 'href');
    const name = textOf(each, 80);
    if (PROFILE.test(href) && /^(?=.*\p{Ll})\S+$/u.test(name)) return namesIn(name, true);
    if (ACCOUNT.test(href) && PEN_NAME.test(name) && readCredit(name) !== null && !isBody(name))
      return [name];
  }
  return [];
}

/** "City Hall reporter", in an element under the name. */
const TRADE_LINE =
  /\s(?:reporter|editor|correspondent|writer|journalist|columnist|producer|photographer)s?\s*$/u;
/** `<a>Jane Doe</a> <a>Raj Patel</a>`: the names that stand in elements of their own. */
function namesApart(element: PageElement): readonly string[] {
  const names: string[] = [];
  for (const each of elementsOf(element)) {
    const own = textIn(each);
    if (each !== element && /\p{L}/u.test(own) && !TRADE_LINE.test(own)) names.push(...readNames(own));
  }
  return [...new Set(names)];
}

/** A box is no longer that holds a name, a button and nothing else. */
const LONGEST_BOX = 60;
/** "Jane Doe All articles" */
const headedBy = (name: string, text: string): boolean => text.length <= LONGEST_BOX && text.startsWith(name);

/**
 * People in a byline. "By <a>Jane Doe</a> <a>Norwick Live</a>": where a link holds one name alone and the line as a whole makes
 * more of it or nothing, the links say where the names end.
 */
function peopleIn(element: PageElement, text: string, trusted: boolean): readonly string[] {
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
  const apart = namesApart(element);
  if (holdsMore(apart) || (whole.length === 0 && apart.length === 1 && headedBy(apart[0], text)))
    return apart;
  if (linked.length > 0 && (whole.length === 0 || holdsMore(linked))) return [...new Set(linked)];
  return whole.length > 0 ? whole : pennedBy(element);
}

/** Whom an element at a writer's place names; with `trusted`, a pen name of one word too. */
export function namedBy(element: PageElement, text: string, trusted: boolean): Named {
  return withCredit(peopleIn(element, text, trusted), unglued(text));
}
