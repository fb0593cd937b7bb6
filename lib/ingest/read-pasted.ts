import { canonicalText } from '../text/canonical';
import type { Article, BlockKind, Outcome } from '../types';
import { articleId } from './article-id';
import { detectLanguage } from './detect-language';
import { isThin } from './is-thin';
import { joinBlocks, type LooseBlock } from './join-blocks';
import { joinLines } from './join-lines';
import { failure } from './problem';
import { readHeader } from './read-header';
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

function kindOf(text: string, index: number, opening: boolean, last: boolean): BlockKind {
  if (/^(?:[-*•]|\d{1,2}[.)])\s/.test(text)) return 'list-item';
  if (closesSentence(text) && !(CREDIT.test(text) && wordsOf(text) <= CAPTION_WORDS)) return 'paragraph';
  if (CREDIT.test(text) && wordsOf(text) <= CAPTION_WORDS) return 'caption';
  if (opening && index < OPENING_CAPTIONS && wordsOf(text) >= 3 && wordsOf(text) <= CAPTION_WORDS)
    return 'caption';
  return index > 0 && !last && wordsOf(text) <= CROSSHEAD_WORDS ? 'heading' : 'paragraph';
}

/**
 * Takes a pasted article apart: label, headline, standfirst, byline, date, captions, body. A caption is told by its place
 * under the byline and its missing full stop, or by a credit. Text without a headline gets `headline: null` and is all body.
 * Problems: `empty`, `too-large`.
 */
export function readPasted(pasted: string): Outcome<Article> {
  if (isTooLong(pasted)) return failure('too-large');
  const paragraphs = joinLines(canonicalText(pasted));
  if (paragraphs.length === 0) return failure('empty');
  const header = readHeader(paragraphs);
  const body = paragraphs.slice(header.body);
  let opening = header.headline !== null;
  const loose: LooseBlock[] = body.map((text, index) => {
    const kind = kindOf(text, index, opening, index === body.length - 1);
    opening &&= kind === 'caption';
    return { kind, text };
  });
  const { text, blocks } = joinBlocks(loose);
  return {
    ok: true,
    value: {
      id: articleId(header.headline, text),
      url: null,
      headline: header.headline,
      headlineVariants: header.headline === null ? [] : [{ from: 'pasted', text: header.headline }],
      standfirst: header.standfirst,
      text,
      blocks,
      captions: loose.filter(({ kind }) => kind === 'caption').map((block) => block.text),
      hyperlinks: [],
      byline: header.byline,
      publishedAt: header.publishedAt,
      modifiedAt: header.modifiedAt,
      language: detectLanguage(text),
      outlet: null,
      extraction: isThin(text) ? 'thin' : 'whole',
    },
  };
}
