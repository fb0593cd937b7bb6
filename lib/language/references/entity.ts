import type { DocumentType } from '../../types';
import type { Gender } from '../names/name';

/** `anonymous`: somebody whom the text describes and does not name. */
export type EntityKind = 'person' | 'organization' | 'document' | 'outlet' | 'place' | 'anonymous';

/** One place where the text speaks of an entity. Tokens by index in their sentence. */
export interface Mention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The token that the mention hangs on in the tree. */
  readonly head: number;
  readonly form: 'name' | 'description' | 'pronoun';
}

/** Somebody or something that the text speaks of, with every mention in order of the text. */
export interface Entity {
  readonly kind: EntityKind;
  /** The fullest name; where there is none the description, with the reason that the text gives for it. */
  readonly name: string;
  /** Role or title as the text gives it; `null` when it gives none. */
  readonly role: string | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Only for documents. */
  readonly documentType: DocumentType | null;
  readonly mentions: readonly Mention[];
}
