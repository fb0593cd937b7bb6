import { plainWords } from '../index-article';
import { excerpt, rankPassages, range, type Candidate, type FaultContext } from '../fault-context';
import { findQuoted } from '../find-quoted';

/** Below this share of words met in one sentence, marked words are not a changed quotation but an invented one. */
const ALTERED_FROM = 0.3;

/** Marked words that stand nowhere in the text: "'Huge victory,' mayor says" of a "huge win". */
export function quoteAltered(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return findQuoted(headline.text).flatMap((quotation): Candidate[] => {
    const plain = plainWords(quotation.words);
    const count = plain.trim().split(' ').length;
    if (plain.trim() === '' || index.plain.includes(plain)) return [];
    // An ellipsis or brackets own up to a change: each piece must stand.
    const pieces = quotation.words
      .split(/…|\.{3}|\[[^\]]*\]/)
      .map(plainWords)
      .filter((piece) => piece.trim() !== '');
    if (pieces.length > 1 && pieces.every((piece) => index.plain.includes(piece))) return [];
    const start = headline.words.findIndex(({ token }) => token.span.end > quotation.start);
    let end = headline.words.findIndex(({ token }) => token.span.start >= quotation.end);
    if (end < 0) end = headline.words.length;
    if (start < 0 || end <= start) return [];
    const others = new Set(range(0, headline.words.length).filter((w) => w < start || w >= end));
    const [nearest] = rankPassages(context, others);
    const near = nearest && nearest.fit >= ALTERED_FROM;
    const passage = near ? index.passages[nearest.passage] : null;
    const at = passage
      ? Math.max(...range(start, end).map((w) => context.alignment.matches[w][passage.number].at))
      : -1;
    return [
      {
        fault: 'quote-altered',
        start,
        end,
        confidence: count === 1 ? 0.7 : 0.93,
        evidence: passage ? [passage.number] : [],
        message: passage
          ? `No one says “${quotation.words}” in the text; the nearest words are “${excerpt(passage, Math.max(at, 0), 5)}”.`
          : `No one says “${quotation.words}” in the text.`,
        instead: null,
      },
    ];
  });
}
