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
  /** The fullest name; where there is none the description. */
  readonly name: string;
  /** Role or title as the text gives it; `null` when it gives none. */
  readonly role: string | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Of the unnamed: whether nobody's name is kept back: a body speaks ("the union", "agencies"), or an office ("the Prime Minister"). */
  readonly body: boolean;
  /** Of the unnamed: why the text does not name them, in its words; `null` when it gives no reason. */
  readonly reason: string | null;
  /** Only for documents. */
  readonly documentType: DocumentType | null;
  readonly mentions: readonly Mention[];
}
