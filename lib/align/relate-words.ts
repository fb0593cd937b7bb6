import { loadLexicon, type Lexicon, type Rung, type WordClass } from './lexicon';
import { listedFor, listingOf, type Listing } from './thesaurus';

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
/** How far up the hypernym chain two words may lie and still stand for each other in a headline. */
const MAX_STEPS = 3;

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

/** Synset → steps up from the word, at most `MAX_STEPS`; the later a sense stands, the dearer it is. */
function climb(lexicon: Lexicon, lemma: string, wordClass: WordClass): Map<number, number> {
  const reached = new Map<number, number>();
  (lexicon.senses.get(`${lemma}/${wordClass}`) ?? []).forEach((synset, rank) => {
    let layer: readonly number[] = [synset];
    for (let step = 0; step <= MAX_STEPS && layer.length > 0; step++) {
      const cost = step + (rank > 1 ? 0.5 : 0);
      for (const id of layer) if ((reached.get(id) ?? Infinity) > cost) reached.set(id, cost);
      layer = layer.flatMap((id) => lexicon.hypernyms[id]);
    }
  });
  return reached;
}

const climbs = new Map<string, Map<number, number>>();
function climbed(lexicon: Lexicon, lemma: string, wordClass: WordClass): Map<number, number> {
  const key = `${lemma}/${wordClass}`;
  const known = climbs.get(key);
  if (known) return known;
  if (climbs.size > CACHE_LIMIT * 5) climbs.clear();
  const fresh = climb(lexicon, lemma, wordClass);
  climbs.set(key, fresh);
  return fresh;
}

function byScales(lexicon: Lexicon, a: string, b: string): Relation | null {
  const left = lexicon.rungs.get(a);
  const right = lexicon.rungs.get(b);
  if (!left || !right) return null;
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

function byWordNet(lexicon: Lexicon, a: string, b: string, wordClass: WordClass): Relation {
  const senses = lexicon.senses.get(`${a}/${wordClass}`);
  const others = lexicon.senses.get(`${b}/${wordClass}`);
  if (!senses || !others) return NONE;
  const shared = senses.findIndex((synset) => others.includes(synset));
  if (shared >= 0) return { kind: 'synonym', score: shared < 2 ? 0.85 : 0.7 };
  const near = senses.some((synset) => lexicon.kin[synset].some((kin) => others.includes(kin)));
  const back = others.some((synset) => lexicon.kin[synset].some((kin) => senses.includes(kin)));
  if (near || back) return { kind: 'synonym', score: 0.7 };
  const up = climbed(lexicon, b, wordClass);
  const broader = Math.min(...senses.map((synset) => up.get(synset) ?? Infinity));
  if (broader <= MAX_STEPS) return { kind: 'broader', score: [0.8, 0.75, 0.6, 0.5][Math.floor(broader)] };
  const down = climbed(lexicon, a, wordClass);
  const narrower = Math.min(...others.map((synset) => down.get(synset) ?? Infinity));
  if (narrower <= 2) return { kind: 'narrower', score: [0.7, 0.6, 0.4][Math.floor(narrower)] };
  for (const [synset, steps] of down) {
    const across = up.get(synset);
    if (across !== undefined && steps <= 1.5 && across <= 1.5) return { kind: 'sibling', score: 0.2 };
  }
  return NONE;
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
function onOpposedScales(lexicon: Lexicon, a: string, b: string): boolean {
  const left = lexicon.rungs.get(a) ?? [];
  const right = lexicon.rungs.get(b) ?? [];
  if (left.some(({ scale }) => right.some((rung) => rung.scale === scale))) return false;
  return left.some(
    (rung) =>
      takesSides(rung) &&
      right.some((other) => takesSides(other) && other.scale.name === rung.scale.opposite),
  );
}

const UN = /^(?:un|non-?)(?=\p{L}{4})/u;
const IN = /^(?:in|im|il|ir)(?=\p{L}{4})/u;

/** "unnoticed" against "notice", "illegal" against "legal": the other word with a prefix that denies it. */
function deniesByPrefix({ derived }: Lexicon, a: string, b: string, isAdjective: boolean): boolean {
  const bare = a.replace(UN, '');
  if (bare === a) return isAdjective && a.replace(IN, '') === b && a !== b;
  return bare === b || bare.replace(/e?d$/, '') === b.replace(/e$/, '') || derived.get(bare)?.has(b) === true;
}

/** Listed opposites, also by one step of derivation ("growth" against "shrink"), and opposite scales. */
function areOpposed(lexicon: Lexicon, a: string, b: string): boolean {
  const { opposed, derived } = lexicon;
  if (opposed.get(a)?.has(b) || onOpposedScales(lexicon, a, b)) return true;
  for (const form of derived.get(a) ?? []) if (form !== b && opposed.get(form)?.has(b)) return true;
  for (const form of derived.get(b) ?? []) if (form !== a && opposed.get(a)?.has(form)) return true;
  return false;
}

/** The thesaurus knows a word when it lists so many for it. */
const KNOWN_FROM = 8;

/**
 * Of two words that the thesaurus knows and does not tie to each other WordNet makes too much ("seated" and "room", "row" and
 * "war"): such pairs stand as often beside what a faithful headline says as anywhere else in its article.
 */
const believe = (a: string, b: string, relation: Relation): Relation =>
  listedFor(a) < KNOWN_FROM || listedFor(b) < KNOWN_FROM ? relation : NONE;

function relate(lexicon: Lexicon, a: string, aClass: WordClass, b: string, bClass: WordClass): Relation {
  if (a === b) return SAME;
  if (lexicon.derived.get(a)?.has(b) && !lexicon.opposed.get(a)?.has(b))
    return { kind: 'derived', score: 0.92 };
  const listing = listingOf(a, b);
  const scaled = byScales(lexicon, a, b);
  // Two rungs of one scale are told apart by it, however near a thesaurus thinks them: "slam" and "criticise".
  const graded = scaled !== null && scaled.kind !== 'synonym' && listing !== 'denies';
  if (listing && listing !== 'near' && !graded) return LISTED[listing];
  if (
    areOpposed(lexicon, a, b) ||
    deniesByPrefix(lexicon, a, b, aClass === 'a' && bClass === 'a') ||
    deniesByPrefix(lexicon, b, a, aClass === 'a' && bClass === 'a')
  )
    return OPPOSITE;
  const listed = aClass === bClass ? byWordNet(lexicon, a, b, aClass) : NONE;
  if (scaled?.kind === 'stronger')
    // WordNet's rare senses make synonyms of nearly everything: a scale that says otherwise is believed.
    return listed.score >= 0.85 ? listed : scaled;
  const known = believe(a, b, listed);
  const best = scaled && scaled.score >= known.score ? scaled : known;
  if (listing === 'near' && LISTED.near.score > best.score) return LISTED[listing];
  if (best.score > 0) return best;
  if (shareStem(a, b)) return { kind: 'derived', score: 0.8 };
  // "resignation" against "quit": one step of derivation to the other class, then compare there.
  if (aClass !== bClass) {
    let found: Relation = NONE;
    for (const form of lexicon.derived.get(a) ?? []) {
      const relation =
        form === b ? SAME : (byScales(lexicon, form, b) ?? byWordNet(lexicon, form, b, bClass));
      if (relation.score * 0.9 > found.score) found = { kind: relation.kind, score: relation.score * 0.9 };
    }
    return found;
  }
  return NONE;
}

/** A word as `relateWords` takes it: lemma in lower case and standard spelling, "/", class. */
export type Entry = `${string}/${WordClass}`;

/**
 * How headline word `a` stands to text word `b`: sameness, derivation, strength scales, then WordNet. `stronger` means
 * that the headline's word is the stronger one. Pairs once compared are remembered.
 */
export function relateEntries(a: Entry, b: Entry): Relation {
  let known = cache.get(a);
  if (!known) {
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(a, (known = new Map()));
  }
  const found = known.get(b);
  if (found) return found;
  const fresh = relate(
    loadLexicon(),
    a.slice(0, -2),
    a.slice(-1) as WordClass,
    b.slice(0, -2),
    b.slice(-1) as WordClass,
  );
  if (known.size > CACHE_LIMIT) known.clear();
  known.set(b, fresh);
  return fresh;
}

/** `relateEntries` for a lemma and a class given apart. */
export const relateWords = (a: string, aClass: WordClass, b: string, bClass: WordClass): Relation =>
  relateEntries(`${a}/${aClass}`, `${b}/${bClass}`);
