import { quotedParts } from '@/lib/text/quotations/quoted-parts';
import { stanceOfWhole } from '@/lib/text/quotations/stance-of-whole';
import { overlaps } from '@/lib/text/span';
import type { Analysis, Attribution, Claim, EvidenceStance, SourceDocument } from '@/lib/types';
import type { FoundIn, QuotedStance } from './card';

type Documents = ReadonlyMap<string, SourceDocument>;

/** What the documents have of claims. */
export const claimedIn = (
  claims: readonly Claim[],
  { evidence, links }: Analysis,
  documents: Documents,
): readonly FoundIn[] =>
  evidence.flatMap((one): FoundIn[] => {
    const document = documents.get(one.documentId);
    const claim = one.of.kind === 'claim' ? claims.find(({ id }) => id === one.of.id) : undefined;
    if (!document || !claim) return [];
    const byContent = links.some(
      ({ from, method, documentId }) =>
        method === 'content-match' && from.id === claim.id && documentId === document.id,
    );
    return [{ evidence: one, document, words: [claim.span], part: null, also: [], byContent }];
  });

/**
 * What the documents have of a statement, part by part. Where the words that were traced are not all of it, they are named; where
 * several documents have them word for word, the first is told in full and the others by their titles.
 */
export function quotedIn(
  attribution: Attribution,
  { evidence }: Analysis,
  documents: Documents,
): readonly FoundIn[] {
  // A person may have given the statement other words than those that were traced.
  const own = evidence.filter(
    ({ of, quoted }) =>
      of.kind === 'attribution' &&
      of.id === attribution.id &&
      (quoted === undefined || attribution.content.some((span) => overlaps(span, quoted))),
  );
  const isAll = attribution.kind === 'direct' && quotedParts(attribution).length < 2;
  const found: FoundIn[] = [];
  for (const one of own) {
    const document = documents.get(one.documentId);
    if (document === undefined) continue;
    const { quoted, stance } = one;
    if (quoted === undefined) {
      // Stored by an engine that did not say which part it is about.
      const parts = own.filter(({ documentId }) => documentId === one.documentId);
      const whole = { ...one, stance: stanceOfWhole(attribution, parts) ?? stance };
      found.push({ evidence: whole, document, words: attribution.content, part: null, also: [] });
      continue;
    }
    const first = found.findIndex(
      ({ evidence: { quoted: words, stance: had } }) => words?.start === quoted.start && had === 'verbatim',
    );
    if (first >= 0 && stance === 'verbatim')
      found[first] = { ...found[first], also: [...found[first].also, document] };
    else
      found.push({
        evidence: one,
        document,
        words: [quoted],
        part: isAll || !isQuoted(stance) ? null : { words: quoted, stance },
        also: [],
      });
  }
  return found;
}

const isQuoted = (stance: EvidenceStance): stance is QuotedStance =>
  stance !== 'supports' && stance !== 'partial' && stance !== 'contradicts';
