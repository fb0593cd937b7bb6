import type { Attribution, Claim, Identifier, Link, Reference, Source, SourceDocument } from '../types';
import { matchNamed } from './match-named';
import { matchQuoted } from './match-quoted';
import { matchWritten } from './match-written';
import { numbersOfDocument } from './numbers-of-document';
import { sharesName } from './shares-name';
import { addressKey } from '../text/address-key';

/** From this score on a named document counts as one of the library: its type and its author, or author and date, agree. */
const NAMED_FLOOR = 0.5;

/** Of a document that is known this well it may be asked whether it says what it is said to say. */
const JUDGED_FLOOR = 0.65;

/**
 * Ties sources, attributions and claims to documents at hand: by a way out of the article that leads there, by what the text
 * says of a document that it names, or by what is quoted; and what a document is said to say to that document. Sorted as the article
 * has them; never throws.
 */
export function linkSources(
  references: readonly Reference[],
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
  claims: readonly Claim[] = [],
): readonly Link[] {
  const known = [...byReference(references, sources, documents), ...byName(sources, attributions, documents)];
  const quoted = matchQuoted(sources, attributions, documents, known);
  const written = matchWritten(sources, attributions, documents, [...known, ...quoted]);
  const links = [...known, ...quoted, ...written];
  return [...links, ...saidBy(claims, attributions, links)];
}

/** A hyperlink leads to the document of its address; a number to the one that bears it. */
function byReference(
  references: readonly Reference[],
  sources: readonly Source[],
  documents: readonly SourceDocument[],
): Link[] {
  const papers = new Set(sources.filter(({ kind }) => kind === 'document').map(({ id }) => id));
  const byAddress = new Map(
    documents.flatMap(({ id, url }) => (url === null ? [] : [[addressKey(url), id] as const])),
  );
  const byNumber = numbered(documents);
  return references.flatMap(({ href, identifiers, sentence, of }) => {
    const linked = href === null ? undefined : byAddress.get(addressKey(href));
    const documentId =
      linked ??
      identifiers
        .flatMap((identifier) => {
          const bearers = byNumber.get(numberKey(identifier)) ?? [];
          return bearers.length === 1 && (identifier.unique || sharesName(sentence.exact, bearers[0]))
            ? [bearers[0].id]
            : [];
        })
        .at(0);
    if (documentId === undefined) return [];
    const method = linked === undefined ? 'named' : 'hyperlink';
    return of
      .filter(({ kind, id }) => kind !== 'source' || papers.has(id))
      .map((from): Link => ({ from, documentId, method, score: 1 }));
  });
}

/** The documents by the numbers that they bear. The Congress of "hr4821-119" stands in addresses alone: in news it is "H.R. 4821". */
function numbered(documents: readonly SourceDocument[]): ReadonlyMap<string, readonly SourceDocument[]> {
  const found = new Map<string, SourceDocument[]>();
  for (const document of documents) {
    const keys = numbersOfDocument(document).flatMap(({ scheme, value }) => [
      numberKey({ scheme, value }),
      ...(scheme === 'bill' ? [numberKey({ scheme, value: value.replace(/-\d+$/, '') })] : []),
    ]);
    for (const key of new Set(keys)) found.set(key, [...(found.get(key) ?? []), document]);
  }
  return found;
}

/** What a linked document is said to say in other words than its own; words that are quoted are traced. */
function saidBy(
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  links: readonly Link[],
): readonly Link[] {
  const indirect = new Map(
    attributions.filter(({ kind }) => kind === 'indirect').map((one) => [one.id, one]),
  );
  return claims.flatMap((claim): Link[] => {
    const attribution = indirect.get(claim.attributionId ?? '');
    const own = links.find(
      ({ from, score }) =>
        score >= JUDGED_FLOOR && from.kind === 'source' && from.id === attribution?.sourceId,
    );
    const isLinked = links.some(({ from }) => from.kind === 'claim' && from.id === claim.id);
    return own === undefined || isLinked ? [] : [{ ...own, from: { kind: 'claim', id: claim.id } }];
  });
}

const numberKey = ({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>): string => `${scheme} ${value}`;

function byName(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
): Link[] {
  return sources.flatMap((source) => {
    let best: SourceDocument | null = null;
    let score = 0;
    for (const document of documents) {
      const own = matchNamed(source, document);
      if (own > score) {
        best = document;
        score = own;
      }
    }
    if (best === null || score < NAMED_FLOOR) return [];
    const documentId = best.id;
    const link = (kind: Link['from']['kind'], id: string): Link => ({
      from: { kind, id },
      documentId,
      method: 'named',
      score,
    });
    return [
      link('source', source.id),
      ...attributions
        .filter(({ sourceId }) => sourceId === source.id)
        .map(({ id }) => link('attribution', id)),
    ];
  });
}
