import type { SourceDocument } from '@/lib/types';
import { makeDocument } from './make-analysis';

const WORDS =
  'harbour council ferry budget lantern orchard timber signal winter barrel meadow copper bridge station ledger granary'.split(
    ' ',
  );

/** So many documents of words of their own, which nobody cites: what makes a library large. */
export const fillers = (count: number): readonly SourceDocument[] =>
  Array.from({ length: count }, (_, at) =>
    makeDocument(
      Array.from(
        { length: 80 },
        (_, i) => `${WORDS[(at * 7 + i * i * 3) % WORDS.length]}${(at * 31 + i) % 97}`,
      ).join(' '),
      { title: `Folder ${at}`, url: `https://folders.example/${at}` },
    ),
  );
