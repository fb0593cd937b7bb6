import { foldWord } from '../align/quotation/fold-words';
import { endsOf } from '../sources/ends-of-document';
import { DAY_WORDS, isMadeKnown } from '../sources/making';
import { findDate } from '../sources/resolve-date';
import { DOCUMENT_NOUNS } from '../language/names/document-nouns';
import { DOCUMENT_TYPES } from '../text/document-types';
import type { Block, DocumentType, SourceDocument } from '../types';
import { dayClue, namedClue, type Clue } from './clue';

/** How many words may stand between a paper and whose it is: "in a letter to passengers seen by the Post, Quill". */
const REACH = 30;

/** Capitals that name nobody. */
const NOBODY = new Set(
  (
    'the a an and or but if in on at to of for from by with as that this these those there it its he she they we you i his her their our your my ' +
    'mr mrs ms dr sir not no yes so when where while after before what who why how all is are was were has have had said says dear'
  ).split(' '),
);
/** They tell a paper apart in its title ("Letter of Friday"), and nothing at its beginning or end. */
const DAYS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
const YEAR = /^(?:19|20)\d\d$/;

/** Words right before the paper that tell which: "its annual flood report". */
const WHICH = 2;

const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|\p{N}+(?:st|nd|rd|th)?/gu;

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
const folded = (word: string): string => foldWord(word.replace(/['’]s$/iu, ''));
/** "Quill" → "quill"; `null` for what names nobody, or is itself a kind of paper. */
function nameOf(word: string): string | null {
  const name = folded(word);
  return name.length < 3 || /^\p{N}/u.test(name) || NOBODY.has(name) || DOCUMENT_NOUNS.has(name)
    ? null
    : name;
}
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isNameOrYear = (word: string): boolean => isCapital(word) || YEAR.test(word);
const namesIn = (words: readonly string[]): readonly string[] => words.flatMap((word) => nameOf(word) ?? []);

/**
 * What an article tells of papers: each kind that it names, with each name near by in the same block, what stands right before it, and
 * the day that it gives. `publishedAt`, of the article, tells which "Monday" is meant.
 */
export const namedInArticle = (blocks: readonly Block[], publishedAt: string | null): readonly Clue[] =>
  blocks.flatMap(({ span }) => {
    const words = wordsOf(span.exact);
    return words.flatMap((word, at) => {
      const type = DOCUMENT_NOUNS.get(folded(word));
      if (type === undefined) return [];
      const from = Math.max(0, at - REACH);
      const near = words.slice(from, at + REACH + 1);
      const names = namesIn([...near.filter(isNameOrYear), ...words.slice(Math.max(0, at - WHICH), at)]);
      const days = near.flatMap((one, i) => {
        if (!isMadeKnown(one)) return [];
        const after = words.slice(from + i + 1, from + i + 1 + DAY_WORDS).join(' ');
        return findDate(after, publishedAt)?.iso ?? [];
      });
      return [...names.map((name) => namedClue(type, name)), ...days.map((day) => dayClue(type, day))];
    });
  });

/**
 * What a document may be named by: its kind, told or in its title, with each word of its title, writer and publisher, and each name at
 * its beginning and end, and by its kind and day. One of no known kind may be any, by its title, writer and publisher.
 */
export function namesOfDocument({
  title,
  author,
  publisher,
  type,
  publishedAt,
  text,
}: Pick<
  SourceDocument,
  'title' | 'author' | 'publisher' | 'type' | 'publishedAt' | 'text'
>): readonly Clue[] {
  const told = wordsOf(`${title} ${author ?? ''} ${publisher ?? ''}`);
  const types = new Set<DocumentType>([
    ...(type === undefined ? [] : [type]),
    ...wordsOf(title).flatMap((word) => DOCUMENT_NOUNS.get(folded(word)) ?? []),
  ]);
  const edges = wordsOf(endsOf(text)).filter((word) => isCapital(word) && !DAYS.has(folded(word)));
  const names = namesIn(types.size === 0 ? told : [...told, ...edges]);
  // The day and the month, for an article may give either.
  const days = publishedAt === null ? [] : [publishedAt.slice(0, 10), publishedAt.slice(0, 7)];
  return [
    ...[...(types.size === 0 ? DOCUMENT_TYPES : types)].flatMap((one) =>
      names.map((name) => namedClue(one, name)),
    ),
    ...[...types].flatMap((one) => days.map((day) => dayClue(one, day))),
  ];
}
