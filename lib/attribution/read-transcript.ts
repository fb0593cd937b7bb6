import { spanOf } from '../text/span';
import type { Article, Span } from '../types';
import type { Draft } from './draft';
import type { SourceIndex } from './source-at';

/** "OKORO:", "SEN. LENA ORTIZ (D):" at the start of a line; one capital alone ("Q:") names nobody. */
export const LABEL = /^[\s“"]*((?:\p{Lu}[\p{Lu}.'’-]+[ \t]?){1,5}(?:\([^()]{1,40}\))?):[ \t]+(?=\S)/u;
/** A line in capitals before a colon happens ("BREAKING: …"); this many of them are a transcript. */
const LEAST = 3;
/** Lines that stage a transcript and belong to nobody: "(APPLAUSE)", "[crosstalk]". */
const ASIDE = /^\s*[([]/;

interface Label {
  readonly block: number;
  readonly source: Span;
  readonly colon: Span;
}

/**
 * The speeches of a transcript: each from its label to the next one, paragraphs between them included; after the last label only
 * its own paragraph. They take the place of `drafts` at the labels' colons, which end with a paragraph; without three labels, of
 * two names of which one comes again, it is no transcript, and `drafts` come back.
 */
export function readTranscript(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  drafts: readonly Draft[],
  index: SourceIndex,
): readonly Draft[] {
  const labels = blocks.flatMap(({ span }, block): Label[] => {
    const match = LABEL.exec(span.exact.slice(0, 120));
    if (match === null) return [];
    const start = span.start + match[0].indexOf(match[1]);
    const end = start + match[1].length;
    return [{ block, source: spanOf(text, start, end), colon: spanOf(text, end, end + 1) }];
  });
  const voices = new Set(labels.map(({ source }) => source.exact)).size;
  // "Age: …", "Home: …", "Work: …": a list of facts has each label once, in a talk somebody speaks again.
  if (labels.length < LEAST || voices < 2 || voices === labels.length) return drafts;
  const colons = new Set(labels.map(({ colon }) => colon.start));
  const speeches = labels.map(({ block, source, colon }, at): Draft => {
    const next = labels[at + 1]?.block ?? block + 1;
    const content = blocks
      .slice(block, next)
      .filter(({ span }) => !ASIDE.test(span.exact))
      .map(({ span }, paragraph) => trimmed(text, paragraph === 0 ? colon.end : span.start, span.end));
    const found = index.of(source, source) ?? index.called(source.exact);
    return { source, cue: colon, content, head: '', sourceId: found?.id ?? null, verbatim: true };
  });
  return [...drafts.filter(({ cue }) => cue === null || !colons.has(cue.start)), ...speeches];
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return spanOf(text, start, end);
}
