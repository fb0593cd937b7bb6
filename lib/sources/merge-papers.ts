import type { DocumentMention, Source } from '../types';

const POINTS = ['author', 'addressee', 'publisher', 'date'] as const;

/** Whether two documents of an article are one: called the same ("A petition", "a petition"), and nothing told of them differs. */
export function isSamePaper(a: Source, b: Source): boolean {
  if (a.document === null || b.document === null || a.document.type !== b.document.type) return false;
  if (a.name.toLowerCase() !== b.name.toLowerCase()) return false;
  const [first, second] = [a.document, b.document];
  return POINTS.every(
    (point) => first[point] === null || second[point] === null || first[point] === second[point],
  );
}

/** One source for two that are the same paper: the first one's id and name, the mentions of both in order. */
export function mergePapers(a: Source, b: Source): Source {
  return {
    ...a,
    mentions: [...a.mentions, ...b.mentions].sort((one, other) => one.start - other.start),
    document: a.document === null || b.document === null ? null : joined(a.document, b.document),
  };
}

const joined = (a: DocumentMention, b: DocumentMention): DocumentMention => ({
  type: a.type,
  author: a.author ?? b.author,
  addressee: a.addressee ?? b.addressee,
  publisher: a.publisher ?? b.publisher,
  date: a.date ?? b.date,
});
