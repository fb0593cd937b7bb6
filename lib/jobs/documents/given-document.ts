import type { DocumentType, Outcome, Problem, SourceDocument } from '../../types';
import { canonicalText } from '../../text/canonical';
import { givenDay } from './given-day';

/** What somebody says of a document that they hand in, as it was typed; what is left empty the document itself may tell. */
export interface TypedAbout {
  readonly title?: string | null;
  readonly author?: string | null;
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly type?: DocumentType | null;
  /** Where it is found, of a file or a text: kept, and not fetched. */
  readonly url?: string | null;
}

/** The same, looked through: `null` for what nobody said. */
export interface GivenAbout extends Pick<SourceDocument, 'url' | 'publisher' | 'publishedAt'> {
  readonly title: string | null;
  readonly author: string | null;
  readonly type: DocumentType | null;
}

export const LONGEST_TITLE = 500;
export const LONGEST_NAME = 200;
export const LONGEST_ADDRESS = 2_048;

const problem = (code: string, message: string): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, message },
});

const some = (typed: string | null | undefined, most: number): string | null =>
  canonicalText(typed ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most) || null;

/** Looks through what was typed. Problems: `no-such-day`, `not-a-url`. */
export function givenAbout(typed: TypedAbout): Outcome<GivenAbout> {
  const day = some(typed.publishedAt, 100);
  const publishedAt = day === null ? null : givenDay(day);
  if (day !== null && publishedAt === null)
    return problem(
      'no-such-day',
      `The date “${day}” cannot be read, or is in no calendar. Write it as 2026-03-11, or leave it out.`,
    );
  const url = typed.url?.trim() || null;
  if (url !== null && !(url.length <= LONGEST_ADDRESS && isWebAddress(url)))
    return problem(
      'not-a-url',
      'The address is not a web address. Give it whole, from https:// on, or leave it out.',
    );
  return {
    ok: true,
    value: {
      title: some(typed.title, LONGEST_TITLE),
      author: some(typed.author, LONGEST_NAME),
      publisher: some(typed.publisher, LONGEST_NAME),
      publishedAt,
      type: typed.type ?? null,
      url,
    },
  };
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
