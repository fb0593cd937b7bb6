import { markTurning } from '../text/unseen';
import { canonicalText } from '../text/canonical';
import { spanOf } from '../text/span';
import type { Article, Block } from '../types';
import { addressesInText } from './addresses-in-text';
import { articleId } from './article-id';
import { canonicalUrl } from './canonical-url';
import { detectLanguage } from './language/detect-language';
import { isIsoDate } from './iso-date';
import { isThin } from './is-thin';
import { widthOfWrapped } from './join-lines';

/** A line of `analyse --in` that brings its own text. */
export interface GivenArticle {
  readonly id?: string | null;
  readonly headline?: string | null;
  readonly text: string;
  readonly url?: string | null;
  readonly publishedAt?: string | null;
  readonly outlet?: string | null;
}

const BLANK_LINE = /\n[^\S\n]*\n\s*/;
/** A line behind which no sentence goes on in a small letter, blank ones included. */
const LINE_END = /\n(?!\p{Ll})\s*/u;

/** What parts the paragraphs: blank lines in a text that a machine broke into lines of one width, else the ends of lines. */
function separatorOf(text: string): RegExp {
  if (!BLANK_LINE.test(text)) return /\n/;
  const width = widthOfWrapped(text.split('\n').map((line) => line.trimEnd()));
  return width === null ? LINE_END : BLANK_LINE;
}

/** The paragraphs, each without the white space around it. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const add = (end: number): void => {
    const raw = text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const to = start + raw.trimEnd().length;
    if (from < to) blocks.push({ span: spanOf(text, from, to), kind: 'paragraph' });
  };
  for (const match of text.matchAll(new RegExp(separatorOf(text), 'gu'))) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return blocks;
}

/**
 * The article that a caller took apart itself: its text is kept unchanged (line ends, NUL and lone surrogates aside), so
 * that offsets mean what the caller thinks; all of it is body. An empty headline or id counts as absent.
 */
export function readGiven(given: GivenArticle): Article {
  const text = canonicalText(given.text);
  const headline = given.headline?.trim() ? markTurning(canonicalText(given.headline)) : null;
  return {
    id: given.id || articleId(headline, text),
    url: given.url ? canonicalUrl(given.url) : null,
    headline,
    headlineVariants: headline === null ? [] : [{ from: 'pasted', text: headline }],
    standfirst: null,
    text,
    blocks: paragraphs(text),
    captions: [],
    hyperlinks: addressesInText(text),
    byline: [],
    publishedAt: given.publishedAt && isIsoDate(given.publishedAt) ? given.publishedAt : null,
    modifiedAt: null,
    language: detectLanguage(text),
    outlet: given.outlet?.trim() ? canonicalText(given.outlet).trim() : null,
    extraction: isThin(text, 'given') ? 'thin' : 'whole',
  };
}
