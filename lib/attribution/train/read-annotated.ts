import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleOfLines } from '../../text/article-of-lines';
import type { Range } from '../../text/span';
import type { Article } from '../../types';

/** One attribution as an annotator drew it. */
export interface AnnotatedAct {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** An article with the attributions of its first annotator. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly article: Article;
  readonly acts: readonly AnnotatedAct[];
}

interface Record_ {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly { readonly attributions: readonly AnnotatedAct[] }[];
}

/**
 * The articles of PolNeAR (Newell, Margolin, Ruths 2018) as normalised under `<data>/<name>.jsonl.gz`, offsets turned from
 * code points into UTF-16 units, surrounding blanks cut off spans, acts without content left out.
 */
export function readAnnotated(data: string, name: string): AnnotatedArticle[] {
  return gunzipSync(readFileSync(path.join(data, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => annotatedOf(JSON.parse(line) as Record_));
}

function annotatedOf({ id, text, annotations }: Record_): AnnotatedArticle {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  const convert = (ranges: readonly Range[]): Range[] =>
    ranges
      .map((range) => trimmed(text, units[range.start], units[range.end]))
      .filter((range) => range.end > range.start);
  const acts = annotations[0].attributions
    .map(({ source, cue, content }) => ({
      source: convert(source),
      cue: convert(cue),
      content: convert(content),
    }))
    .filter((act) => act.content.length > 0 && act.cue.length > 0);
  return { id, article: articleOfLines(id, null, text), acts };
}

function trimmed(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}
