import { spanOf } from '../text/span';
import type { Article, Attribution, Sentence, Source, Span } from '../types';
import { carrySpeakers } from './carry-speakers';
import { cueStrength } from './cue-strength';
import type { Draft } from './draft';
import { findVia } from './find-via';
import { kindOfContent } from './kind-of-content';
import { loadWeights } from './load-weights';
import { type FoundAct, findActs } from './model/find-acts';
import type { Stretch } from './model/gap-features';
import { headOfCue } from './model/head-of-cue';
import type { Passage } from './passage/passage';
import { readPassages } from './passage/read-passages';
import { findQuotations } from './quotations/find-quotations';
import { rightInversion } from './right-inversion';
import { SourceIndex } from './source-at';
import { trimReports } from './trim-reports';

/** What the model adds to the score of "a cue begins here": found with the training's watched articles, where F1 is best. */
const CUE_BONUS = 1.3;

/** What it adds to "nobody is named": an invented source is worse than a missing one. */
const SILENCE_BONUS = 1.7;

/**
 * Every act of attribution in order of the text: who (source), by which words (cue), what (content). Cues and spans come from a
 * model trained on PolNeAR; quotations without a cue, and those that run over paragraphs, from rules. `sources` give the ids.
 */
export function findAttributions(
  article: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
  sources: readonly Source[],
): readonly Attribution[] {
  const quotations = findQuotations(article);
  const passages = readPassages(article, sentences, quotations);
  const index = new SourceIndex(sources);
  const weights = loadWeights();
  const drafts = passages.flatMap((passage) =>
    findActs(passage, weights, CUE_BONUS, SILENCE_BONUS).map((act) =>
      draftOf(article.text, passage, rightInversion(passage, act), index),
    ),
  );
  const complete = carrySpeakers(article, quotations, trimReports(article.text, drafts), index);
  const via = findVia(complete, sentences, index);
  return complete.map(({ source, cue, content, head, sourceId }, at): Attribution => ({
    id: `attribution-${at + 1}`,
    kind: kindOfContent(content, cue, quotations),
    source,
    cue,
    content,
    sourceId,
    via: via[at],
    strength: cueStrength(head, cue === null ? [] : cue.exact.split(/\s+/)),
  }));
}

function draftOf(
  text: string,
  passage: Passage,
  { cue, head, source, left, right }: FoundAct,
  index: SourceIndex,
): Draft {
  const span = ({ from, to }: Stretch): Span =>
    spanOf(text, passage.tokens[from].span.start, passage.tokens[to - 1].span.end);
  const sourceSpan = source === null ? null : span(source);
  const found =
    source === null || sourceSpan === null
      ? null
      : index.of(sourceSpan, passage.tokens[headOfCue(passage, source)].span);
  return {
    source: sourceSpan,
    cue: span(cue),
    content: [left, right].filter((stretch) => stretch !== null).map(span),
    head: passage.tokens[head].lemma,
    sourceId: found?.id ?? null,
  };
}
