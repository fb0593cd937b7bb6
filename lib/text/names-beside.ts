import { overlaps } from './span';
import type { Analysis, Source } from '../types';

/** More names than this narrow a search to nothing. */
const MOST = 2;
/** Mentions of the paper whose sentences are read. */
const MENTIONS_READ = 3;
const ofPeople = ({ kind }: Source): boolean => kind === 'person' || kind === 'organization';

/**
 * Whom to search for with a paper of which the text tells neither author nor publisher: the first of those who stand in a sentence with
 * it ("Harbour Line knew of it, a complaint says"), else whoever the article speaks of most. [] where the text tells who made it.
 */
export function namesBeside(
  { id, document, mentions }: Source,
  { sources, sentences }: Pick<Analysis, 'sources' | 'sentences'>,
): readonly string[] {
  if (document === null || document.author !== null || document.publisher !== null) return [];
  const named = sources.filter((one) => one.id !== id && ofPeople(one) && one.name !== document.addressee);
  const near = sentences.filter((sentence) =>
    mentions.slice(0, MENTIONS_READ).some((mention) => overlaps(mention, sentence)),
  );
  const beside = named.filter((one) =>
    one.mentions.some((mention) => near.some((sentence) => overlaps(mention, sentence))),
  );
  const most = named.reduce<Source | null>(
    (best, one) => (best === null || one.mentions.length > best.mentions.length ? one : best),
    null,
  );
  const found = beside.length > 0 ? beside.slice(0, MOST) : most === null ? [] : [most];
  return found.map(({ name }) => name);
}
