import { calledOf } from '../text/opening-words';
import { joinSpans } from '../text/span';
import type { Analysis } from '../types';
import { addAcross, addChecks, addReferences } from './add-across';
import {
  place,
  receiptOf,
  TERMS,
  type AddEdge,
  type AddNode,
  type GraphEdge,
  type GraphNode,
  type UrnOf,
} from './graph';
import { outletUrn, sourceUrn, urn } from './urn';
import { wholeEvidence } from './whole-evidence';

/** One analysis as a graph: article, headlines, claims, attributions, sources, documents, and what ties them. */
export function graphOf(analysis: Analysis): {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
} {
  const { id, article } = analysis;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const node: AddNode = (nodeId, data, shared = false) => {
    nodes.push({ id: nodeId, shared, data });
  };
  const edge: AddEdge = (from, to, kind, { method = null, score = null, receipt = null } = {}) => {
    edges.push({ from, to, data: { kind, term: TERMS[kind], direction: 'forward', method, score, receipt } });
  };

  const articleUrn = urn('article', id);
  const date = article.publishedAt;
  node(articleUrn, {
    kind: 'article',
    label: calledOf(article) || (article.url ?? id),
    subkind: article.outlet,
    article: id,
    url: article.url,
    date,
    muted: analysis.muted?.map(({ rule }) => rule).join(' ') ?? null,
  });

  analysis.headlines.forEach(({ variant, verdict, score, phrases }, index) => {
    const headline = urn('headline', id, String(index));
    node(headline, {
      kind: 'headline',
      label: variant.text,
      subkind: variant.from,
      article: id,
      verdict,
      score,
    });
    edge(headline, articleUrn, 'headline-of', {
      method: 'headline-check',
      score,
      receipt: receiptOf(phrases.find((phrase) => phrase.fault !== null)?.evidence[0]),
    });
  });

  const sourceUrns = new Map<string, string>();
  for (const source of analysis.sources) {
    const own = sourceUrn(source, analysis);
    sourceUrns.set(source.id, own);
    node(own, { kind: 'source', label: source.name, subkind: source.kind }, true);
    edge(articleUrn, own, 'names', { receipt: receiptOf(source.mentions[0]) });
  }

  const documentUrns = new Map(
    analysis.documents.map((document) => [document.id, urn('document', document.id)]),
  );
  for (const document of analysis.documents)
    node(
      urn('document', document.id),
      {
        kind: 'document',
        label: document.title,
        subkind: document.status,
        url: document.url,
        date: document.publishedAt,
      },
      true,
    );

  for (const attribution of analysis.attributions) {
    const own = urn('attribution', id, attribution.id);
    const [first] = attribution.content;
    node(own, {
      kind: 'attribution',
      label: joinSpans(attribution.content),
      subkind: attribution.kind,
      article: id,
      ...place(first),
    });
    edge(articleUrn, own, 'reports', { receipt: receiptOf(first) });
    const speaker = sourceUrns.get(attribution.sourceId ?? '');
    if (speaker !== undefined)
      edge(own, speaker, 'said-by', {
        method: attribution.kind,
        receipt: receiptOf(attribution.source ?? attribution.cue),
      });
    for (const outlet of attribution.via) {
      let target = sourceUrns.get(outlet);
      if (target === undefined) {
        target = outletUrn(outlet);
        node(target, { kind: 'source', label: outlet, subkind: 'outlet' }, true);
      }
      edge(own, target, 'by-way-of', { method: 'named' });
    }
  }

  for (const claim of analysis.claims) {
    const own = urn('claim', id, claim.id);
    node(own, {
      kind: 'claim',
      label: claim.text,
      subkind: claim.kind,
      article: id,
      score: claim.checkworthiness,
      ...place(claim.span),
    });
    edge(articleUrn, own, 'states', { receipt: receiptOf(claim.span) });
    if (claim.attributionId !== null)
      edge(own, urn('attribution', id, claim.attributionId), 'within', { receipt: receiptOf(claim.span) });
  }

  const urnOf: UrnOf = (kind, ownId) => (kind === 'source' ? sourceUrns.get(ownId) : urn(kind, id, ownId));
  for (const { from, documentId, method, score, by } of analysis.links) {
    const [start, end] = [urnOf(from.kind, from.id), documentUrns.get(documentId)];
    // The sentence is all that such a link stands on.
    const sentence =
      method === 'content-match'
        ? analysis.evidence.find((one) => one.of.id === from.id && one.documentId === documentId)?.span
        : null;
    if (start !== undefined && end !== undefined)
      edge(start, end, 'linked-to', {
        method,
        score,
        receipt: by ? `${by.actor}, ${by.at}` : receiptOf(sentence),
      });
  }
  for (const { of, documentId, stance, spans, score } of wholeEvidence(analysis)) {
    const [start, end] = [urnOf(of.kind, of.id), documentUrns.get(documentId)];
    const receipt = spans.map(receiptOf).join(' … ') || null;
    if (start !== undefined && end !== undefined)
      edge(start, end, stance, {
        method: of.kind === 'claim' ? 'sentence-support' : 'text-alignment',
        score,
        receipt,
      });
  }
  addReferences(analysis, urnOf, node, edge);
  addChecks(analysis, urnOf, node, edge);
  addAcross(analysis, urnOf, node, edge);
  return { nodes, edges };
}
