import type { Place } from '../../types';
import { findDate } from '../find-date';
import { isA, textIn } from './json-ld';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';
import { metaOf, type PageHead } from './read-head';

export interface FoundDates {
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly publishedIn: Place | null;
  readonly modifiedIn: Place | null;
}

const PUBLISHED = ['article:published_time', 'og:article:published_time', 'article:published', 'datepublished', 'date.published', 'publish-date', 'publishdate', 'publish_date', 'published_time', 'published-date', 'pubdate', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date', 'article_date_original', 'article.published', 'originalpublicationdate', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'citation_publication_date', 'citation_date', 'og:pubdate', 'date', 'displaydate', 'dc.created', 'rnews:datepublished', 'bt:pubdate', 'dateofpublication', 'og:published_time', 'created', 'sc.published']; // prettier-ignore
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'revised',
  'article:modified',
];
const DATE_NAMES =
  / (?:dates?|datum|published|pubdate|publish|publicado|publication|timestamp|time|dateline|datetime|fecha|data|post date|entry date|posted|created|erschienen|meta|info|byline|day|datepublished|veroeffentlicht|uhrzeit|subline|submitted|kicker|hora|news date|newsdate) /;
const MODIFIED_NAMES = / (?:updated|modified|geaendert|aktualisiert|update|lastmod) /;
const ELSEWHERE =
  / (?:comments?|commentlist|comment list|kommentare?|related|recommend\w*|teasers?|sidebar|footer|widget|popular|trending|most read|latest|archive|archives|calendar|event|events|ticker|newsticker|upcoming|next|previous|nav|menu|header top|topbar) /;
const TOLD =
  /\b(?:published|posted|erschienen|veröffentlicht|publiziert|erstellt|eingestellt|gespeichert|geschrieben|pressemitteilung vom|publié|publicado|pubblicato|gepubliceerd|datum)\b/i;
const UPDATED =
  /\b(?:updated|modified|aktualisiert|geändert|letzte änderung|mis à jour|actualizado|aggiornato|bijgewerkt|aktualizacja)\b/i;

/** Parts that hold other dates even close to the headline. */
const NEVER =
  / (?:comments?|commentlist|kommentare?|related|recommend\w*|popular|trending|most read|newsticker|next|previous) /;
/** Elements after the headline among which a date is its own. */
const NEAR = 40;

/** "28.01.22" in a line named for dates: the web has one century. */
const SHORT_YEAR = /(?<![\d.])(\d\d?\.\d\d?)\.(\d\d)(?![\d.:])/;

/** True when a line stands in another part of the page; what holds the headline is no other part, whatever its name. */
const outside = (element: PageElement, around: ReadonlySet<PageElement>, names: RegExp): boolean => {
  for (
    let each: PageElement | null = element;
    each && !around.has(each) && each.tag !== 'body';
    each = each.parent
  )
    if (
      names.test(each.names) ||
      each.tag === 'nav' ||
      // Right under the headline, an aside or (in Drupal) a footer tells when this article was published.
      ((each.tag === 'aside' || each.tag === 'footer') && names !== NEVER)
    )
      return true;
  return false;
};

/** True when two times lie on days next to each other. */
const isNextDay = (a: string, b: string): boolean =>
  Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) === 86_400_000;

const fromUrl = (url: string | null): string | null => {
  const match = url ? /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:[/_.-]|$)/.exec(url) : null;
  if (match) return findDate(`${match[1]}-${match[2]}-${match[3]}`)?.iso ?? null;
  const german = url ? /[/_-](\d\d)-(\d\d)-((?:19|20)\d\d)(?:[/_.-]|$)/.exec(url) : null;
  return german ? (findDate(`${german[3]}-${german[2]}-${german[1]}`)?.iso ?? null) : null;
};

/** Midnight of Berlin or of London in summer, told in universal time: a day without a time of its own. */
function localDay(iso: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T2[23]:00:00Z$/.exec(iso);
  if (!match) return iso;
  return new Date(Date.UTC(+match[1], +match[2] - 1, +match[3] + 1)).toISOString().slice(0, 10);
}

/** Elements from a date up to the line that says which date it is: "Updated: <span><time>…". */
const LABEL_REACH = 3;
/** The last of several labels is the one that the date follows: "Published 3 March, updated <time>…". */
const last = (text: string, pattern: RegExp): number => {
  let at = -1;
  for (const { index } of text.matchAll(new RegExp(pattern, 'giu'))) at = index;
  return at;
};

/** What stands in one line before `element`, but after the headline; `''` where its line begins with it. */
function textBefore(
  element: PageElement,
  headline: PageElement | null,
  around: ReadonlySet<PageElement>,
): string {
  for (let each = element, n = 0; n < LABEL_REACH && each.parent; n++, each = each.parent) {
    const { children } = each.parent;
    const from = children.findIndex(
      (child) => typeof child !== 'string' && (child === headline || around.has(child)),
    );
    const text = children
      .slice(from + 1, children.indexOf(each))
      .map((child) => (typeof child === 'string' ? child : textOf(child, 120)))
      .join(' ');
    if (/\p{L}/u.test(text)) return text.slice(-120);
    if (around.has(each.parent)) break;
  }
  return '';
}

/** True when the label nearest before a date says that the article was changed then. */
function isChange(own: string, before: () => string): boolean {
  const text = UPDATED.test(own) || TOLD.test(own) ? own : before();
  return last(text, UPDATED) > last(text, TOLD);
}

/** "Published: 14:03 GMT, 5 February 2025 | Updated: 09:15 GMT, 6 February 2025": the second date of a line. */
function changedIn(line: string, dayFirst: boolean | null): string | null {
  const at = line.search(UPDATED);
  return at < 0 ? null : (findDate(line.slice(at), dayFirst)?.iso ?? null);
}

/**
 * Dates in time elements, microdata and lines named for them, those near the headline first. `changed`: the first that is said
 * to be of a change, wherever it stands, which dates an article that tells no other.
 */
function visible(
  head: PageHead,
  headline: PageElement | null,
  dayFirst: boolean | null,
): { published: string | null; changed: string | null; modified: string | null } {
  const rated: { iso: string; score: number }[] = [];
  const changes: string[] = [];
  let modified: string | null = null;
  let order = 0;
  let titleAt = -1;
  const around = new Set<PageElement>();
  for (let each = headline?.parent ?? null; each; each = each.parent) around.add(each);
  for (const element of elementsOf(head.body, (each) => !each.hidden)) {
    order++;
    if (element === headline) titleAt = order;
    const elsewhere = titleAt >= 0 && order - titleAt <= NEAR ? NEVER : ELSEWHERE;
    const itemprop = `${attributeOf(element, 'itemprop')} ${attributeOf(element, 'property')}`.toLowerCase();
    const isTime = element.tag === 'time';
    const words = element.names;
    const named = DATE_NAMES.test(words);
    if (!isTime && !named && !itemprop.includes('date') && element.tag !== 'abbr') {
      // No name says that it is a date: a short line near the headline, "am 19. Mai 2010", may be one all the same.
      const own = element.children.filter((child) => typeof child === 'string').join(' ');
      if (own.length > 160 || !/\d{4}/.test(own)) continue;
      const told =
        TOLD.test(textOf(element.parent ?? element, 160).slice(0, 160)) ||
        TOLD.test(textOf(element, 160).slice(0, 160));
      if (!told && (titleAt < 0 || order - titleAt > 60)) continue;
      const date = own.trim().length < 120 ? findDate(own, dayFirst) : null;
      if (!date || outside(element, around, elsewhere)) continue;
      const changed = changedIn(own.slice(date.end), dayFirst);
      const isLater = isChange(own.slice(0, date.start), () => textBefore(element, headline, around));
      modified ??= isLater ? date.iso : changed;
      if (!isLater)
        rated.push({
          iso: date.iso,
          score: (told ? 0.5 : 0.3) / (1 + Math.max(0, order - titleAt) / (told ? 400 : 20)),
        });
      else changes.push(date.iso);
      continue;
    }
    const stated =
      attributeOf(element, 'datetime') ||
      attributeOf(element, 'content') ||
      (/\d{4}-\d\d-\d\d/.test(attributeOf(element, 'title')) ? attributeOf(element, 'title') : '');
    const text = (stated ? stated : textOf(element, 240)).replace(SHORT_YEAR, '$1.20$2');
    if (text.length > 200) continue;
    const date = findDate(text, dayFirst);
    if (!date || outside(element, around, elsewhere)) continue;
    const shown = textOf(element, 240);
    const place = findDate(shown, dayFirst);
    if (
      itemprop.includes('datemodified') ||
      MODIFIED_NAMES.test(words) ||
      isChange(shown.slice(0, place?.start), () => textBefore(element, headline, around))
    ) {
      modified ??= date.iso;
      if (!itemprop.includes('datepublished')) {
        changes.push(date.iso);
        continue;
      }
    }
    if (place) modified ??= changedIn(shown.slice(place.end), dayFirst);
    const near = titleAt >= 0 ? 1 / (1 + (order - titleAt) / 40) : 0.2;
    rated.push({
      iso: date.iso,
      score:
        near +
        (itemprop.includes('datepublished') ? 2 : 0) +
        (isTime ? 0.6 : 0) +
        ('pubdate' in element.attributes ? 1 : 0) +
        (/ (?:published|pubdate|entry date|post date|posted) /.test(words) ? 0.6 : 0),
    });
  }
  const best = rated.reduce<(typeof rated)[number] | null>(
    (top, each) => (top && top.score >= each.score ? top : each),
    null,
  );
  return { published: best?.iso ?? null, changed: changes[0] ?? null, modified };
}

/** A day before the web, or far in the future, is a mistake of a template ("1970-01-01"). */
const plausible = (iso: string | null): iso is string => iso !== null && iso > '1990' && iso < '2100';

const read = (text: string | null): string | null => {
  const iso = text ? (findDate(text)?.iso ?? null) : null;
  return plausible(iso) ? iso : null;
};

const first = (dates: readonly (readonly [string | null, Place])[]): readonly [string, Place] | undefined =>
  dates.find((each): each is readonly [string, Place] => each[0] !== null);

/**
 * When the article was published and changed, as the page gives it. Stated things (JSON-LD, meta, microdata) come first,
 * the visible line next, the address last; a stated day that the visible line makes more exact takes its time from there.
 */
export function findDates(
  head: PageHead,
  headline: PageElement | null,
  url: string | null,
  firstText: string,
): FoundDates {
  const language = head.declaredLanguage?.toLowerCase() ?? '';
  // Only American pages put the month first in digits.
  const dayFirst =
    language === '' ? null : !/^en(?:-us)?$/.test(language) ? true : language === 'en-us' ? false : null;
  const seen = visible(head, headline, dayFirst);
  const page = head.things.find(
    (thing) => isA(thing, /(?:WebPage|ItemPage)$/) && Object.hasOwn(thing, 'datePublished'),
  );
  const own = read(
    textIn(head.article, 'datePublished') ??
      textIn(head.article, 'dateCreated') ??
      textIn(page, 'datePublished'),
  );
  const meta = PUBLISHED.map((name) => read(metaOf(head, name))).find((iso) => iso !== null) ?? null;
  const shown = plausible(seen.published) ? seen.published : null;
  const stated = own ?? meta;
  const named = read(fromUrl(head.canonical ?? url));
  // 23:30 of universal time is the next day where the page is read: the day that it shows is the one it means.
  const day = [shown, named].find((each) => each && stated?.endsWith('Z') && isNextDay(stated, each));
  // The day that the page shows, told where it is read, is that of the stated time: it needs no other.
  const agrees = [shown, named].some(
    (each) => each && !each.endsWith('Z') && each.slice(0, 10) === stated?.slice(0, 10),
  );
  const told = day ?? (stated && !agrees ? localDay(stated) : stated);
  const published = first([
    [told, own ? 'json-ld' : 'meta'],
    [shown, 'visible'],
    [named, 'url'],
    [plausible(seen.changed) ? seen.changed : null, 'visible'],
    [read(firstText), 'visible'],
  ]);
  const modified = first([
    [read(textIn(head.article, 'dateModified')), 'json-ld'],
    [MODIFIED.map((name) => read(metaOf(head, name))).find((iso) => iso !== null) ?? null, 'meta'],
    [plausible(seen.modified) ? seen.modified : null, 'visible'],
  ]);
  return {
    publishedAt: published?.[0] ?? null,
    publishedIn: published?.[1] ?? null,
    modifiedAt: modified?.[0] ?? null,
    modifiedIn: modified?.[1] ?? null,
  };
}
