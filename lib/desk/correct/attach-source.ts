import { createHash } from 'node:crypto';
import { addressKey } from '../../text/address-key';
import { placeAnchor } from '../../text/place-anchor';
import type { AttachedSource, Claim, Signature, SourceDocument } from '../../types';
import { addClaim } from './add-claim';
import { keep } from './change-statement';
import { gone, type Correct, type Corrected, type Draft, type HeldDocuments } from './draft';
import { findStatement } from './find-statement';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const NO_TEXT = sha256('');

/** Ties a claim or a statement to its source, by a person's word: the link's method is `editor`. */
export const attachSource: Correct<'source'> = (draft, { of, to }, by, held) => {
  const document = documentOf(to, by, held);
  const found = document && (of.kind === 'attribution' ? statementOf() : claimOf());
  if (!document || !found?.of) return gone(draft);
  const { draft: next, of: from } = found;
  return {
    draft: {
      ...next,
      documents: next.documents.some(({ id }) => id === document.id)
        ? next.documents
        : [...next.documents, document],
      links: [...next.links, { from, documentId: document.id, method: 'editor', score: 1, by }],
    },
    of: from,
  };

  function statementOf(): Corrected | null {
    if (of.kind !== 'attribution') return null;
    const statement = findStatement(of.statement, draft, by);
    return statement && keep(draft, statement);
  }
  function claimOf(): Corrected | null {
    if (of.kind !== 'claim') return null;
    const known = claimAt(of.words, draft);
    // An engine that no longer tells the claim does not take a person's source away.
    return known
      ? { draft, of: { kind: 'claim', id: known.id } }
      : addClaim(draft, { kind: 'claim', words: of.words, claimKind: 'event' }, by, held);
  }
};

/** The claim that has most of these words; `undefined` when none has half of them. */
function claimAt(words: Parameters<typeof placeAnchor>[0], { claims, text }: Draft): Claim | undefined {
  const span = placeAnchor(words, text);
  if (!span) return undefined;
  const shareOf = ({ span: own }: Claim): number =>
    (Math.min(own.end, span.end) - Math.max(own.start, span.start)) /
    Math.max(own.end - own.start, span.end - span.start);
  const [best] = [...claims].sort((a, b) => shareOf(b) - shareOf(a));
  return best && shareOf(best) >= 0.5 ? best : undefined;
}

/** The document at hand; else what is known of it, without a text. `undefined` for one that is no longer held. */
function documentOf(to: AttachedSource, by: Signature, held: HeldDocuments): SourceDocument | undefined {
  switch (to.kind) {
    case 'document':
      return held.get(to.id);
    case 'address':
      return (
        held.get(to.url) ??
        known(
          `linked-${sha256(addressKey(to.url)).slice(0, 32)}`,
          'linked',
          to.title ?? short(to.url),
          to.url,
          by,
        )
      );
    case 'wanted':
      return known(`wanted-${sha256(to.title.toLowerCase()).slice(0, 32)}`, 'wanted', to.title, null, by);
  }
}

const short = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

const known = (
  id: string,
  status: 'linked' | 'wanted',
  title: string,
  url: string | null,
  { at }: Signature,
): SourceDocument => ({
  id,
  url,
  title,
  publisher: null,
  publishedAt: null,
  retrievedAt: at,
  sha256: NO_TEXT,
  status,
  text: '',
  blocks: [],
});
