import { findById } from '../../find-by-id';
import { isAgencies } from '../../text/agencies';
import { isCiting } from '../../text/is-citing';
import { isOfOthers } from '../../text/document-types';
import { overlaps } from '../../text/span';
import type { Analysis, Attribution, Chain, Hop, Source, SourceDocument } from '../../types';
import { broughtBy } from './brought-by';

/** By these words somebody is quoted from a paper of their own. */
const WROTE = /\b(?:wr(?:ote|ites|itten|iting)|tweet(?:s|ed)|post(?:s|ed))\b/i;
/** Papers of one hand, that an article about them goes on quoting. */
const OWN_HAND: ReadonlySet<string> = new Set(['letter', 'post', 'statement']);

/**
 * How a statement came to its article, as far as the article tells: the document or person that it is from, the outlets between, the
 * article. A passage that is no statement has its article alone. Hops that nobody can get to see are missing.
 */
export function chainOf(analysis: Analysis, of: Chain['of']): Chain {
  const id = of.kind === 'attribution' ? of.id : findById(analysis.claims, of.id)?.attributionId;
  const attribution = id ? findById(analysis.attributions, id) : undefined;
  const hops =
    attribution === undefined
      ? attachedTo(of, analysis)
      : [...toldBy(attribution, analysis), ...agencyOf(attribution, analysis)];
  return chainFrom(of, [...hops, articleHop(analysis)]);
}

/** The chain of these hops, the article's own last. */
export const chainFrom = (of: Chain['of'], hops: readonly Hop[], circular = false): Chain => ({
  of,
  hops,
  missing: hops
    .slice(0, -1)
    .filter(
      ({ at, kind }) => at === null && kind !== 'person' && kind !== 'organization' && kind !== 'anonymous',
    ).length,
  distance: hops.length - 1,
  circular,
});

const articleHop = ({ article }: Analysis): Hop => ({
  kind: 'article',
  name: article.outlet ?? 'this article',
  sourceId: null,
  at: { kind: 'article', ref: article.id },
  supposed: false,
});

/** The document that an editor tied it to, whatever the text tells; the latest where there are several. */
function attachedTo({ kind, id }: Chain['of'], { links, documents }: Analysis): readonly Hop[] {
  const link = links.findLast(
    ({ from, method }) => method === 'editor' && from.kind === kind && from.id === id,
  );
  const document = documents.find((one) => one.id === link?.documentId);
  return document === undefined ? [] : [hopOfDocument(document)];
}

const hopOfDocument = ({ id, title, url, status }: SourceDocument): Hop => ({
  kind: 'document',
  name: title,
  sourceId: null,
  at:
    status === 'linked' || status === 'wanted'
      ? url === null
        ? null
        : { kind: 'address', ref: url }
      : { kind: 'document', ref: id },
  supposed: false,
});

/** Who or what it is from: a paper that is named as its source, or held and has the words, or that its author wrote; else who says it. */
function originOf(attribution: Attribution, analysis: Analysis): readonly Hop[] {
  const { sources, links, documents } = analysis;
  const source = sources.find(({ id }) => id === attribution.sourceId);
  const attached = attachedTo({ kind: 'attribution', id: attribution.id }, analysis);
  if (attached.length > 0) return attached;
  if (source?.kind === 'document') return [hopOf(source, analysis)];
  const linked = links.find(
    ({ from, method }) =>
      from.kind === 'attribution' && from.id === attribution.id && method === 'quote-match',
  );
  const held = documents.find(({ id }) => id === linked?.documentId);
  if (held !== undefined) {
    const named = sources.find(({ id, kind }) => kind === 'document' && documentAt(id, analysis) === held.id);
    return [named ? hopOf(named, analysis) : hopOfDocument(held)];
  }
  if (source === undefined) return [];
  const papers = sources.filter(({ document }) => document !== null && document.author === source.name);
  const [paper] = papers;
  if (papers.length === 1 && attribution.cue !== null && WROTE.test(attribution.cue.exact))
    return [hopOf(paper, analysis)];
  const supposed =
    papers.length === 1 &&
    attribution.via.length > 0 &&
    OWN_HAND.has(paper.document?.type ?? '') &&
    (paper.mentions[0]?.start ?? Infinity) < (attribution.cue ?? attribution.content[0]).start;
  return supposed ? [{ ...hopOf(paper, analysis), supposed: true }] : [hopOf(source, analysis)];
}

/** Who it is from, and what it came through; an outlet that cites another comes behind that one. */
function toldBy(attribution: Attribution, analysis: Analysis): readonly Hop[] {
  const { sourceId } = attribution;
  const isCited = (id: string | null): boolean =>
    analysis.attributions.some(
      ({ sourceId: by, cue, content: [named] }) =>
        by === sourceId &&
        cue !== null &&
        isCiting(cue.exact) &&
        findById(analysis.sources, id ?? '')?.mentions.some((mention) => overlaps(mention, named)),
    );
  const through = between(attribution, analysis);
  const origin = originOf(attribution, analysis);
  const brought = origin
    .flatMap((hop) => carrierOf(hop, analysis))
    .filter((hop) => through.every((other) => other.sourceId !== hop.sourceId));
  return [
    ...through.filter((hop) => sourceId !== null && isCited(hop.sourceId)),
    ...origin,
    ...brought,
    ...through.filter((hop) => sourceId === null || !isCited(hop.sourceId)),
  ];
}

/** The outlet that got hold of the paper that a statement is from: "a letter obtained by BuzzFeed News". */
function carrierOf({ kind, sourceId }: Hop, analysis: Analysis): readonly Hop[] {
  const paper = kind === 'document' ? findById(analysis.sources, sourceId ?? '') : undefined;
  const outlet = paper === undefined ? null : broughtBy(paper, analysis);
  return outlet === null || isOwn(outlet, analysis) ? [] : [hopOf(outlet, analysis)];
}

/** The outlets that the statement came through, the nearest to the origin first; a report's own publisher is no further step. */
function between({ via, sourceId }: Attribution, analysis: Analysis): readonly Hop[] {
  const paper = analysis.sources.find(({ id }) => id === sourceId)?.document ?? null;
  return via.flatMap((id) => {
    const outlet = analysis.sources.find((one) => one.id === id);
    const isPublisher = paper !== null && outlet?.name === paper.publisher && !isOfOthers(paper.type);
    return outlet === undefined || isPublisher || isOwn(outlet, analysis) ? [] : [hopOf(outlet, analysis)];
  });
}

/** The agency whose copy the article is, by its credits: what it tells of others came by it. None where the statement names it already. */
function agencyOf({ via }: Attribution, { article, sources }: Analysis): readonly Hop[] {
  const credit = article.credits?.find(isAgencies);
  const told = [article.outlet, ...via.map((id) => sources.find((one) => one.id === id)?.name)];
  if (credit === undefined || told.some((name) => name && bare(name) === bare(credit))) return [];
  return [{ kind: 'outlet', name: credit, sourceId: null, at: null, supposed: false }];
}

/** "Ferreira told the Courier", in the Courier. */
const isOwn = ({ name }: Source, { article }: Analysis): boolean =>
  article.outlet !== null && bare(article.outlet) === bare(name);
const bare = (name: string): string => name.toLowerCase().replace(/^the\s+/, '');

const hopOf = (source: Source, analysis: Analysis): Hop => ({
  kind: source.kind,
  name: source.name,
  sourceId: source.id,
  at: placeOf(source, analysis),
  supposed: false,
});

const documentAt = (sourceId: string, { links, documents }: Analysis): string | undefined => {
  const ids = links
    .filter(({ from }) => from.kind === 'source' && from.id === sourceId)
    .map(({ documentId }) => documentId);
  return documents.find(({ id, status }) => ids.includes(id) && status === 'held')?.id;
};

function placeOf(source: Source, analysis: Analysis): Hop['at'] {
  const held = documentAt(source.id, analysis);
  if (held !== undefined) return { kind: 'document', ref: held };
  if (source.kind !== 'document' && source.kind !== 'outlet') return null;
  const reference = analysis.references.find(
    ({ href, span, of }) =>
      href !== null &&
      of.some(({ kind, id }) => kind === 'source' && id === source.id) &&
      source.mentions.some((mention) => overlaps(mention, span)),
  );
  const number = analysis.references.find(
    ({ of, identifiers }) =>
      of.some(({ kind, id }) => kind === 'source' && id === source.id) &&
      identifiers.some(({ url }) => url !== null),
  );
  const address = reference?.href ?? number?.identifiers.find(({ url }) => url !== null)?.url ?? null;
  return address === null ? null : { kind: 'address', ref: address };
}
