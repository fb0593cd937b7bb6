import { isFound } from '../align/quotation/is-found';
import { namedBy } from '../align/quotation/named-by';
import { traceParts, type TracedPart } from '../align/quotation/trace-parts';
import type { Holding } from '../align/quotation/trace-quote';
import { withDenial } from '../align/quotation/with-denial';
import { isNegation } from '../language/is-negation';
import { quotedParts } from '../text/quotations/quoted-parts';
import { otherSpeaker } from './other-speaker';
import type { Attribution, Evidence, Link, SourceDocument, Span } from '../types';

/** A speech that every outlet keeps is found in all of them: so many documents that have a part word for word are told. */
const MOST_HOLDERS = 4;

/** Who says it by the article, by name; `null` for the unnamed. */
export type SpeakerOf = (attribution: Attribution) => string | null;

/** What the documents have of every quoted part of an attribution, and which of those near to it do not have it. */
export function traceAttributions(
  attributions: readonly Attribution[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
  nameOf: SpeakerOf,
): readonly Evidence[] {
  const held = new Map(
    documents.filter(({ status }) => status === 'held').map((document) => [document.id, document] as const),
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
              .map((one) => withDenial(held.get(one.documentId)!.text, one))
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
            changes: [...changes, ...otherSpeaker(held.get(documentId)!, span, nameOf(attribution))],
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

/** The links of an attribution and of its source. */
const linksOf = (attribution: Attribution, links: readonly Link[]): readonly Link[] =>
  links.filter(
    ({ from }) =>
      (from.kind === 'attribution' && from.id === attribution.id) ||
      (from.kind === 'source' && from.id === attribution.sourceId),
  );
