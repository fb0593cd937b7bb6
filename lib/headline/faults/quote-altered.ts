import { excerpt, rankPassages, range, type Candidate, type FaultContext } from '../fault-context';
import { quotedIn } from '../find-quoted';
import { plainWords } from '../index-article';
import type { Quotation } from '../reading';
import { nearestWords } from './quote/nearest-words';
import { saidByAnother } from './quote/said-by-another';
import { isSaidAlike } from '../said-alike';

/** Below this share of words met in one sentence, marked words are not a changed quotation but an invented one. */
const ALTERED_FROM = 0.3;
const CHANGED = 0.93;
/** One marked word may only be held at arm's length: "‘Boomerang’ staff". */
const ONE_WORD = 0.6;
/** What people are called, or a single "no": marked for other reasons than that somebody said it. */
const NICKNAME = 0.4;
/** An article, a plural, "I'm" for "I am": a purist's fault. */
const TRIFLING = 0.4;
/** So many words, said by another whom the text names: nothing else explains it. */
const OTHER_SPEAKER = 0.95;

/** Fewer words than this anybody may have said too. */
const OWN_WORDS = 4;
const ELLIPSIS = /…|\.{3}|\[[^\]]*\]/;

/** The words without articles, plurals and contractions, so that trifles can be told from changes. */
const gist = (plain: string): string =>
  ` ${plain
    .trim()
    .replace(/\b(\w+)'(m|re|ve|ll|d|s)\b/g, '$1')
    .split(' ')
    .filter((word) => !/^(?:a|an|the|am|is|are|have|will|would|that)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word))
    .join(' ')} `;

/** "Never Trump", "Guccifer", "no": at most three words, all with capitals, or one of three letters. */
function isNickname(words: string): boolean {
  const list = words.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return (
    (list.length <= 3 && list.every((word) => /^\p{Lu}/u.test(word))) ||
    (list.length === 1 && list[0].length <= 3)
  );
}

function checkQuotation(context: FaultContext, quotation: Quotation, body: string): readonly Candidate[] {
  const { headline, index } = context;
  const plain = plainWords(quotation.words);
  const start = headline.words.findIndex(({ token }) => token.span.end > quotation.start);
  let end = headline.words.findIndex(({ token }) => token.span.start >= quotation.end);
  if (end < 0) end = headline.words.length;
  if (plain.trim() === '' || start < 0 || end <= start) return [];
  const count = plain.trim().split(' ').length;
  const fault = { fault: 'quote-altered' as const, start, end, instead: null };
  if (body.includes(plain)) {
    const other = count >= OWN_WORDS ? saidByAnother(context, start, end, plain) : null;
    return other
      ? [
          {
            ...fault,
            fault: 'entity-swapped',
            start: other.name.start,
            end: other.name.end,
            confidence: OTHER_SPEAKER,
            evidence: [other.passage],
            message: `The words are right, the speaker is not: in the text ${other.who} says them.`,
          },
        ]
      : [];
  }
  // An ellipsis or brackets own up to a change: each piece must stand.
  const pieces = quotation.words
    .split(ELLIPSIS)
    .map(plainWords)
    .filter((piece) => piece.trim() !== '');
  if (pieces.length > 1 && pieces.every((piece) => body.includes(piece))) return [];
  if (isSaidAlike(quotation.words, index.passages.map(({ span }) => span.exact).join(' '))) return [];
  const others = new Set(range(0, headline.words.length).filter((w) => w < start || w >= end));
  const [nearest] = rankPassages(context, others);
  const passage = nearest && nearest.fit >= ALTERED_FROM ? index.passages[nearest.passage] : null;
  // Words of the rest of the headline show where to look, if none of the marked ones do.
  const at = passage
    ? Math.max(...range(start, end).map((w) => context.alignment.matches[w][passage.number].at))
    : -1;
  const near = nearestWords(headline.words.slice(start, end), index.passages);
  const nearby = passage ? `; the nearest words are “${excerpt(passage, Math.max(at, 0), 5)}”` : '';
  const trifling = gist(body).includes(gist(plain));
  return [
    {
      ...fault,
      confidence: trifling
        ? TRIFLING
        : isNickname(quotation.words)
          ? NICKNAME
          : count === 1
            ? ONE_WORD
            : CHANGED,
      evidence: near ? [near.passage.number] : passage ? [passage.number] : [],
      message: `Nobody says “${quotation.words}” in the text${near ? `; the nearest words are “${near.exact}”` : nearby}.`,
      // What somebody does say stands in the marks as it is.
      instead: near?.quoted ? near.exact : null,
    },
  ];
}

/** Marked words that stand nowhere in the text, or that somebody else says: "'Huge victory,' mayor says" of a "huge win". */
export function quoteAltered(context: FaultContext): readonly Candidate[] {
  const quotations = quotedIn(context.headline);
  // A quotation runs over its sentences' ends.
  const body = quotations.length > 0 ? context.index.plain.replace(/ ?\| ?/g, ' ') : '';
  return quotations.flatMap((quotation) => checkQuotation(context, quotation, body));
}
