import type { HeadlineVariant } from '../../types';
import { archivedUrl } from '../archived-url';
import { foldText } from './fold-text';
import { decodeEntities, textIn } from './json-ld';
import { attributeOf, elementsOf, type PageElement, textOf } from './page-tree';
import { metaOf, type PageHead } from './read-head';

/** The headline that a reader of the page sees, its element, and every other form under which readers meet it. */
export interface FoundHeadline {
  readonly text: string | null;
  readonly element: PageElement | null;
  readonly variants: readonly HeadlineVariant[];
}

const LONGEST = 300;
const HAN = /\p{Script=Han}/u;
/** The heading of a section is no longer. */
const SECTION_WORDS = 3;
/** How much a heading is like the title that is part of it, when the rest is no outlet's name. */
const PART = 0.95;
/** How much headline and address share when both tell of one story; addresses lack small words and accents. */
const SAME_STORY = 0.5;
/** What may stand in a part of a title beside the outlet's name: "Startseite von". */
const SLACK = 8;
/** A word that says what a page is about has as many letters. */
const TELLING = 6;
const SEPARATOR =
  /\s+[|–—·•»«:‹›~-]{1,2}\s+|\s*\|\s*|\s+::\s+|(?<=[\p{Script=Han}！？。])[-_—](?=\p{Script=Han})/u;

/** "Depot to close | The Norwick Post" without its outlet; what is left must still be a headline. */
export function withoutOutlet(title: string, outlet: string | null, host: string): string {
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`, 'u'));
  if (parts.length < 3) return title;
  const name = outlet ? foldText(outlet).replace(/ /g, '') : '';
  const site = foldText(host.replace(/^www\./, '').replace(/\.[a-z.]{2,6}$/, '')).replace(/ /g, '');
  const isOutlet = (part: string): boolean => {
    const folded = foldText(part).replace(/ /g, '');
    // "Snow maps on Norwick Live" names the site too, and is the headline.
    if (folded.length > 2.5 * Math.max(name.length, site.length) + SLACK) return false;
    return (
      folded !== '' &&
      ((name !== '' && (folded === name || folded.startsWith(name) || name.startsWith(folded))) ||
        (site.length > 2 && (folded.includes(site) || (folded.length > 3 && site.includes(folded)))))
    );
  };
  let end = parts.length;
  while (end > 2 && isOutlet(parts[end - 1])) end -= 2;
  let from = 0;
  if (end === parts.length && isOutlet(parts[0])) from = 2;
  // Nothing says what the outlet is called: a short last part after a bar is its name or a section's.
  if (end === parts.length && from === 0) {
    // Two signs of Chinese are about a word.
    const words = (text: string): number =>
      HAN.test(text) ? Math.ceil(text.length / 2) : text.split(/\s+/).length;
    const head = parts.slice(0, -2).join('');
    if (words(parts[end - 1]) <= 4 && words(head) >= 3 && words(head) > words(parts[end - 1])) end -= 2;
  }
  return parts.slice(from, end).join('').trim() || title;
}

/** How much two headlines share, 0–1: the words of the shorter that the longer has, the longer's length considered. */
function likeness(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  if (a === '' || b === '') return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return (2 * common) / (left.size + right.size);
}

const isLogo = (element: PageElement): boolean => {
  for (let each: PageElement | null = element, n = 0; each && n < 4; each = each.parent, n++)
    if (
      / (?:logo|site ?title|site ?name|brand|branding|blog ?title|masthead|site ?branding) /.test(each.names)
    )
      return true;
  return [...elementsOf(element)].some(
    (each) => each.tag === 'a' && /^(?:https?:\/\/[^/]+)?\/?$/.test(attributeOf(each, 'href')),
  );
};

/** What the address says at its end, in one word: `/essen/westviertel.htm` → "westviertel". */
const lastStep = (url: string | null): string =>
  url && URL.canParse(url)
    ? foldText(
        new URL(url).pathname
          .replace(/\.\w{2,5}$/, '')
          .split('/')
          .filter(Boolean)
          .slice(-1)
          .join(''),
      ).replace(/ /g, '')
    : '';

/** A long word of one stands in the other, alone or in a compound: "Finanzierung" in "Autofinanzierung". */
function sharesWord(a: string, b: string): boolean {
  const within = (one: string, other: string): boolean =>
    one.split(' ').some((word) => word.length >= TELLING && other.includes(word));
  return within(a, b) || within(b, a);
}

const slugOf = (url: string | null): string | null => {
  if (!url || !URL.canParse(url)) return null;
  const parts = new URL(url).pathname.split('/').filter(Boolean);
  const slug = parts
    .map((part) => part.replace(/\.\w{2,5}$/, '').replace(/[-_,]?\b(?:[a-z]?\d{4,}|[\da-f]{8,})\b/g, ''))
    .sort((a, b) => b.split(/[-_]/).length - a.split(/[-_]/).length)[0];
  const words = slug?.split(/[-_]+/).filter(Boolean) ?? [];
  return words.length >= 3 ? words.join(' ') : null;
};

const KICKER =
  / (?:kicker|strapline|overline|dachzeile|topline|top line|roofline|spitzmarke|rubrik|eyebrow|pretitle|pre title|suptitle|antetitulo|volanta|occhiello|subline|subtitle|sub title|sub headline|subheadline|sub heading|subheading|subhead|label|category|badge|tag|section|prefix|small|hidden|invisible|sr only|screen reader text|date|supertitle|overtitle|pretitel|sublead|kategorie) /;

/** The part of a heading that is called the headline beside parts that are called something else. */
const PROPER = / (?:headline|title|titel|titre|titulo) (?:text )?$/;
/** "23.01.2022 - Depot to close": the day that some systems write before the headline. */
const DAY_BEFORE = /^\d{1,2}\.\d{1,2}\.\d{4}\s*[-–:|]\s+(?=\S+\s\S)/;

/** Text of a heading without the kicker or subtitle that some pages put into it: `<h1><span class="kicker">Rail</span>…`. */
function headingText(element: PageElement, known: readonly string[]): string {
  const whole = textOf(element, LONGEST + 50);
  const inner = [...elementsOf(element)].slice(1, 12);
  // One run of text has no parts that could be told apart.
  if (inner.length === 0) return whole;
  for (const part of inner) {
    if (KICKER.test(part.names)) continue;
    const text = textOf(part, LONGEST);
    if (text.length < whole.length && text.split(' ').length >= 3 && known.includes(foldText(text)))
      return text;
  }
  const proper = inner.find((part) => PROPER.test(part.names) && !KICKER.test(part.names));
  const own = proper ? textOf(proper, LONGEST) : '';
  if (own.length < whole.length && own.split(' ').length >= 3) return own;
  const kicker = inner.find((part) => KICKER.test(part.names) || part.tag === 'small');
  const label = kicker ? textOf(kicker, LONGEST) : '';
  if (label && label.length < whole.length) {
    const rest = whole.startsWith(label)
      ? whole.slice(label.length)
      : whole.endsWith(label)
        ? whole.slice(0, -label.length)
        : whole;
    const bare = rest.replace(/^[\s:|–-]+|[\s|–-]+$/g, '');
    if (bare.split(' ').length >= 2) return bare;
  }
  // No name tells the parts apart, but the page says elsewhere what the headline alone is.
  for (const each of known)
    if (each.split(' ').length >= 3 && foldText(whole) !== each && foldText(whole).endsWith(` ${each}`)) {
      const words = whole.split(' ');
      for (let i = 1; i < words.length; i++) {
        const tail = words.slice(i).join(' ');
        if (foldText(tail) === each) return tail;
      }
    }
  return whole;
}

/**
 * Finds the headline by agreement: of the visible top headings the one that says most of what title, og:title and JSON-LD
 * say; without any, og:title, JSON-LD or the title, less the outlet's name.
 */
export function findHeadline(head: PageHead, outlet: string | null, url: string | null): FoundHeadline {
  const host = url && URL.canParse(url) ? new URL(url).hostname : '';
  const clean = (text: string | null): string | null => {
    const trimmed = text ? decodeEntities(text).replace(/\s+/g, ' ').trim() : '';
    return trimmed && trimmed.length <= LONGEST ? trimmed : null;
  };
  const og = clean(metaOf(head, 'og:title'));
  const twitter = clean(metaOf(head, 'twitter:title'));
  const title = clean(head.title);
  const stated = clean(textIn(head.article, 'headline') ?? textIn(head.article, 'name'));
  const known = [og, twitter, title, stated]
    .filter((text) => text !== null)
    .map((text) => foldText(withoutOutlet(text, outlet, host)));
  /** "News » Depot to close": a heading that is one part of the title, word for word. */
  const parts = [title, og].flatMap((text) =>
    text
      ? text
          .split(SEPARATOR)
          .map(foldText)
          .filter((part) => part.split(' ').length > SECTION_WORDS)
      : [],
  );
  const address = archivedUrl(head.canonical ?? url ?? '');
  const step = lastStep(address);
  const slug = foldText(slugOf(address) ?? '');
  const page = clean(metaOf(head, 'og:title')) ?? stated;
  const own = page ? foldText(withoutOutlet(page, outlet, host)) : '';
  /** "News" over every story of a site: the address tells of the story that og:title names. */
  const isSection = (folded: string): boolean =>
    folded.split(' ').length <= SECTION_WORDS &&
    slug !== '' &&
    likeness(own, slug) >= SAME_STORY &&
    likeness(folded, slug) === 0 &&
    likeness(folded, own) === 0;
  const rated: { element: PageElement; text: string; score: number }[] = [];
  let order = 0;
  for (const element of elementsOf(head.body, (each) => !each.hidden)) {
    const named =
      / (?:headline|entry title|post title|article title|page title|story title|titre|titulo) /.test(
        element.names,
      ) || /(?:^|\s)(?:headline|name)(?:\s|$)/.test(attributeOf(element, 'itemprop'));
    if (!/^h[1-3]$/.test(element.tag) && !(named && /^(?:div|p|span|h[4-6])$/.test(element.tag))) continue;
    const text = headingText(element, known).replace(DAY_BEFORE, '');
    if (!text || text.length > LONGEST || element.hidden) continue;
    const folded = foldText(text);
    const isPart = parts.includes(folded) && !KICKER.test(element.names);
    const like = known.reduce(
      (most, each) =>
        Math.max(
          most,
          likeness(folded, each),
          folded !== '' && each.startsWith(`${folded} `) && folded.includes(' ') ? 0.8 : 0,
        ),
      isPart ? PART : 0,
    );
    if (element.tag !== 'h1' && like < 0.75) continue;
    if (isSection(folded)) continue;
    // "News" over every story of a site: what title and og:title say has nothing of it.
    const isShort = known.length > 0 && like < 0.2 && folded.split(' ').length < 4;
    const tells = isShort && [...known, step].some((each) => sharesWord(folded, each));
    if (isShort && !tells) continue;
    const score =
      Math.max(like, tells ? 0.2 : 0) * 3 +
      (element.tag === 'h1' ? 1 : 0) +
      (named ? 0.4 : 0) -
      (isLogo(element) || (outlet !== null && folded === foldText(outlet)) ? 1.5 : 0) -
      Math.min(order++, 20) * 0.02;
    rated.push({ element, text, score });
  }
  const best = rated.reduce<(typeof rated)[number] | null>(
    (top, each) => (top && top.score >= each.score ? top : each),
    null,
  );
  const agreed =
    best && best.score >= (known.length === 0 ? 0.5 : best.element.tag === 'h1' ? 1 : 2.4) ? best : null;

  const variants: HeadlineVariant[] = [];
  const add = (from: HeadlineVariant['from'], text: string | null): void => {
    if (text && !variants.some((variant) => variant.text === text)) variants.push({ from, text });
  };
  add('h1', agreed?.text ?? null);
  const short = (text: string | null): string | null => (text ? withoutOutlet(text, outlet, host) : null);
  add('og', short(og));
  add('twitter', short(twitter));
  add('json-ld', short(stated));
  add('title', short(title));
  add('url-slug', slugOf(archivedUrl(head.canonical ?? url ?? '')));
  return {
    text: agreed?.text ?? short(og) ?? short(stated) ?? short(title) ?? short(twitter),
    element: agreed?.element ?? null,
    variants,
  };
}
