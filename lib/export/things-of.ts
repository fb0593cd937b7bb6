import { joinSpans } from '../text/span';
import type { Analysis, EvidenceStance, FactCheck, Reference, SourceKind, Span } from '../types';
import { selectors } from './selectors';
import { outletUrn, sourceUrn, urn } from './urn';
import { wholeEvidence } from './whole-evidence';

/** One node object of JSON-LD. */
export interface Thing {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

const AGENT_TYPE: Readonly<Record<SourceKind, readonly string[]>> = {
  person: ['Person', 'Agent'],
  organization: ['Organization', 'Agent'],
  outlet: ['NewsMediaOrganization', 'Agent'],
  document: ['CreativeWork', 'Entity'],
  anonymous: ['Agent'],
};
/** Stances that say: all these words stand in the document. */
const QUOTED: readonly EvidenceStance[] = ['verbatim', 'altered'];

/** Where links lead, each once. */
const addresses = (references: readonly Reference[]): readonly string[] => [
  ...new Set(
    references
      .flatMap(({ href, identifiers }) => [href, ...identifiers.map(({ url }) => url)])
      .filter((url) => url !== null),
  ),
];

/** A published fact-check as its publisher has it. */
const reviewOf = (own: string, check: FactCheck): Thing => ({
  '@id': own,
  '@type': ['ClaimReview', 'Entity'],
  url: check.url,
  claimReviewed: check.claim,
  headline: check.title ?? undefined,
  author: check.checker === null ? undefined : { '@type': 'Organization', name: check.checker },
  datePublished: check.publishedAt ?? undefined,
  reviewRating: check.rating === null ? undefined : { '@type': 'Rating', alternateName: check.rating },
  itemReviewed: {
    '@type': 'Claim',
    text: check.claim,
    author: check.claimant === null ? undefined : { name: check.claimant },
    datePublished: check.claimedAt ?? undefined,
  },
});

/**
 * One analysis in schema.org, PROV-O and Web Annotation terms; what articles share comes with the same `@id` each time.
 * A ClaimReview is always a fact-checker's own, under its own address: a person's word, never this program's.
 */
export function thingsOf(analysis: Analysis): readonly Thing[] {
  const { id, article } = analysis;
  const self = urn('article', id);
  const things: Thing[] = [];
  const sources = new Map(analysis.sources.map((source) => [source.id, sourceUrn(source, analysis)]));
  const held = new Map(analysis.documents.map((document) => [document.id, document]));

  const linked = (kind: 'attribution' | 'claim', ownId: string): readonly string[] =>
    analysis.links
      .filter((link) => link.from.kind === kind && link.from.id === ownId && held.has(link.documentId))
      .map((link) => urn('document', link.documentId));
  const whole = wholeEvidence(analysis);
  const quoted = (ownId: string): readonly string[] =>
    whole
      .filter(
        ({ of, stance, documentId }) =>
          of.kind === 'attribution' && of.id === ownId && QUOTED.includes(stance) && held.has(documentId),
      )
      .map((evidence) => urn('document', evidence.documentId));
  const isOf =
    (kind: string, ownId: string) =>
    ({ of }: { readonly of: { readonly kind: string; readonly id: string } }): boolean =>
      of.kind === kind && of.id === ownId;
  const chainOf = (kind: string, ownId: string) => analysis.across?.chains.find(isOf(kind, ownId));
  const originOf = (kind: string, ownId: string): readonly string[] => {
    const origin = chainOf(kind, ownId)?.hops[0];
    const target = sources.get(origin?.sourceId ?? '');
    return target === undefined || origin?.supposed ? [] : [target];
  };
  const viaOf = (kind: string, ownId: string): readonly string[] =>
    chainOf(kind, ownId)
      ?.hops.slice(1, -1)
      .map(({ sourceId, name }) => sources.get(sourceId ?? '') ?? outletUrn(name)) ?? [];
  const clusterOf = (kind: string, ownId: string): string | undefined => {
    const cluster = analysis.across?.clusters.find(isOf(kind, ownId));
    return cluster && urn('passage', cluster.key);
  };
  const referencesOf = (kind: string, ownId: string): readonly Reference[] =>
    analysis.references.filter(({ of }) => of.some((one) => one.kind === kind && one.id === ownId));
  const citationsOf = (kind: string, ownId: string): readonly string[] =>
    addresses(referencesOf(kind, ownId));
  const identifiersOf = (kind: string, ownId: string): readonly string[] =>
    referencesOf(kind, ownId).flatMap(({ identifiers }) =>
      identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    );
  const checksOf = (claimId: string): readonly string[] =>
    (analysis.checked ?? []).filter(isOf('claim', claimId)).map(({ check }) => urn('fact-check', check.id));
  const annotate = (body: string, motive: string, spans: readonly Span[], more: object = {}): void => {
    things.push({
      '@id': `${body}:annotation`,
      '@type': 'Annotation',
      hasBody: body,
      motivatedBy: `oa:${motive}`,
      hasTarget: spans.map((span) => ({ hasSource: self, hasSelector: selectors(span, article.text) })),
      ...more,
    });
  };

  things.push({
    '@id': self,
    '@type': ['NewsArticle', 'Entity'],
    url: article.url ?? undefined,
    headline: article.headline ?? undefined,
    datePublished: article.publishedAt ?? undefined,
    dateModified: article.modifiedAt ?? undefined,
    inLanguage: article.language ?? undefined,
    author: [
      ...article.byline.map((name) => ({ '@type': 'Person', name })),
      ...(article.credits ?? []).map((name) => ({ '@type': 'Organization', name })),
    ],
    publisher:
      article.outlet === null
        ? undefined
        : {
            '@id': outletUrn(article.outlet),
            name: article.outlet,
          },
    hasPart: analysis.attributions.map((attribution) => urn('attribution', id, attribution.id)),
    hadPrimarySource: [...new Set(analysis.links.map((link) => link.documentId))]
      .filter((documentId) => held.has(documentId))
      .map((documentId) => urn('document', documentId)),
    alternateOf: analysis.across?.nearDuplicates.map(({ article: { articleId } }) =>
      urn('article', articleId),
    ),
    citation: addresses(analysis.references),
    engine: analysis.engine,
    muted: analysis.muted?.map(({ rule }) => rule),
  });

  for (const source of analysis.sources)
    things.push({
      '@id': sourceUrn(source, analysis),
      '@type': AGENT_TYPE[source.kind],
      name: source.name,
      description: source.role ?? source.unnamed?.reason ?? undefined,
      dateCreated: source.document?.date ?? undefined,
      identifier: identifiersOf('source', source.id),
    });
  for (const document of analysis.documents)
    things.push({
      '@id': urn('document', document.id),
      '@type': ['CreativeWork', 'Entity'],
      name: document.title,
      url: document.url ?? undefined,
      datePublished: document.publishedAt ?? undefined,
      // Of what is only known by its address or its name there is no text.
      sha256: document.status === 'linked' || document.status === 'wanted' ? undefined : document.sha256,
    });

  for (const attribution of analysis.attributions) {
    const own = urn('attribution', id, attribution.id);
    const speaker = sources.get(attribution.sourceId ?? '');
    const from = quoted(attribution.id);
    things.push({
      '@id': own,
      '@type': [attribution.kind === 'indirect' ? 'Statement' : 'Quotation', 'Entity'],
      text: joinSpans(attribution.content),
      isPartOf: self,
      spokenByCharacter: attribution.kind === 'indirect' ? undefined : speaker,
      wasAttributedTo: speaker,
      wasQuotedFrom: from.length > 0 ? from : undefined,
      hadPrimarySource: [
        ...linked('attribution', attribution.id),
        ...originOf('attribution', attribution.id),
      ],
      wasDerivedFrom: viaOf('attribution', attribution.id),
      specializationOf: clusterOf('attribution', attribution.id),
      citation: citationsOf('attribution', attribution.id),
    });
    annotate(own, 'identifying', attribution.content);
  }

  for (const claim of analysis.claims) {
    const own = urn('claim', id, claim.id);
    things.push({
      '@id': own,
      '@type': ['Claim', 'Entity'],
      text: claim.text,
      appearance: self,
      claimKind: claim.kind,
      checkable: claim.checkable,
      score: claim.checkworthiness,
      wasDerivedFrom: claim.attributionId === null ? undefined : urn('attribution', id, claim.attributionId),
      hadPrimarySource: [...linked('claim', claim.id), ...originOf('claim', claim.id)],
      specializationOf: clusterOf('claim', claim.id),
      citation: citationsOf('claim', claim.id),
      subjectOf: checksOf(claim.id),
    });
    annotate(own, 'identifying', [claim.span]);
  }

  for (const { from, documentId, method, by } of analysis.links)
    if (by && from.kind !== 'source')
      things.push({
        '@id': urn('link', id, by.correctionId),
        '@type': 'Annotation',
        motivatedBy: 'oa:linking',
        hasBody: urn('document', documentId),
        hasTarget: { hasSource: urn(from.kind, id, from.id) },
        foundBy: method,
        creator: { '@type': 'Person', name: by.actor },
        dateCreated: by.at,
      });

  for (const { of, check, method, score } of analysis.checked ?? []) {
    const own = urn('fact-check', check.id);
    things.push(reviewOf(own, check), {
      '@id': urn('match', id, of.id, check.id),
      '@type': 'Annotation',
      motivatedBy: 'oa:linking',
      hasBody: own,
      hasTarget: { hasSource: urn(of.kind, id, of.id) },
      foundBy: method,
      score,
    });
  }

  for (const { key, first } of analysis.across?.clusters ?? [])
    if (first.articleId === id)
      things.push({
        '@id': urn('passage', key),
        '@type': ['Claim', 'Entity'],
        firstAppearance: self,
      });

  analysis.headlines.forEach((check, index) => {
    const own = urn('headline', id, String(index));
    things.push({
      '@id': own,
      '@type': 'Annotation',
      motivatedBy: 'oa:assessing',
      bodyValue: check.variant.text,
      verdict: check.verdict,
      stance: check.stance,
      score: check.score,
      fault: check.phrases.flatMap(({ fault }) => (fault === null ? [] : [fault])),
      hasTarget: check.phrases
        .flatMap((phrase) => phrase.evidence)
        .map((span) => ({ hasSource: self, hasSelector: selectors(span, article.text) })),
      isPartOf: self,
    });
  });

  analysis.evidence.forEach(({ of, quoted: part, documentId, span, stance, score }, index) => {
    const document = held.get(documentId);
    if (!document) return;
    things.push({
      '@id': urn('evidence', id, String(index)),
      '@type': 'Annotation',
      motivatedBy: 'oa:linking',
      // Of a part of a quotation nothing is said of the whole.
      hasBody:
        part === undefined
          ? urn(of.kind, id, of.id)
          : {
              '@type': 'SpecificResource',
              isPartOf: urn(of.kind, id, of.id),
              hasSource: self,
              hasSelector: selectors(part, article.text),
            },
      stance,
      score,
      hasTarget: {
        hasSource: urn('document', documentId),
        hasSelector: span === null ? undefined : selectors(span, document.text),
      },
    });
  });
  return things;
}
