import { isFound } from '../align/quotation/is-found';
import { namedBy } from '../align/quotation/named-by';
import { traceParts, type TracedPart } from '../align/quotation/trace-parts';
import type { Holding } from '../align/quotation/trace-quote';
import { withDenial } from '../align/quotation/with-denial';
import { isNegation } from '../language/is-negation';
import { quotedParts } from '../text/quotations/quoted-parts';
import type { Attribution, Claim, Evidence, Link, SourceDocument, Span } from '../types';
import { judgeClaim } from './support/judge-claim';
import { readPassages, type Passage } from './support/read-passages';

/** Whether a claim ties two things more closely than a sentence of its document: "lowers the risk" of "may be associated with a lower risk". */
export type IsStronger = (claim: string, sentence: string) => boolean;

/** What is left of the probability when the claim says more than the sentence that is nearest to it. */
const STRONGER = 0.5;

/**
 * What the held documents really say: every quoted part of an attribution is traced by itself, in the documents that the attribution
 * or its source is linked to and in all others, and evidence names the part that it is about. In a linked document, and in one that has
 * another part, a part that is missing is reported as `not-found`, unless it is too short to be traced; elsewhere only what is nearly
 * word for word is evidence. Where
 * several documents have a part word for word the primary comes first, and at most `MOST_HOLDERS` are told. Claims are judged in the
 * documents that they are linked to, unless their words were traced there; one that `isStronger` than the nearest sentence is supported in part.
 */
export function findEvidence(
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
  isStronger: IsStronger = () => false,
): readonly Evidence[] {
  const held = documents.filter((document) => document.status === 'held');
  if (held.length === 0) return [];
  const traced = traceAttributions(attributions, links, documents);
  return [...traced, ...judgeClaims(claims, links, held, traced, isStronger)];
}

/** A speech that every outlet keeps is found in all of them: so many documents that have a part word for word are told. */
const MOST_HOLDERS = 4;

function traceAttributions(
  attributions: readonly Attribution[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
): readonly Evidence[] {
  const held = new Map(
    documents.filter(({ status }) => status === 'held').map(({ id, text }) => [id, text] as const),
  );
  return attributions.flatMap((attribution) => {
    const own = linksOf(attribution, links).filter(({ documentId }) => held.has(documentId));
    const linked = [...new Set(own.map(({ documentId }) => documentId))];
    const of = { kind: 'attribution', id: attribution.id } as const;
    const traced = traceParts(documents, quotedParts(attribution), namedBy(own)).map((part) =>
      isDenied(attribution, part.words)
        ? part
        : {
            ...part,
            holdings: part.holdings
              .map((one) => withDenial(held.get(one.documentId) ?? '', one))
              .sort((a, b) => Number(b.status === 'verbatim') - Number(a.status === 'verbatim')),
          },
    );
    const knownAmong = (ids: readonly string[], { words, holdings }: TracedPart): readonly Holding[] =>
      holdings.filter((one) => ids.includes(one.documentId) || isFound(words.exact, one));
    // What has one part is no stranger to the others: of these it is told what it has, and that it does not have them.
    const near = new Set([
      ...linked,
      ...traced.flatMap((part) => knownAmong(linked, part).at(0)?.documentId ?? []),
    ]);
    return traced.flatMap((part): Evidence[] => {
      const { words: quoted, tooShort } = part;
      const known = knownAmong([...near], part);
      if (known.length > 0)
        return known
          .filter(({ status }, at) => at === 0 || status === 'verbatim')
          .slice(0, MOST_HOLDERS)
          .map(({ documentId, span, status, changes, coverage }) => ({
            of,
            quoted,
            documentId,
            span,
            stance: status,
            changes,
            score: coverage,
          }));
      if (tooShort) return [];
      return [...near].map((documentId) => ({
        of,
        quoted,
        documentId,
        span: null,
        stance: 'not-found',
        changes: [],
        score: 0,
      }));
    });
  });
}

/** Words before a quotation that the article says in its own: it may tell by itself that they are denied. */
const OWN_WORDS = 5;

/** "The study does not “prove that coffee protects the brain”": the article itself denies what it quotes. */
function isDenied({ content, cue }: Attribution, words: Span): boolean {
  const around = content.find(({ start, end }) => start <= words.start && words.end <= end);
  const own = `${cue?.exact ?? ''} ${around?.exact.slice(0, words.start - around.start) ?? ''}`;
  return (own.match(/[\p{L}'’]+/gu) ?? []).slice(-OWN_WORDS).some(isNegation);
}

/** " (doi:10.1234/ace.2025.0417)", " (case number 24-031877)": what a paper is filed under is no part of what it is said to say. */
const NUMBERED = /\s*\((?:[\p{L}.]+[\s:]+){0,3}\S*\d{4,}\S*\)/gu;

function judgeClaims(
  claims: readonly Claim[],
  links: readonly Link[],
  held: readonly SourceDocument[],
  traced: readonly Evidence[],
  isStronger: IsStronger,
): readonly Evidence[] {
  // What stands there word for word, or nearly so, needs no second opinion.
  const isTraced = ({ attributionId }: Claim, documentId: string): boolean =>
    traced.some(
      ({ of, documentId: where, span }) => of.id === attributionId && where === documentId && span !== null,
    );
  const read = new Map<string, readonly Passage[]>();
  return claims.flatMap((claim) => {
    const linked = links.filter(({ from }) => from.kind === 'claim' && from.id === claim.id);
    return [...new Set(linked.map((link) => link.documentId))].flatMap((documentId): Evidence[] => {
      const document = held.find(({ id }) => id === documentId);
      if (!document || isTraced(claim, documentId)) return [];
      const passages = read.get(documentId) ?? readPassages(document.text);
      read.set(documentId, passages);
      const judged = judgeClaim(claim.text.replace(NUMBERED, ''), passages);
      const { stance, score, spans } =
        judged.stance === 'supports' && isStronger(claim.text, judged.spans[0].exact)
          ? { ...judged, stance: 'partial' as const, score: judged.score * STRONGER }
          : judged;
      const of = { kind: 'claim', id: claim.id } as const;
      return [{ of, documentId, span: spans[0] ?? null, stance, changes: [], score }];
    });
  });
}

/** The links of an attribution and of its source. */
const linksOf = (attribution: Attribution, links: readonly Link[]): readonly Link[] =>
  links.filter(
    ({ from }) =>
      (from.kind === 'attribution' && from.id === attribution.id) ||
      (from.kind === 'source' && from.id === attribution.sourceId),
  );
