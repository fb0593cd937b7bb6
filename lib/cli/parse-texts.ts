import { z } from 'zod';
import { readGiven } from '../ingest/read-given';
import { parseSentences } from '../language/parse-sentences';
import { mapLines } from './map-lines';

const textRecord = z.object({ id: z.union([z.string(), z.int()]).nullish(), text: z.string() });

/** `parse --in`: `{ id, text }` lines → `{ id, sentences: [{ start, end, exact, tokens }] }` lines. */
export const parseTexts = (file: string, out: string | null): Promise<void> =>
  mapLines(file, out, textRecord, ({ id, text }) => ({
    id: id ?? null,
    sentences: parseSentences(readGiven({ text })).map(({ span, tokens }) => ({
      ...span,
      tokens: tokens.map(({ span: place, ...word }) => ({ ...place, ...word })),
    })),
  }));
