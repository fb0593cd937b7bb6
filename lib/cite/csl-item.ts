import { openingWords } from '../text/opening-words';
import { normaliseSpace } from './normalise-space';
import { quoted } from './quoted';
import type { Article, SourceDocument } from '../types';

/** A date of CSL-JSON: year, month and day as far as they are known. */
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** What is cited, as reference managers exchange it (CSL-JSON 1.0.2): Zotero, Mendeley and pandoc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'document';
  readonly title?: string;
  readonly author?: readonly (
    { readonly family: string; readonly given?: string } | { readonly literal: string }
  )[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  /** The words that are cited, where only some are. */
  readonly note?: string;
}

/** The day of an ISO date or instant, in its own time zone; `undefined` when there is none. */
function dateOf(iso: string | null): CslDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  return match ? { 'date-parts': [[Number(match[1]), Number(match[2]), Number(match[3])]] } : undefined;
}

/** Particles that go with the family name when they are written small: "Lena van der Berg". */
const PARTICLE = /^(?:van|von|der|den|de|du|da|di|dos|la|le|al|el|bin|ibn|ter|zu|zur|of)$/;

/** A writer's name; what has one word only, or more than a name has, stays as it is. */
export function nameOf(name: string): { family: string; given?: string } | { literal: string } {
  const words = normaliseSpace(name).split(' ');
  if (words.length < 2 || words.length > 5) return { literal: normaliseSpace(name) };
  const first = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const at = first < 0 ? words.length - 1 : first;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}

const some = (text: string | null): string | undefined =>
  text === null ? undefined : normaliseSpace(text) || undefined;

/** Leaves out what is not known: CSL-JSON has no null. */
const known = (item: CslItem): CslItem =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CslItem;

/** The people, or else the agencies and desks that stand in their stead, which have no given name. */
function authorsOf({ byline, credits = [] }: Article): CslItem['author'] {
  if (byline.length > 0) return byline.map(nameOf);
  return credits.length > 0 ? credits.map((name) => ({ literal: normaliseSpace(name) })) : undefined;
}

/** Words that stand in for a title that is not there (APA 7, 9.22). */
const bracketed = (words: string): string => (words === '' ? '' : `[${words}]`);

/** An article; `words` are those of it that are cited, `null` for the whole. `accessed`: when it came in, ISO 8601. */
export const cslOfArticle = (article: Article, words: string | null, accessed: string | null): CslItem =>
  known({
    id: `standfirst-${article.id.slice(0, 16)}`,
    type: article.outlet === null ? 'webpage' : 'article-newspaper',
    title: some(article.headline) ?? some(bracketed(openingWords(article.text))),
    author: authorsOf(article),
    'container-title': some(article.outlet),
    issued: dateOf(article.publishedAt),
    accessed: dateOf(accessed),
    URL: article.url ?? undefined,
    language: article.language ?? undefined,
    note: words === null ? undefined : quoted(normaliseSpace(words)),
  });

/** A document that is held. */
export const cslOfDocument = (document: SourceDocument): CslItem =>
  known({
    id: `standfirst-${document.id.slice(0, 16)}`,
    type: 'document',
    title: some(document.title),
    author: document.author === undefined ? undefined : [{ literal: normaliseSpace(document.author) }],
    publisher: some(document.publisher),
    issued: dateOf(document.publishedAt),
    accessed: dateOf(document.retrievedAt),
    URL: document.url ?? undefined,
  });
