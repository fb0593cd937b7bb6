import { stands } from '../text/span';
import type { Analysis, Article, HeadlineCheck, Span } from '../types';
import { log } from './log';

/** Keeps the spans whose `exact` stands at its place in `text`; each other one is logged with `where` and dropped. */
export function verifySpans(spans: readonly Span[], text: string, where: string): readonly Span[] {
  return spans.every((span) => stands(span, text))
    ? spans
    : spans.filter((span) => verified(span, text, where));
}

function verified(span: Span, text: string, where: string): boolean {
  const ok = stands(span, text);
  if (!ok)
    log.error(
      { where, start: span.start, end: span.end },
      'a stored span does not stand in its text: dropped',
    );
  return ok;
}

const verifiedOrNull = (span: Span | null, text: string, where: string): Span | null =>
  span && verified(span, text, where) ? span : null;

/** The article with only those blocks and hyperlinks whose words stand in its text. */
export function verifyArticle(article: Article): Article {
  const where = `article ${article.id}`;
  return {
    ...article,
    blocks: article.blocks.filter((block) => verified(block.span, article.text, `${where} blocks`)),
    hyperlinks: article.hyperlinks.filter((link) => verified(link.span, article.text, `${where} hyperlinks`)),
  };
}

/** The check with only those phrases that stand in the headline and that evidence which stands in the article. */
export function verifyCheck(check: HeadlineCheck, text: string, where: string): HeadlineCheck {
  return {
    ...check,
    phrases: check.phrases
      .filter((phrase) => verified(phrase.span, check.variant.text, `${where} phrase`))
      .map((phrase) => ({ ...phrase, evidence: verifySpans(phrase.evidence, text, `${where} evidence`) })),
  };
}

/**
 * The analysis without what no longer stands: nothing is shown whose words are not in the text at that place.
 * An attribution without content and a claim, phrase or finding without its words go whole.
 */
export function verifyAnalysis(analysis: Analysis): Analysis {
  const { text } = analysis.article;
  const where = `analysis ${analysis.article.id} ${analysis.engine}`;
  const documents = new Map(analysis.documents.map((document) => [document.id, document.text]));
  return {
    ...analysis,
    article: verifyArticle(analysis.article),
    sentences: verifySpans(analysis.sentences, text, `${where} sentences`),
    sources: analysis.sources.map((source) => ({
      ...source,
      mentions: verifySpans(source.mentions, text, `${where} source ${source.id}`),
    })),
    attributions: analysis.attributions
      .map((attribution) => ({
        ...attribution,
        source: verifiedOrNull(attribution.source, text, `${where} attribution ${attribution.id}`),
        cue: verifiedOrNull(attribution.cue, text, `${where} attribution ${attribution.id}`),
        content: verifySpans(attribution.content, text, `${where} attribution ${attribution.id}`),
      }))
      .filter((attribution) => attribution.content.length > 0),
    claims: analysis.claims.filter((claim) => verified(claim.span, text, `${where} claim ${claim.id}`)),
    references: analysis.references.filter(({ span, id }) =>
      verified(span, text, `${where} reference ${id}`),
    ),
    evidence: analysis.evidence.filter(
      ({ span, quoted, documentId }) =>
        (span === null ||
          verified(span, documents.get(documentId) ?? '', `${where} document ${documentId}`)) &&
        (quoted === undefined || verified(quoted, text, `${where} evidence`)),
    ),
    headlines: analysis.headlines.map((check) => verifyCheck(check, text, `${where} headline`)),
    findings: analysis.findings
      .filter(({ span, rule }) => span === null || verified(span, text, `${where} finding ${rule}`))
      .map((finding) => ({
        ...finding,
        evidence: verifySpans(finding.evidence, text, `${where} finding ${finding.rule}`),
      })),
  };
}
