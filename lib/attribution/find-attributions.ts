import { isNobody } from '../text/is-nobody';
import { spanOf } from '../text/span';
import type { Article, Attribution, Sentence, Source, Span } from '../types';
import { carrySpeakers } from './carry-speakers';
import { citedSpeakers } from './cited-speakers';
import { closingCredits } from './closing-credit';
import { withoutColonTwins } from './colon-twins';
import { cueStrength } from './cue-strength';
import type { Draft } from './draft';
import { findVia } from './find-via';
import { kindOfContent } from './kind-of-content';
import { withAgents } from './with-agents';
import { withLabels } from './with-labels';
import { loadWeights } from './load-weights';
import { type Balance, type FoundAct, findActs } from './model/find-acts';
import type { Stretch } from './model/stretch';
import { headOfCue } from './model/head-of-cue';
import type { Weights } from './model/weights';
import { isOtherSense } from './other-sense';
import type { Passage } from './passage/passage';
import { readPassages } from './passage/read-passages';
import { findQuotations } from '../text/quotations/find-quotations';
import { readTranscript } from './read-transcript';
import { rightInversion } from './right-inversion';
import { withoutSetPhrases } from './set-phrases';
import { SourceIndex } from './source-at';
import { trimReports } from './trim-reports';

/** Found on training articles kept back, where the F1 of whole acts is best. */
const BALANCE: Balance = { cue: 1.8, silence: 1.3, least: 0.15 };

/**
 * Every act of attribution in order of the text: who (source), by which words (cue), what (content). Cues and spans come from a
 * model trained on PolNeAR and on news prose of our own; quotations without a cue, and those that run over paragraphs, from
 * rules. `sources` give the ids.
 */
export function findAttributions(
  article: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
  sources: readonly Source[],
  weights: Weights = loadWeights(),
): readonly Attribution[] {
  const quotations = findQuotations(article);
  const passages = readPassages(article, sentences, quotations);
  const index = new SourceIndex(sources);
  const drafts = passages.flatMap((passage) =>
    findActs(passage, weights, BALANCE)
      .filter((act) => !isList(passage, act) && !isOtherSense(passage, act))
      .map((act) => draftOf(article.text, passage, rightInversion(passage, act), index)),
  );
  const labelled = withLabels(
    article.text,
    sentences,
    quotations,
    withAgents(article.text, drafts, index),
    index,
  );
  const said = withoutSetPhrases(article.text, labelled);
  const told = trimReports(article.text, closingCredits(article.text, sentences, said, index));
  const complete = carrySpeakers(
    article,
    sentences,
    quotations,
    readTranscript(article, withoutColonTwins(told), index),
    index,
  );
  const via = findVia(complete, sentences, index);
  const carried = citedSpeakers(
    article.text,
    complete.map((draft, at) => ({ draft, via: via[at] })),
    index,
  );
  return carried.map(
    ({ draft: { source, cue, content, head, sourceId, verbatim }, via }, at): Attribution => ({
      id: `attribution-${at + 1}`,
      kind: verbatim === true ? 'direct' : kindOfContent(content, cue, quotations),
      source,
      cue,
      content,
      sourceId,
      via,
      strength: cueStrength(head, cue === null ? [] : cue.exact.split(/\s+/)),
    }),
  );
}

/** "Harbourtown: Marsh; Okoro, Brandt (capt)", "Referee: Ada Okoro": a colon before what says nothing. */
const isList = ({ tokens, quotation }: Passage, { cue, right }: FoundAct): boolean =>
  right !== null &&
  tokens[cue.to - 1].span.exact === ':' &&
  cue.to - cue.from === 1 &&
  !tokens
    .slice(right.from, right.to)
    .some(({ pos }, at) => pos === 'VERB' || pos === 'AUX' || quotation[right.from + at] >= 0);

function draftOf(
  text: string,
  passage: Passage,
  { cue, head, source, left, right }: FoundAct,
  index: SourceIndex,
): Draft {
  const span = ({ from, to }: Stretch): Span =>
    spanOf(text, passage.tokens[from].span.start, passage.tokens[to - 1].span.end);
  const told = source === null ? null : index.whole(span(source));
  const sourceSpan = told === null ? null : spanOf(text, told.start, told.end);
  const found =
    source === null || sourceSpan === null || isNobody(sourceSpan.exact)
      ? null
      : ((told !== null && told.start < passage.tokens[source.from].span.start
          ? index.exactly(told)
          : null) ?? index.of(sourceSpan, passage.tokens[headOfCue(passage, source)].span));
  return {
    source: sourceSpan,
    cue: span(cue),
    content: [left, right].filter((stretch) => stretch !== null).map(span),
    head: passage.tokens[head].lemma,
    sourceId: found?.id ?? null,
  };
}
