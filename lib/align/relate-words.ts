import { loadLexicon, type Rung, type WordClass } from './lexicon';
import { listedFor, listingOf, type Listing } from './thesaurus';
import { climbOf, knowledgeOf, MAX_STEPS, type Entry, type WordKnowledge } from './word-knowledge';

export type { Entry } from './word-knowledge';

/** How a word of the headline stands to a word of the text. */
export type WordRelation =
  | 'same'
  | 'derived'
  | 'synonym'
  | 'broader'
  | 'narrower'
  | 'stronger'
  | 'weaker'
  | 'sibling'
  | 'opposite'
  | 'none';

/** `score`: how far the text's word backs the headline's, 0–1; an opposite scores 0. */
export interface Relation {
  readonly kind: WordRelation;
  readonly score: number;
}

const NONE: Relation = { kind: 'none', score: 0 };
const SAME: Relation = { kind: 'same', score: 1 };
const OPPOSITE: Relation = { kind: 'opposite', score: 0 };
/** What an editor wrote down of two words is believed before anything that is worked out. */
const LISTED: Readonly<Record<Listing, Relation>> = {
  same: { kind: 'synonym', score: 0.9 },
  alike: { kind: 'synonym', score: 0.8 },
  near: { kind: 'synonym', score: 0.6 },
  backs: { kind: 'broader', score: 0.75 },
  'falls-short': { kind: 'stronger', score: 0.45 },
  denies: OPPOSITE,
};

const cache = new Map<string, Map<string, Relation>>();
/** The cache is emptied at this many headline words, so that a server does not grow for ever. */
const CACHE_LIMIT = 4_000;

function byScales({ rungs: left }: WordKnowledge, { rungs: right }: WordKnowledge): Relation | null {
  let best: Relation | null = null;
  for (const { scale, height } of left)
    for (const other of right) {
      if (other.scale === scale) {
        const step = height - other.height;
        const found: Relation =
          step === 0
            ? { kind: 'synonym', score: 0.8 }
            : step > 0
              ? { kind: 'stronger', score: step === 1 ? 0.55 : 0.45 }
              : { kind: 'weaker', score: 0.7 };
        if (!best || found.score > best.score) best = found;
      }
    }
  return best;
}

function byWordNet(a: WordKnowledge, b: WordKnowledge): Relation {
  const { senses } = a;
  const { senses: others } = b;
  if (!senses || !others) return NONE;
  const shared = senses.findIndex((synset) => others.includes(synset));
  if (shared >= 0) return { kind: 'synonym', score: shared < 2 ? 0.85 : 0.7 };
  if (others.some((synset) => a.kin.has(synset)) || senses.some((synset) => b.kin.has(synset)))
    return { kind: 'synonym', score: 0.7 };
  const up = climbOf(b);
  const broader = fewestSteps(senses, up);
  if (broader <= MAX_STEPS) return { kind: 'broader', score: [0.8, 0.75, 0.6, 0.5][Math.floor(broader)] };
  const down = climbOf(a);
  const narrower = fewestSteps(others, down);
  if (narrower <= 2) return { kind: 'narrower', score: [0.7, 0.6, 0.4][Math.floor(narrower)] };
  for (const [synset, steps] of down) {
    if (steps > 1.5) continue;
    const across = up.get(synset);
    if (across !== undefined && across <= 1.5) return { kind: 'sibling', score: 0.2 };
  }
  return NONE;
}

/** Steps to the nearest of some synsets; infinitely many to one that is not reached. */
function fewestSteps(synsets: readonly number[], reached: ReadonlyMap<number, number>): number {
  let fewest = Infinity;
  for (const synset of synsets) fewest = Math.min(fewest, reached.get(synset) ?? Infinity);
  return fewest;
}

function shareStem(a: string, b: string): boolean {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length >= 5 && length >= Math.max(a.length, b.length) - 4;
}

/** From this rung on a word takes sides: "consider" on the scale of allowing is no opposite of "ban". */
const takesSides = ({ scale, height }: Rung): boolean =>
  height >= (scale.name === 'joining' || scale.name === 'leaving' ? 2 : 1);

/** True for words on scales that say the reverse of each other, when no scale has both: "climbed" against "declined". */
function onOpposedScales({ rungs: left }: WordKnowledge, { rungs: right }: WordKnowledge): boolean {
  if (left.length === 0 || right.length === 0) return false;
  if (left.some(({ scale }) => right.some((rung) => rung.scale === scale))) return false;
  return left.some(
    (rung) =>
      takesSides(rung) &&
      right.some((other) => takesSides(other) && other.scale.name === rung.scale.opposite),
  );
}

/** "unnoticed" against "notice", "illegal" against "legal": the other word with a prefix that denies it. */
function deniesByPrefix(a: WordKnowledge, b: WordKnowledge): boolean {
  const { withoutUn: bare } = a;
  if (bare === null) return a.withoutIn === b.lemma && a.wordClass === 'a' && b.wordClass === 'a';
  return (
    bare === b.lemma ||
    bare.replace(/e?d$/, '') === b.lemma.replace(/e$/, '') ||
    loadLexicon().derived.get(bare)?.has(b.lemma) === true
  );
}

/** Listed opposites, also by one step of derivation ("growth" against "shrink"), and opposite scales. */
function areOpposed(a: WordKnowledge, b: WordKnowledge): boolean {
  if (a.opposed.has(b.lemma) || onOpposedScales(a, b) || a.opposedToDerived.has(b.lemma)) return true;
  if (a.opposed.size > 0)
    for (const form of b.derived) if (form !== a.lemma && a.opposed.has(form)) return true;
  return false;
}

/** The thesaurus knows a word when it lists so many for it. */
const KNOWN_FROM = 8;

/**
 * Of two words that the thesaurus knows and does not tie to each other WordNet makes too much ("seated" and "room", "row" and
 * "war"): such pairs stand as often beside what a faithful headline says as anywhere else in its article.
 */
const believe = (a: WordKnowledge, b: WordKnowledge, relation: Relation): Relation =>
  relation === NONE || listedFor(a.lemma) < KNOWN_FROM || listedFor(b.lemma) < KNOWN_FROM ? relation : NONE;

function relate(a: WordKnowledge, b: WordKnowledge): Relation {
  if (a.lemma === b.lemma) return SAME;
  if (a.derived.has(b.lemma) && !a.opposed.has(b.lemma)) return { kind: 'derived', score: 0.92 };
  const listing = listingOf(a.lemma, b.lemma);
  const scaled = byScales(a, b);
  // Two rungs of one scale are told apart by it, however near a thesaurus thinks them: "slam" and "criticise".
  const graded = scaled !== null && scaled.kind !== 'synonym' && listing !== 'denies';
  if (listing && listing !== 'near' && !graded) return LISTED[listing];
  if (areOpposed(a, b) || deniesByPrefix(a, b) || deniesByPrefix(b, a)) return OPPOSITE;
  const listed = a.wordClass === b.wordClass ? byWordNet(a, b) : NONE;
  if (scaled?.kind === 'stronger')
    // WordNet's rare senses make synonyms of nearly everything: a scale that says otherwise is believed.
    return listed.score >= 0.85 ? listed : scaled;
  const known = believe(a, b, listed);
  const best = scaled && scaled.score >= known.score ? scaled : known;
  if (listing === 'near' && LISTED.near.score > best.score) return LISTED[listing];
  if (best.score > 0) return best;
  if (shareStem(a.lemma, b.lemma)) return { kind: 'derived', score: 0.8 };
  // "resignation" against "quit": one step of derivation to the other class, then compare there.
  if (a.wordClass !== b.wordClass) {
    let found: Relation = NONE;
    for (const form of a.derived) {
      const other = knowledgeOf(`${form}/${b.wordClass}`);
      const relation = form === b.lemma ? SAME : (byScales(other, b) ?? byWordNet(other, b));
      if (relation.score * 0.9 > found.score) found = { kind: relation.kind, score: relation.score * 0.9 };
    }
    return found;
  }
  return NONE;
}

/**
 * How headline word `a` stands to text word `b`: sameness, derivation, strength scales, then WordNet. `stronger` means
 * that the headline's word is the stronger one. Pairs once compared are remembered.
 */
export const relateEntries = (a: Entry, b: Entry): Relation => relationsOf(a)(b);

/** `relateEntries` for one headline word against many words of a text. */
export function relationsOf(a: Entry): (b: Entry) => Relation {
  let known = cache.get(a);
  if (!known) {
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(a, (known = new Map()));
  }
  const relations = known;
  return (b) => {
    const found = relations.get(b);
    if (found) return found;
    const fresh = relate(knowledgeOf(a), knowledgeOf(b));
    if (relations.size > CACHE_LIMIT) relations.clear();
    relations.set(b, fresh);
    return fresh;
  };
}

/** `relateEntries` for a lemma and a class given apart. */
export const relateWords = (a: string, aClass: WordClass, b: string, bClass: WordClass): Relation =>
  relateEntries(`${a}/${aClass}`, `${b}/${bClass}`);
