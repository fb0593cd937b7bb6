import type { Token } from '../../types';
import type { Name } from '../names/name';
import { type Draft, newDraft } from './draft';

/** Nouns for a body that is called after whom it works for, by what that body is: a candidate's team is his campaign. */
const CALLED_AFTER: ReadonlyMap<string, string> = new Map([
  ['campaign', 'campaign'],
  ['camp', 'campaign'],
  ['team', 'campaign'],
  ['administration', 'administration'],
]);
/** What may stand between: "the Ortiz presidential campaign". */
const BETWEEN =
  /^(?:presidential|gubernatorial|senate|re-?election|primary|general|election|transition|own)$/i;

/** Bodies called after people, by the person and what the body is. */
export type Bodies = Map<Draft, Map<string, Draft>>;

/** Whose body the noun names, and the words that say so; `null` where it is nobody's. */
function ownerOf(
  tokens: readonly Token[],
  from: number,
  noun: number,
  own: readonly Name[],
  heads: ReadonlyMap<number, Draft>,
): { readonly owner: Draft; readonly words: readonly string[] | null } | null {
  const possessor = tokens.findIndex(
    ({ head, relation }, index) => index >= from && head === noun && relation === 'nmod:poss',
  );
  const name = own.find(({ from: first, to }) =>
    possessor >= 0
      ? first <= possessor && possessor < to
      : from <= first && to <= noun && tokens.slice(to, noun).every(({ span }) => BETWEEN.test(span.exact)),
  );
  const owner = heads.get(possessor >= 0 ? possessor : (name?.from ?? -1));
  if (owner === undefined) return null;
  // "the Obama administration" of an article that says no more of him.
  const isKnown = owner.kind === 'person' || (owner.uncertain && possessor < 0);
  return isKnown ? { owner, words: name?.words ?? null } : null;
}

/**
 * The body that is called after a person, as one: "Ortiz’s campaign", "the Ortiz campaign", "her campaign". Its name is the fullest that
 * the text gives it. `null` for other nouns; for "her team", which may be a football club, where the text has named no campaign of hers.
 */
export function bodyOfPerson(
  tokens: readonly Token[],
  from: number,
  noun: number,
  own: readonly Name[],
  heads: ReadonlyMap<number, Draft>,
  bodies: Bodies,
): { readonly draft: Draft; readonly isNamed: boolean } | null {
  const { lemma, tag } = tokens[noun];
  const kind = CALLED_AFTER.get(lemma.toLowerCase());
  if (kind === undefined || tag !== 'NN') return null;
  const found = ownerOf(tokens, from, noun, own, heads);
  if (found === null) return null;
  const { owner, words } = found;
  const ofOwner = bodies.get(owner) ?? new Map<string, Draft>();
  const known = ofOwner.get(kind);
  if (known === undefined && words === null && lemma !== kind) return null;
  const name = `${words?.join(' ') ?? owner.name} ${lemma}`;
  const draft = known ?? newDraft('organization', name);
  if (words !== null && name.length > draft.name.length) draft.name = name;
  for (const word of `${name} ${kind}`.toLowerCase().split(' ')) draft.tags.add(word);
  bodies.set(owner, ofOwner.set(kind, draft));
  return { draft, isNamed: words !== null };
}
