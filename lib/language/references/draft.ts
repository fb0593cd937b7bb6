import type { DocumentType } from '../../types';
import type { Gender } from '../names/name';
import type { EntityKind, Mention } from './entity';

/** A mention with what counts for a pronoun after it. */
export interface Standing {
  readonly mention: Mention;
  readonly asSubject: boolean;
}

/** An entity while the text is being read. */
export interface Draft {
  kind: EntityKind;
  name: string;
  role: string | null;
  gender: Gender | null;
  plural: boolean;
  /** Of the unnamed: a body of people ("the union"), which is "it" as well as "they", or several; `null` for people. */
  body: 'one' | 'several' | null;
  /** Of the unnamed: an office that names its holder ("the Prime Minister"). */
  isOffice: boolean;
  /** Of the unnamed: the noun that they are called by, lower-cased ("senator"). */
  noun: string | null;
  documentType: DocumentType | null;
  readonly mentions: Mention[];
  /** Lower-cased words by which a later "the …" may mean it: roles, head nouns, words of the name. */
  readonly tags: Set<string>;
  /** Those of the tags that stand in a role without rank: an office that somebody holds now, and for himself. */
  readonly offices: Set<string>;
  /** Whether its last mention was a subject. */
  wasSubject: boolean;
  /** Its last mention in the article's own voice; `null` while it was spoken of between quotation marks only. */
  told: Standing | null;
  /** Whether its last mention stood beside somebody who speaks of other bodies: "Norbank analyst Jo Lund". */
  wasAside: boolean;
  /** Of the unnamed: whose they are, as "his lawyer" is; `null` where that is not told. */
  owner: Draft | null;
  /** The age that the text gives, in digits: "Ada Marsh, 32,". */
  age: string | null;
  /** Whether its last mention only said where something is: "in Skellig". */
  wasPlace: boolean;
  /** One capitalised word that may name a firm or a person: "he" or "she" settles it. */
  uncertain: boolean;
  /** Of the unnamed: why they are not named, in the words of the text. */
  reason: string | null;
}

/** A draft without mentions. */
export function newDraft(kind: EntityKind, name: string): Draft {
  return {
    kind,
    name,
    role: null,
    gender: null,
    plural: false,
    body: null,
    isOffice: false,
    noun: null,
    documentType: null,
    mentions: [],
    tags: new Set(),
    offices: new Set(),
    wasSubject: false,
    told: null,
    wasAside: false,
    owner: null,
    age: null,
    wasPlace: false,
    uncertain: false,
    reason: null,
  };
}

/** What makes an office another one: a deputy mayor, a former mayor and a shadow chancellor are none. */
const RANK = /^(?:deputy|vice|former|ex|shadow|assistant|elect)$/;

/** The words of a role that make its office another one; a lieutenant governor is no governor, where a lieutenant general is "the general". */
export const ranksIn = (words: Iterable<string>): readonly string[] => {
  const all = [...words];
  const isOfGovernor = all.some((word) => /^(?:governor|gov\.?)$/.test(word));
  return all.filter((word) => RANK.test(word) || (isOfGovernor && /^(?:lieutenant|lt\.?)$/.test(word)));
};

/** By what nouns a text calls somebody later who bears a rank or a form of address: "DS Kate Moor … The detective", "Dr Ada Okoro … The doctor". */
const CALLED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:ds|di|dci|dcs|dc|det\.?)$/, ['detective', 'officer']],
  [/^(?:w?pc|sgt\.?|sergeant|insp\.?|inspector|constable|supt\.?|superintendent|detective)$/, ['officer']],
  [/^dr\.?$/, ['doctor']],
  [/^prof\.?$/, ['professor']],
  [/^cllr\.?$/, ['councillor']],
  [/^headteacher$/, ['head', 'teacher']],
];

/** Notes what somebody is, in the words of a role or a title, lower-cased. */
export function noteRole({ tags, offices }: Draft, words: readonly string[]): void {
  const isRanked = ranksIn(words).length > 0;
  const called = words.flatMap((word) => CALLED.find(([ranks]) => ranks.test(word))?.[1] ?? []);
  for (const word of [...words, ...called]) {
    tags.add(word);
    if (!isRanked) offices.add(word);
  }
}

/** How many entities a reader keeps in mind for a pronoun or a short description. */
const MEMORY = 14;

/** The entities spoken of last, latest first: a short list, so that reading stays linear. */
export class Memory {
  private recent: Draft[] = [];
  private speaking: { readonly draft: Draft; readonly sentence: number } | null = null;
  /** The last sentence that says something in the article's own voice; -1 before any. */
  narrated = -1;

  /** Entities in mind, latest first. */
  get drafts(): readonly Draft[] {
    return this.recent;
  }

  /** Who reported something in the last sentence that was not quoted through: whose words a quotation behind it goes on with; else `null`. */
  get speaker(): Draft | null {
    return this.speaking !== null && this.speaking.sentence >= this.narrated ? this.speaking.draft : null;
  }

  /** Drops one who turned out to be somebody else. */
  forget(draft: Draft): void {
    this.recent = this.recent.filter((other) => other !== draft);
  }

  /** Records one more mention of `draft`; `quoted`: in somebody's words, not the article's; `speaking`: as one who says something. */
  add(draft: Draft, mention: Mention, asSubject: boolean, quoted: boolean, speaking = false): void {
    draft.mentions.push(mention);
    if (speaking && !quoted) this.speaking = { draft, sentence: mention.sentence };
    draft.wasSubject = asSubject;
    // "Marsh praised her captain": who does what the sentence tells is its subject still.
    const wasHere = draft.told?.mention.sentence === mention.sentence && draft.told.asSubject;
    if (!quoted) draft.told = { mention, asSubject: asSubject || wasHere };
    draft.wasAside = false;
    draft.wasPlace = false;
    if (this.recent[0] === draft) return;
    const at = this.recent.indexOf(draft);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(draft);
    if (this.recent.length > MEMORY) this.recent.pop();
  }
}

/** Position of a draft's latest mention. */
export const lastMention = (draft: Draft): Mention => draft.mentions[draft.mentions.length - 1];
