import type { ArticleIndex, Passage } from './index-article';
import type { Name, Predicate, Reading } from './reading';

/** Who acts in a sentence of the text: an entity by number, or a name that is none. */
export interface Actor {
  /** -1 when the name is not one of the article's entities. */
  readonly entity: number;
  /** In lower case; the entity's own name when it is one. */
  readonly keys: readonly string[];
  readonly written: string;
  /** True when only a pronoun or a role stands there, so that co-reference had to be trusted. */
  readonly bridged: boolean;
}

/** The words of a name in lower case, without initials. */
export const nameKeys = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[\s.]+/)
    .filter((key) => key.length > 1);

/** The word and what hangs on it as part of the same name or noun phrase. */
function phraseWords({ words, children }: Reading, top: number): readonly number[] {
  const found = [top];
  for (let i = 0; i < found.length && found.length < 30; i++)
    for (const child of children[found[i]])
      if (/^(?:compound|flat|amod|nummod|nmod:poss|case|det|appos)/.test(words[child].token.relation))
        found.push(child);
  return found;
}

/** The entity or name among the words that hang on `top`; null when it is a common noun or a place. */
export function actorAt(passage: Passage, index: ArticleIndex, top: number): Actor | null {
  const inside = phraseWords(passage, top);
  const named = passage.names.find(({ start, end, place }) => !place && start <= top && top < end);
  const entity = passage.entityAt[top] ?? -1;
  if (entity >= 0 && /^(?:person|organization|outlet)$/.test(index.entities[entity].kind)) {
    const { name } = index.entities[entity];
    const keys = nameKeys(name);
    const literal = inside.some((word) => keys.includes(passage.words[word].form));
    return { entity, keys, written: name, bridged: !literal };
  }
  if (!named || passage.words[top].token.pos !== 'PROPN') return null;
  const written = passage.words
    .slice(named.start, named.end)
    .map(({ token }) => token.span.exact)
    .join(' ');
  return { entity: -1, keys: nameKeys(written), written, bridged: false };
}

/** Those who act in a predicate of the text, by the parse. */
export function actorsOf(passage: Passage, index: ArticleIndex, predicate: Predicate): readonly Actor[] {
  return predicate.subjects.flatMap((top) => actorAt(passage, index, top) ?? []);
}

/** True when a name of the headline may be that actor: they share their last word, or one is the other's initials. */
export function mayBe({ keys }: Pick<Name, 'keys'>, actor: Pick<Actor, 'keys'>): boolean {
  const own = keys.filter((key) => key.length > 1);
  const last = own[own.length - 1] ?? '';
  if (own.some((key) => actor.keys.includes(key)) && (actor.keys.includes(last) || own.length === 1)) {
    // "Hillary Clinton" is not "Bill Clinton": first names that differ are two people.
    const [first] = own;
    return (
      own.length < 2 ||
      actor.keys.length < 2 ||
      actor.keys.includes(first) ||
      !isFirstName(actor.keys[0], first)
    );
  }
  const letters = last.replace(/\./g, '');
  return (
    actor.keys.length > 1 &&
    actor.keys
      .map((key) => key[0])
      .join('')
      .startsWith(letters) &&
    letters.length > 1
  );
}

/** Whether the article knows a name of the headline as a person's. */
export const isPerson = ({ entities }: ArticleIndex, name: Pick<Name, 'keys'>): boolean =>
  entities.some(({ kind, name: written }) => kind === 'person' && mayBe(name, { keys: nameKeys(written) }));

const TITLES =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|president|senator|judge|secretary|minister|former|king|queen|prince|princess|sir|lord|mayor|attorney|general|gen|chief|justice|house|speaker)$/;
const isFirstName = (a: string, b: string): boolean =>
  !TITLES.test(a) && !TITLES.test(b) && a.length > 2 && b.length > 2 && a[0] !== b[0];
