import type { Source, SourceKind } from '../../../lib/types';
import type { OfArticle } from '../labels/read-labels';

/**
 * One source of a training article as one reader told it, before any analysis of the article was seen. Of 60 articles of at most
 * 5,000 characters, drawn by the hash of their text; who speaks in none of PolNeAR's acts has no label, nor have "I", "32 percent"
 * and what two readers might tell differently. Names and offsets only: the words are not ours to keep.
 */
export interface LabelledSource extends OfArticle {
  /** The kinds that fit, the best first: "the campaign" is a body, or nobody named. */
  readonly kinds: readonly SourceKind[];
  /** The full names that the text gives; of a document or the unnamed the noun alone. */
  readonly names: readonly string[];
  /** Head nouns of its roles; `[]` where the text tells none, `null` where readers might tell differently. */
  readonly roles: readonly string[] | null;
  /** From, to of each of PolNeAR's source spans that means it, in UTF-16 units. */
  readonly mentions: readonly (readonly [number, number])[];
}

/** What tells whom a label means. */
export type Who = Pick<LabelledSource, 'kinds' | 'names' | 'mentions'>;

/** Whether a name tells who it is; documents and the unnamed are told by where they stand. */
export const isNamed = ({ kinds }: Pick<Who, 'kinds'>): boolean =>
  kinds.some((kind) => kind === 'person' || kind === 'organization' || kind === 'outlet');

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s?(?= |$)/g, '')
    .replace(/[’']/g, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();

/** Whether the source bears one of the names in full or, where no name tells, has a mention that shares text with one of the label's. */
export function isSame(label: Who, { kind, name, mentions }: Source): boolean {
  if (isNamed(label) && label.names.some((one) => bare(one) === bare(name))) return true;
  const mayBeUnnamed = label.kinds.includes('anonymous') || label.kinds.includes('document');
  return (
    mayBeUnnamed &&
    (kind === 'anonymous' || kind === 'document' || !isNamed(label)) &&
    mentions.some(({ start, end }) => label.mentions.some(([from, to]) => start < to && from < end))
  );
}

/** Whether it is the one who is meant, and of a kind that fits. */
export const isRight = (label: Who, source: Source): boolean =>
  isSame(label, source) && label.kinds.includes(source.kind);

/** Whether the role that was told is one of the labelled, or none was told where there is none. */
export const isRoleRight = ({ roles }: LabelledSource, role: string | null): boolean =>
  roles === null || roles.length === 0
    ? role === null
    : (role ?? '')
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .some((word) => roles.includes(word));
