import { countWords } from '../text/count-words';
import { readByline } from './read-byline';
import { isTradeLine, readSignature } from './read-signature';

/** What stands above the body of a pasted article, and at which paragraph the body begins. */
export interface Header {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly credits: readonly string[];
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** Index of the first paragraph that belongs to the body. */
  readonly body: number;
}

/** A byline stands within the first lines, or it is something else. */
const HEADER_LINES = 7;
const HEADLINE = { chars: 180, words: 28 } as const;
const STANDFIRST_WORDS = 60;
const LABEL = { chars: 32, words: 3 } as const;

/** Between blanks; in a script that sets none ("港口铁路将关闭车辆段") as `countWords` has it. */
const wordsOf = (line: string): number =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(line)
    ? Math.max(countWords(line), line.split(/\s+/).length)
    : line.split(/\s+/).length;
/** The last sign of a sentence; the comma and colon of "Dear readers," too: a headline ends in neither. */
const endsSentence = (line: string): boolean =>
  /[.…:;,。](?:["”’»)\]]|\s)*$/.test(line) && !/\b(?:[A-Z]\.){2,}$/.test(line);
const asks = (line: string): boolean => /[?!](?:["”’»)]|\s)*$/.test(line);
const holdsSentences = (line: string): boolean =>
  /[.?!]["”’)]?\s+["“‘(]?\p{Lu}/u.test(
    line.replace(/\b(?:\p{L}(?:\.\p{L})*|Mr|Mrs|Ms|Dr|St|No|vs)\.\s/gu, ' '),
  );

const couldBeHeadline = (line: string): boolean =>
  line.length <= HEADLINE.chars &&
  wordsOf(line) <= HEADLINE.words &&
  /\p{L}/u.test(line) &&
  !endsSentence(line) &&
  !/^(?:[-*•]|\d{1,2}[.)])\s/.test(line);

/** "Trending Track" above a headline; a headline has a verb, a label seldom has more than three words. */
const isLabel = (line: string, next: string | undefined): boolean =>
  line.length <= LABEL.chars &&
  wordsOf(line) <= LABEL.words &&
  !/[.?!,;:]$/.test(line) &&
  next !== undefined &&
  wordsOf(next) > wordsOf(line) &&
  couldBeHeadline(next);

/** The writers that sign these paragraphs from `at` on without a "By", and the first paragraph behind their lines. */
function readSigned(
  paragraphs: readonly string[],
  at: number,
  dated: boolean,
): { names: readonly string[]; next: number } | null {
  const signature = at < paragraphs.length - 1 ? readSignature(paragraphs[at]) : null;
  if (!signature) return null;
  let next = at + 1;
  while (next < paragraphs.length - 1 && isTradeLine(paragraphs[next])) next++;
  if (!dated && !signature.explicit && next === at + 1) return null;
  // "Marta Lind" under the headline is who the picture shows when the text tells of her.
  const told = paragraphs.slice(next).join(' ');
  return signature.names.some((name) => told.includes(name)) ? null : { names: signature.names, next };
}

/** Splits the lines above a byline: label, headline, standfirst. */
function splitTop(lines: readonly string[]): { headline: string | null; standfirst: string | null } {
  const rest = lines.length > 1 && isLabel(lines[0], lines[1]) ? lines.slice(1) : lines;
  return { headline: rest[0] ?? null, standfirst: rest.slice(1).join(' ') || null };
}

/** Without a byline only the look of the first lines tells; in doubt they are body. */
function readUnsigned(paragraphs: readonly string[]): Header {
  const nothing = { byline: [], credits: [], publishedAt: null, modifiedAt: null };
  const labelled =
    paragraphs.length > 2 && isLabel(paragraphs[0], paragraphs[1]) && !endsSentence(paragraphs[1]);
  const at = labelled && wordsOf(paragraphs[1]) > LABEL.words ? 1 : 0;
  const line = paragraphs[at];
  const below = paragraphs.slice(at + 1);
  const bodyFollows = below.some(
    (text) => (endsSentence(text) || asks(text)) && text.length > line.length / 2 && wordsOf(text) >= 6,
  );
  const heads =
    bodyFollows &&
    couldBeHeadline(line) &&
    wordsOf(line) >= 2 &&
    !holdsSentences(line) &&
    // "What happened next?" may open a text too: a headline that asks is followed by something longer.
    (!asks(line) || (below[0].length > line.length && wordsOf(line) >= 3));
  if (!heads) return { headline: null, standfirst: null, ...nothing, body: 0 };
  const second = below[0];
  const signed = readSigned(paragraphs, at + 1, false);
  if (signed)
    return { ...nothing, headline: line, standfirst: null, byline: signed.names, body: signed.next };
  const standfirst =
    below.length > 2 &&
    !endsSentence(second) &&
    !asks(second) &&
    wordsOf(second) >= 5 &&
    wordsOf(second) <= STANDFIRST_WORDS
      ? second
      : null;
  const body = at + (standfirst ? 2 : 1);
  const under = standfirst === null ? null : readSigned(paragraphs, body, false);
  return { ...nothing, headline: line, standfirst, byline: under?.names ?? [], body: under?.next ?? body };
}

/**
 * Reads label, headline, standfirst, writers and dates off the top of pasted paragraphs. A byline or a date on a line of its
 * own is the surest sign; all above it is headline and standfirst. `headline` is `null` when the text opens with its body.
 */
export function readHeader(paragraphs: readonly string[]): Header {
  const top = paragraphs.slice(0, HEADER_LINES);
  const first = top.findIndex((line) => readByline(line) !== null);
  // Above a byline stand at most a label, a headline and a standfirst, none of them as long as a story.
  const signed =
    first >= 0 &&
    first < paragraphs.length - 1 &&
    top.slice(0, first).every((line) => wordsOf(line) <= STANDFIRST_WORDS);
  if (!signed) return readUnsigned(paragraphs);

  let body = first;
  let byline: readonly string[] = [];
  let credits: readonly string[] = [];
  let publishedAt: string | null = null;
  let modifiedAt: string | null = null;
  for (; body < Math.min(paragraphs.length - 1, first + 4); body++) {
    const read = readByline(paragraphs[body]);
    if (!read && byline.length > 0 && isTradeLine(paragraphs[body])) continue;
    if (!read) break;
    if (byline.length === 0) byline = read.names;
    if (credits.length === 0) credits = read.credits;
    modifiedAt ??= read.modifiedAt;
    publishedAt ??= read.publishedAt;
  }
  // "Jane Doe in Norwick" and "@janedoe" may stand between the headline and the day.
  let above = first;
  for (let at = first - 1; at > 0 && byline.length === 0; at--) {
    const signed = readSigned(paragraphs, at, true);
    if (signed?.next !== first) continue;
    byline = signed.names;
    above = at;
  }
  let { headline, standfirst } = splitTop(top.slice(0, above));
  if (headline === null) {
    // The date stands above the headline.
    const below = readUnsigned(paragraphs.slice(body));
    headline = below.headline;
    standfirst = below.standfirst;
    body += below.body;
  }
  return { headline, standfirst, byline, credits, publishedAt, modifiedAt, body };
}
