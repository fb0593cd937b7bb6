import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseSentences } from '../../language/parse-sentences';
import { canonicalText } from '../../text/canonical';
import { spanOf } from '../../text/span';
import type { Token } from '../../types';
import { featuresOf } from '../checkworthiness/features-of';
import type { Labelled } from './named-model';

interface Raw {
  readonly text: string;
  readonly label: string;
  readonly speech?: string;
}

export type ClaimSet = 'train/checkworthy_ct24' | 'dev/checkworthy_ct24' | 'train/factual_claim_policlaim';

// Sentences with a comma came out of a CSV file with its quotation marks on: they would give the label's neighbours away.
const unquoted = (text: string): string =>
  /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;

/** All tokens of a text as one sentence's: a record of speech may hold two, of which the first leads. */
export function tokensOf(text: string): readonly Token[] {
  const sentences = parseSentences({
    text,
    blocks: [{ span: spanOf(text, 0, text.length), kind: 'paragraph' }],
  });
  let offset = 0;
  return sentences.flatMap(({ tokens }, index) => {
    const moved = tokens.map((token) => ({
      ...token,
      head: token.head < 0 ? (index === 0 ? -1 : 0) : token.head + offset,
    }));
    offset += tokens.length;
    return moved;
  });
}

/** A labelled set of sentences of the data folder, with their features. Throws when it is not there. */
export function readLabelled(data: string, set: ClaimSet): readonly Labelled[] {
  return gunzipSync(readFileSync(path.join(data, `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { text: raw, label, speech } = JSON.parse(line) as Raw;
      const text = canonicalText(unquoted(raw)).trim();
      return {
        text,
        features: featuresOf(text, tokensOf(text)),
        positive: label !== 'not',
        group: speech ?? '',
      };
    });
}
