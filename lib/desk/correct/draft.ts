import type {
  AppliedCorrection,
  Attribution,
  Claim,
  CorrectionChange,
  Link,
  Signature,
  Source,
  SourceDocument,
} from '../../types';

/** An analysis while corrections are written into it: the lists that they change. */
export interface Draft {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly documents: readonly SourceDocument[];
  readonly links: readonly Link[];
}

/** The draft with one correction in it, and what that is about there; `of` is `null`, and the draft as it was, when its words are gone. */
export interface Corrected {
  readonly draft: Draft;
  readonly of: AppliedCorrection['of'];
}

/** Writes one kind of correction into a draft. `held`: the documents at hand that corrections name, by id and by address. */
export type Correct<K extends CorrectionChange['kind']> = (
  draft: Draft,
  change: Extract<CorrectionChange, { kind: K }>,
  by: Signature,
  held: HeldDocuments,
) => Corrected;

/** Finds a document at hand by its id or its address; `undefined` when it is not held. */
export type HeldDocuments = ReadonlyMap<string, SourceDocument>;

export const gone = (draft: Draft): Corrected => ({ draft, of: null });

/** The id of what a correction adds: the same in every analysis. */
export const addedId = ({ correctionId }: Signature): string => `by-hand-${correctionId}`;

/** `list` with the one of this id put in its place, in order of the text where it is new. */
export function put<T extends { readonly id: string }>(
  list: readonly T[],
  item: T,
  startOf: (item: T) => number,
): readonly T[] {
  if (list.some(({ id }) => id === item.id)) return list.map((one) => (one.id === item.id ? item : one));
  const at = list.findIndex((one) => startOf(one) > startOf(item));
  return at < 0 ? [...list, item] : [...list.slice(0, at), item, ...list.slice(at)];
}
