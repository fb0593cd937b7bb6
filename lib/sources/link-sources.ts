import type { Article, Attribution, Claim, Link, Source, SourceDocument, Span } from '../types';
import { matchNamed } from './match-named';
import { matchQuoted } from './match-quoted';
import { addressKey } from './same-address';

/** From this score on a named document counts as one of the library: its type and its author, or author and date, agree. */
const NAMED_FLOOR = 0.5;

/**
 * Ties sources, attributions and claims to documents at hand: by a hyperlink that stands in their sentence, by what the text
 * says of a document that it names, or by what is quoted. Sorted as the article has them; never throws.
 */
export function linkSources(
  article: Pick<Article, 'text' | 'hyperlinks'>,
  sources: readonly Source[],
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  documents: readonly SourceDocument[],
): readonly Link[] {
  return [
    ...byHyperlink(article, sources, attributions, claims, documents),
    ...byName(sources, attributions, documents),
    ...matchQuoted(sources, attributions, documents),
  ];
}

function byHyperlink(
  { text, hyperlinks }: Pick<Article, 'text' | 'hyperlinks'>,
  sources: readonly Source[],
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  documents: readonly SourceDocument[],
): Link[] {
  const byAddress = new Map(
    documents.filter(({ url }) => url !== null).map(({ id, url }) => [addressKey(url!), id]),
  );
  return hyperlinks.flatMap(({ span, href }) => {
    const documentId = byAddress.get(addressKey(href));
    if (documentId === undefined) return [];
    const sentence = sentenceAround(text, span);
    const link = (kind: Link['from']['kind'], id: string): Link => ({
      from: { kind, id },
      documentId,
      method: 'hyperlink',
      score: 1,
    });
    return [
      ...sources
        .filter(
          ({ kind, mentions }) => kind === 'document' && mentions.some((mention) => touches(mention, span)),
        )
        .map(({ id }) => link('source', id)),
      ...attributions
        .filter(({ cue, content }) =>
          [cue, ...content].some((part) => part !== null && touches(part, sentence)),
        )
        .map(({ id }) => link('attribution', id)),
      ...claims.filter((claim) => touches(claim.span, sentence)).map(({ id }) => link('claim', id)),
    ];
  });
}

type Range = Pick<Span, 'start' | 'end'>;

const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** A sentence longer than this is cut off at it: a page without full stops must not tie everything to one link. */
const LONGEST = 600;

/** The sentence about a span, by its punctuation: good enough to say what a link stands with. */
function sentenceAround(text: string, { start, end }: Range): Range {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const opening = Math.max(
    ...['. ', '! ', '? ', '.” ', '." ', '\n'].map((stop) => {
      const at = before.lastIndexOf(stop);
      return at < 0 ? 0 : at + stop.length;
    }),
  );
  const after = /[.!?]["”’')]?(?=\s|$)|\n|$/.exec(text.slice(end, end + LONGEST));
  return { start: start - before.length + opening, end: end + (after?.index ?? 0) };
}

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
