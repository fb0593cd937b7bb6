import { indexHeld } from '../../align/quotation/index-held';
import { foldWords } from '../../align/quotation/fold-words';
import { shared, shingles } from '../../text/shingles';
import { spanOf } from '../../text/span';
import type { Article, Attribution, Claim, Evidence, Link, SourceDocument } from '../../types';
import type { IsStronger } from '../judge-claims';
import { readPassages, type Passage } from '../support/read-passages';
import { agreeOn, placeOf, SHARED, type Agreement } from './agree-on';
import { findPlaces } from './find-places';
import { readStated } from './read-stated';

/** Claims tied to documents by what they say alone, each with the sentence that says it. */
export interface ContentMatches {
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
}

const NOTHING: ContentMatches = { links: [], evidence: [] };

/** Words in a run, and the share of the runs of the shorter text from which on one is made of the other (lib/across/likeness/near-duplicate). */
const RUN = 3;
const COPIED = 0.5;
/** Fewer runs than this are a post or a notice, of which an article may have every word. */
const FEWEST_RUNS = 40;
/** Room around a place in which its sentences begin and end, in UTF-16 units. */
const ROOM = 600;

/**
 * Ties what an article claims, and neither links, names nor quotes, to the held document in which one sentence, or two neighbouring
 * ones, state the same: all its names and numbers, nearly all of its words in the same order, nothing that denies or doubts them
 * (`agreeOn`). `links` are those that are known already. Of several documents the one that has most of it, then the
 * earliest. None that is a copy of the article or that bears a later day.
 */
export function matchContent(
  article: Pick<Article, 'text' | 'publishedAt'>,
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  links: readonly Link[],
  documents: readonly SourceDocument[],
  isStronger: IsStronger = () => false,
): ContentMatches {
  const held = documents.filter(({ status }) => status === 'held');
  if (held.length === 0) return NOTHING;
  const isKnown = knownBy(attributions, links);
  const looked = claims
    .filter((claim) => claim.checkable && !isKnown(claim))
    .map((claim) => ({ claim, stated: readStated(claim.text) }))
    .filter(({ stated: { words } }) => words.length >= SHARED);
  if (looked.length === 0) return NOTHING;
  const index = indexHeld(documents);
  const places = findPlaces(
    index,
    looked.map(({ stated }) => stated),
  );
  const isOwn = copiesOf(article);
  const found = looked.flatMap(({ claim, stated }, at) => {
    let best: { readonly agreement: Agreement; readonly document: SourceDocument } | null = null;
    for (const { document: number, start, end } of places[at]) {
      const document = held[number];
      for (const passages of neighboursIn(sentencesAround(document.text, start, end))) {
        const agreement = agreeOn(stated, passages);
        if (
          agreement === null ||
          (best !== null && !isBetter({ agreement, document }, best)) ||
          passages.some(({ span }) => isStronger(claim.text, span.exact)) ||
          isLater(document, article) ||
          isOwn(document)
        )
          continue;
        best = { agreement, document };
      }
    }
    return best === null ? [] : [{ claim, ...best }];
  });
  return {
    links: found.map(({ claim, document, agreement }) => ({
      from: { kind: 'claim', id: claim.id },
      documentId: document.id,
      method: 'content-match',
      score: agreement.score,
    })),
    evidence: found.map(({ claim, document, agreement }) => {
      const { start, end } = placeOf(agreement);
      return {
        of: { kind: 'claim', id: claim.id },
        documentId: document.id,
        span: spanOf(document.text, start, end),
        stance: 'supports',
        changes: [],
        score: agreement.score,
      };
    }),
  };
}

/** Whether a claim, what says it or who says that leads to a document already. */
function knownBy(attributions: readonly Attribution[], links: readonly Link[]): (claim: Claim) => boolean {
  const known = new Set(links.map(({ from }) => `${from.kind} ${from.id}`));
  const sourceOf = new Map(attributions.map(({ id, sourceId }) => [id, sourceId]));
  return ({ id, attributionId }) =>
    known.has(`claim ${id}`) ||
    (attributionId !== null &&
      (known.has(`attribution ${attributionId}`) || known.has(`source ${sourceOf.get(attributionId)}`)));
}

/** Every sentence by itself, then each with the one that follows it, in the next paragraph too. */
function neighboursIn(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  return [
    ...passages.map((one) => [one]),
    ...passages.slice(1).flatMap((one, at) => (isNext(passages[at], one) ? [[passages[at], one]] : [])),
  ];
}

/** What parts two neighbouring sentences: a blank or two, or the ends of lines between paragraphs. */
const BETWEEN = 3;
const isNext = ({ span: { end } }: Passage, { span: { start } }: Passage): boolean => start - end <= BETWEEN;

/** The sentences of a document that reach into a place; read in the lines that it lies in, and not far from it. */
function sentencesAround(text: string, start: number, end: number): readonly Passage[] {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - ROOM);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + ROOM);
  return readPassages(text.slice(from, to))
    .map(({ span, terms }) => ({ span: spanOf(text, span.start + from, span.end + from), terms }))
    .filter(({ span }) => span.start < end && span.end > start);
}

interface Found {
  readonly agreement: Agreement;
  readonly document: SourceDocument;
}

/** More of the claim first, then one sentence before two, then the earlier document, then the order of the ids. */
function isBetter(a: Found, b: Found): boolean {
  const order =
    b.agreement.cover - a.agreement.cover ||
    a.agreement.passages.length - b.agreement.passages.length ||
    dayOf(a.document.publishedAt).localeCompare(dayOf(b.document.publishedAt)) ||
    (a.document.id < b.document.id ? -1 : Number(a.document.id > b.document.id));
  return order < 0;
}

/** The day of a date; what has none comes after what has one. */
const dayOf = (date: string | null): string => date?.slice(0, 10) ?? '~';

/** A document that appeared after the article is no source of it. */
const isLater = (
  { publishedAt: theirs }: SourceDocument,
  { publishedAt: ours }: Pick<Article, 'publishedAt'>,
) => theirs !== null && ours !== null && dayOf(theirs) > dayOf(ours);

/** Whether a document and the article are one text, or one is made of the other: no text is evidence of itself. */
function copiesOf({ text }: Pick<Article, 'text'>): (document: SourceDocument) => boolean {
  const runsOf = (of: string): ReadonlySet<number> => shingles(foldWords(of).keys, RUN);
  let ours: ReadonlySet<number> | null = null;
  const told = new Map<string, boolean>();
  return (document) => {
    const known = told.get(document.id);
    if (known !== undefined) return known;
    ours ??= runsOf(text);
    const theirs = runsOf(document.text);
    const least = Math.min(ours.size, theirs.size);
    const isCopy = least >= FEWEST_RUNS && shared(ours, theirs) >= COPIED * least;
    told.set(document.id, isCopy);
    return isCopy;
  };
}
