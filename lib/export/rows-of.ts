import type { Analysis, Span } from '../types';
import { counted } from './counted';

/** The columns of the CSV export, in order; docs/exports.md explains each. */
export const COLUMNS = [
  'article_id',
  'article_url',
  'outlet',
  'published_at',
  'article_headline',
  'row',
  'id',
  'kind',
  'text',
  'start',
  'end',
  'source',
  'source_kind',
  'cue',
  'verdict',
  'score',
  'checkable',
  'document',
  'message',
] as const;

export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>>;

const place = (span: Span | null): Row =>
  span === null ? {} : { text: span.exact, start: span.start, end: span.end };

/**
 * One analysis as rows of one long table: headlines with their phrases, then attributions, claims, evidence,
 * what people tied them to and corrected, references, the unnamed, known fact-checks, chains, what others have too, findings, and the rules that are muted.
 * `start` and `end` are UTF-16 units into the article's text, save for phrases (into the headline) and evidence (into the document).
 */
export function rowsOf(analysis: Analysis): readonly Row[] {
  const { article } = analysis;
  const common: Row = {
    article_id: analysis.id,
    article_url: article.url,
    outlet: article.outlet,
    published_at: article.publishedAt,
    article_headline: article.headline,
  };
  const sources = new Map(analysis.sources.map((source) => [source.id, source]));
  const attributions = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
  const titles = new Map(analysis.documents.map((document) => [document.id, document.title]));
  const speakerOf = (attributionId: string | null): Row => {
    const attribution = attributions.get(attributionId ?? '');
    if (!attribution) return {};
    const source = sources.get(attribution.sourceId ?? '');
    return {
      source: source?.name ?? attribution.source?.exact ?? null,
      source_kind: source?.kind ?? null,
      cue: attribution.cue?.exact ?? null,
    };
  };
  const rows: Row[] = [];
  for (const { variant, verdict, score, stance, phrases } of analysis.headlines) {
    rows.push({ row: 'headline', id: variant.from, kind: stance, text: variant.text, verdict, score });
    for (const { span, status, fault, message } of phrases)
      rows.push({ row: 'phrase', id: variant.from, kind: fault, ...place(span), verdict: status, message });
  }
  for (const attribution of analysis.attributions)
    // "The bridge," she said, "will hold": one row for each half, under one id.
    for (const content of attribution.content)
      rows.push({
        row: 'attribution',
        id: attribution.id,
        kind: attribution.kind,
        ...place(content),
        ...speakerOf(attribution.id),
      });
  for (const claim of analysis.claims)
    rows.push({
      row: 'claim',
      id: claim.id,
      kind: claim.kind,
      ...place(claim.span),
      ...speakerOf(claim.attributionId),
      score: claim.checkworthiness,
      checkable: claim.checkable,
      message: claim.text,
    });
  for (const { of, quoted, documentId, span, stance, score } of analysis.evidence)
    rows.push({
      row: 'evidence',
      id: of.id,
      kind: of.kind,
      ...place(span),
      verdict: stance,
      score,
      document: titles.get(documentId) ?? documentId,
      message: quoted?.exact ?? null,
    });
  for (const { from, documentId, method, by } of analysis.links)
    if (by)
      rows.push({
        row: 'link',
        id: from.id,
        kind: from.kind,
        source: by.actor,
        document: titles.get(documentId) ?? documentId,
        message: [method, by.at, analysis.documents.find(({ id }) => id === documentId)?.url]
          .filter(Boolean)
          .join(', '),
      });
  for (const { id, actor, at, change, of } of analysis.corrections ?? [])
    rows.push({
      row: 'correction',
      id: of?.id ?? null,
      kind: change.kind,
      source: actor,
      verdict: of === null ? 'gone' : 'in force',
      document: id,
      message: at,
    });
  for (const { id, role, span, href, identifiers } of analysis.references)
    rows.push({
      row: 'reference',
      id,
      kind: role,
      ...place(span),
      document: href,
      message: identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ') || null,
    });
  for (const { id, name, unnamed } of analysis.sources)
    if (unnamed !== null && !unnamed.body)
      rows.push({
        row: 'unnamed',
        id,
        source: name,
        source_kind: 'anonymous',
        message: unnamed.reason,
        ...place(unnamed.supplied ?? null),
      });
  for (const { of, check, method, score } of analysis.checked ?? [])
    rows.push({
      row: 'fact-check',
      id: of.id,
      kind: method,
      text: check.claim,
      source: check.checker,
      verdict: check.rating,
      score,
      document: check.url,
      message: [check.title, check.publishedAt].filter(Boolean).join(', ') || null,
    });
  for (const { of, hops, missing, distance, circular } of analysis.across?.chains ?? [])
    rows.push({
      row: 'chain',
      id: of.id,
      kind: of.kind,
      text: hops.map(({ name, supposed }) => `${name}${supposed ? ' (probably)' : ''}`).join(' → '),
      score: distance,
      message: `${missing} without a link${circular ? ', circular' : ''}`,
    });
  for (const { id, of, articles, origins, first } of analysis.across?.clusters ?? [])
    rows.push({
      row: 'also-in',
      id: of.id,
      kind: of.kind,
      score: articles,
      document: id,
      message: `${counted(origins, 'independent origin')}, first seen in ${first.outlet ?? first.articleId}`,
    });
  for (const { article: other, contained } of analysis.across?.nearDuplicates ?? [])
    rows.push({
      row: 'near-duplicate',
      id: other.articleId,
      score: contained,
      text: other.headline ?? other.opening,
    });
  for (const { rule, severity, span, message } of analysis.findings)
    rows.push({ row: 'finding', id: rule, kind: severity, ...place(span), message });
  for (const { rule, hidden } of analysis.muted ?? [])
    rows.push({ row: 'muted', id: rule, message: `${hidden} kept back` });
  return rows.map((row) => ({ ...common, ...row }));
}
