import { canonicalText } from '../text/canonical';
import { plainLine } from '../text/unseen';
import type { Article, BlockKind, Outcome } from '../types';
import { addressesInText } from './addresses-in-text';
import { articleId } from './article-id';
import { detectLanguage } from './language/detect-language';
import { isTeaser } from './is-teaser';
import { isThin } from './is-thin';
import { joinBlocks, type LooseBlock } from './join-blocks';
import { joinLines } from './join-lines';
import { failure } from './problem';
import { readClosingAgency } from './read-closing-agency';
import { readDateline } from './read-dateline';
import { readHeader } from './read-header';
import { readSignOff } from './read-sign-off';
import { isTooLong } from './text-limit';

/** "(Photo: J. Doe / AP)", "Picture by Jane Doe", "Getty Images". */
const CREDIT =
  /(?:^|[\s([|])(?:photo(?:graph)?|picture|image|foto|credit|bild)s?\s*(?::|by\b|credit\b|courtesy\b)|(?:getty images|\/\s?(?:ap|afp|reuters|epa))\)?$/i;
const CAPTION_WORDS = 40;
const CROSSHEAD_WORDS = 10;
/** Captions that stand between byline and body. */
const OPENING_CAPTIONS = 2;

const closesSentence = (text: string): boolean => /[.?!…:;,。！？](?:["”’»)\]]|\s)*$/.test(text);
const wordsOf = (text: string): number => text.split(/\s+/).length;

/** "(Laughter)" in a transcript is no crosshead. */
const inBrackets = (text: string): boolean => /^[([].*[)\]]$/.test(text);

function kindOf(text: string, index: number, opening: boolean, last: boolean): BlockKind {
  if (/^(?:[-*•]|\d{1,2}[.)])\s/.test(text)) return 'list-item';
  if (closesSentence(text) && !(CREDIT.test(text) && wordsOf(text) <= CAPTION_WORDS)) return 'paragraph';
  if (CREDIT.test(text) && wordsOf(text) <= CAPTION_WORDS) return 'caption';
  if (opening && index < OPENING_CAPTIONS && wordsOf(text) >= 3 && wordsOf(text) <= CAPTION_WORDS)
    return 'caption';
  return index > 0 && !last && !inBrackets(text) && wordsOf(text) <= CROSSHEAD_WORDS
    ? 'heading'
    : 'paragraph';
}

/** Paragraphs at the end among which the agency's sign-off stands. */
const SIGNED_TAIL = 3;

/** Takes the agency's sign-off out of the last paragraphs: it names writers, it says nothing. */
function signOff(paragraphs: readonly string[]): { body: readonly string[]; names: readonly string[] } {
  const names: string[] = [];
  const body = paragraphs.flatMap((text, index) => {
    const signed = index >= paragraphs.length - SIGNED_TAIL ? readSignOff(text) : null;
    if (!signed) return [text];
    names.push(...signed.names);
    const rest = text.slice(0, signed.start).trimEnd();
    return rest === '' ? [] : [rest];
  });
  return body.length > 0 ? { body, names } : { body: paragraphs, names: [] };
}

/** The agency that the text itself names: where it ends, or in the dateline that opens it. */
function agencyOf(body: readonly string[]): readonly string[] {
  const agency = readClosingAgency(body.at(-1)!) ?? readDateline(body[0]);
  return agency === null ? [] : [agency];
}

/** The paragraphs without the lines that lead to other articles, unless nothing else is there. */
function withoutTeasers(paragraphs: readonly string[]): readonly string[] {
  const body = paragraphs.filter((text) => !isTeaser(text));
  return body.length > 0 ? body : paragraphs;
}

/**
 * Takes a pasted article apart: label, headline, standfirst, byline, date, captions, body; teasers of other articles and the
 * agency's sign-off are left out of the text, as on pages. A caption is told by its place
 * under the byline and its missing full stop, or by a credit. Text without a headline gets `headline: null` and is all body.
 * Problems: `empty`, `too-large`.
 */
export function readPasted(pasted: string): Outcome<Article> {
  if (isTooLong(pasted)) return failure('too-large');
  const paragraphs = joinLines(canonicalText(pasted));
  if (paragraphs.length === 0) return failure('empty');
  const header = readHeader(paragraphs);
  const headline = header.headline && (plainLine(header.headline) || null);
  const { body, names } = signOff(withoutTeasers(paragraphs.slice(header.body)));
  let opening = header.headline !== null;
  const loose: LooseBlock[] = body.map((text, index) => {
    const kind = kindOf(text, index, opening, index === body.length - 1);
    opening &&= kind === 'caption';
    return { kind, text };
  });
  const { text, blocks } = joinBlocks(loose);
  const byline = header.byline.length > 0 ? header.byline : names;
  const isSigned = byline.length > 0 || header.credits.length > 0;
  return {
    ok: true,
    value: {
      id: articleId(headline, text),
      url: null,
      headline,
      headlineVariants: headline === null ? [] : [{ from: 'pasted', text: headline }],
      standfirst: header.standfirst && (plainLine(header.standfirst) || null),
      text,
      blocks,
      captions: loose.filter(({ kind }) => kind === 'caption').map((block) => block.text),
      hyperlinks: addressesInText(text),
      byline,
      credits: isSigned ? header.credits : agencyOf(body),
      publishedAt: header.publishedAt,
      modifiedAt: header.modifiedAt,
      language: detectLanguage(text),
      outlet: null,
      extraction: isThin(text, 'given') ? 'thin' : 'whole',
    },
  };
}
