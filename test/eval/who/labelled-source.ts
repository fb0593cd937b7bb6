import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source, SourceKind } from '../../../lib/types';

const LABELS = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'test/eval/labels/who.jsonl');

/**
 * One source of a training article as one reader told it, before any analysis of the article was seen. Of 60 articles of at most
 * 5,000 characters, drawn by the hash of their text; who speaks in none of PolNeAR's acts has no label, nor have "I", "32 percent"
 * and what two readers might tell differently. Names and offsets only: the words are not ours to keep.
 */
export interface LabelledSource {
  /** The first twelve hexadecimal digits of the SHA-256 of the article's text. */
  readonly article: string;
  /** The kinds that fit, the best first: "the campaign" is a body, or nobody named. */
  readonly kinds: readonly SourceKind[];
  /** The full names that the text gives; of a document or the unnamed the noun alone. */
  readonly names: readonly string[];
  /** Head nouns of its roles; `[]` where the text tells none, `null` where readers might tell differently. */
  readonly roles: readonly string[] | null;
  /** From, to of each of PolNeAR's source spans that means it, in UTF-16 units. */
  readonly mentions: readonly (readonly [number, number])[];
}

/** Every label, in the order of the file. */
export function readLabels(): LabelledSource[] {
  return readFileSync(LABELS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledSource);
}

/** Labels of this half were looked at while the rules were written. */
export const wasRead = ({ article }: { readonly article: string }): boolean =>
  parseInt(article.slice(-1), 16) % 2 === 0;

/** Whether a name tells who it is; documents and the unnamed are told by where they stand. */
export const isNamed = ({ kinds }: LabelledSource): boolean =>
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
export function isSame(label: LabelledSource, { kind, name, mentions }: Source): boolean {
  if (isNamed(label) && label.names.some((one) => bare(one) === bare(name))) return true;
  const mayBeUnnamed = label.kinds.includes('anonymous') || label.kinds.includes('document');
  return (
    mayBeUnnamed &&
    (kind === 'anonymous' || kind === 'document' || !isNamed(label)) &&
    mentions.some(({ start, end }) => label.mentions.some(([from, to]) => start < to && from < end))
  );
}

/** Whether the role that was told is one of the labelled, or none was told where there is none. */
export const isRoleRight = ({ roles }: LabelledSource, role: string | null): boolean =>
  roles === null || roles.length === 0
    ? role === null
    : (role ?? '')
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => roles.includes(word));
