import { overlaps, spanOf } from '../text/span';
import type {
  Article,
  Attribution,
  Claim,
  DocumentType,
  Identifier,
  IdentifierScheme,
  Reference,
  ReferenceRole,
  Sentence,
  Source,
  Span,
} from '../types';
import { findIdentifiers } from './find-identifiers';
import { identifiersInAddress } from './identifiers-in-address';

/** What is filed under each scheme, so that a number is tied to the paper beside it and to no other. */
const FILED: Readonly<Record<IdentifierScheme, readonly DocumentType[]>> = {
  doi: ['study', 'report', 'data-set', 'other'],
  arxiv: ['study', 'report', 'other'],
  pmid: ['study', 'report', 'other'],
  isbn: ['report', 'study', 'other'],
  'court-docket': ['court-paper', 'filing'],
  // "the incident report (case number 24-031877)"
  'case-number': ['court-paper', 'filing', 'report'],
  bill: ['bill'],
  'sec-accession': ['filing', 'report'],
};

/**
 * Every way out of the article, in order of the text: its hyperlinks, each with the part that its words play in their sentence and
 * the claims and statements that they stand in, and the identifiers that the text prints outside them.
 */
export function readReferences(
  { text, hyperlinks }: Pick<Article, 'text' | 'hyperlinks'>,
  sentences: readonly Pick<Sentence, 'span'>[],
  sources: readonly Source[],
  attributions: readonly Attribution[],
  claims: readonly Claim[],
): readonly Reference[] {
  const printed = findIdentifiers(text).map(({ start, end, identifier }) => ({
    span: spanOf(text, start, end),
    identifier,
  }));
  const links = hyperlinks.map(({ span, href }) => ({
    span,
    href,
    identifiers: distinct([
      ...printed.filter((one) => overlaps(one.span, span)).map(({ identifier }) => identifier),
      ...identifiersInAddress(href),
    ]),
  }));
  const alone = printed
    .filter(({ span }) => !hyperlinks.some((link) => overlaps(link.span, span)))
    .map(({ span, identifier }) => ({ span, href: null, identifiers: [identifier] }));
  return [...links, ...alone]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, href, identifiers }, index): Reference => {
      const sentence = sentences.find((one) => overlaps(one.span, span))?.span ?? span;
      const named = sources.filter(({ mentions }) => mentions.some((mention) => overlaps(mention, span)));
      const papers = named.some(({ kind }) => kind === 'document')
        ? []
        : [
            ...new Set([
              ...papersBeside(sources, sentence, identifiers),
              ...(href !== null && PRINTED.test(span.exact) ? paperBefore(sources, sentence, span) : []),
            ]),
          ];
      const stands = closest(attributions, ({ cue, content }) => [cue, ...content], span, sentence);
      const claimed = closest(claims, (claim) => [claim.span], span, sentence);
      return {
        id: `reference-${index + 1}`,
        span,
        href,
        identifiers,
        sentence,
        role: roleOf(span, [...named, ...papers], attributions, claims),
        of: [
          ...stands.map(({ id }) => ({ kind: 'attribution' as const, id })),
          ...claimed.map(({ id }) => ({ kind: 'claim' as const, id })),
          ...[...named, ...papers].map(({ id }) => ({ kind: 'source' as const, id })),
        ],
      };
    });
}

/** The part that linked words play, the narrowest first: "a <letter> seen by …", "<Okoro> said", "she <told the board>". */
function roleOf(
  span: Span,
  named: readonly Source[],
  attributions: readonly Attribution[],
  claims: readonly Claim[],
): ReferenceRole {
  const touches = (part: Span | null): boolean => part !== null && overlaps(part, span);
  if (named.some(({ kind }) => kind === 'document')) return 'document';
  if (attributions.some(({ source }) => touches(source))) return 'speaker';
  if (attributions.some(({ cue }) => touches(cue))) return 'cue';
  if (
    attributions.some(({ content }) => content.some(touches)) ||
    claims.some((claim) => touches(claim.span))
  )
    return 'statement';
  return 'background';
}

/** Those that the words stand in; where there are none, those of the sentence. */
function closest<T>(
  all: readonly T[],
  partsOf: (one: T) => readonly (Span | null)[],
  span: Span,
  sentence: Span,
): readonly T[] {
  const touching = (where: Span): readonly T[] =>
    all.filter((one) => partsOf(one).some((part) => part !== null && overlaps(part, where)));
  const own = touching(span);
  return own.length > 0 ? own : touching(sentence);
}

/** An address that the text prints, where a link has words of its own. */
const PRINTED = /^https?:\/\//i;

/** "In a letter to staff (https://…)": the one paper that the sentence names before it prints the address. */
function paperBefore(sources: readonly Source[], sentence: Span, address: Span): readonly Source[] {
  const before = { start: sentence.start, end: address.start };
  const papers = sources.filter(
    ({ document, mentions }) => document !== null && mentions.some((mention) => overlaps(mention, before)),
  );
  return papers.length === 1 ? papers : [];
}

/** The one paper of the sentence that can be filed so; of two nobody knows which is meant. */
function papersBeside(
  sources: readonly Source[],
  sentence: Span,
  identifiers: readonly Identifier[],
): readonly Source[] {
  const fitting = sources.filter(
    ({ document, mentions }) =>
      document !== null &&
      identifiers.some(({ scheme }) => FILED[scheme].includes(document.type)) &&
      mentions.some((mention) => overlaps(mention, sentence)),
  );
  return fitting.length === 1 ? fitting : [];
}

const distinct = (identifiers: readonly Identifier[]): readonly Identifier[] => [
  ...new Map(identifiers.map((one) => [`${one.scheme} ${one.value}`, one])).values(),
];
