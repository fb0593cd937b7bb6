import { areApart, countriesIn } from '../names/origin-of';
import { gendersClash } from '../names/name';
import { ROLE_GROUPS } from '../names/titles';
import { calledBy, isOnlyNoun, isVariation, latestPerson, ofTheParty, soleSubject } from './called-anew';
import type { Described } from './described';
import type { Draft, Memory } from './draft';
import { countriesOf } from './from-where';
import { isRuledOut } from './is-ruled-out';
import { HELD, mayHold } from './may-hold';
import { resolveBody } from './resolve-body';
import { resolveDocument } from './resolve-document';

const GROUPS_OF = new Map<string, readonly (readonly string[])[]>();
for (const group of ROLE_GROUPS)
  for (const word of group) GROUPS_OF.set(word, [...(GROUPS_OF.get(word) ?? []), group]);

/** So many of an article's first entities can be meant by a role to its end. */
const MAIN_FIGURES = 12;

/** The entity that a definite description means, or `null` when it is somebody or something new. `speaks`: whether it says something. */
export function resolveDescription(
  described: Described,
  sentence: number,
  memory: Memory,
  all: ReadonlySet<Draft>,
  speaks: boolean,
): Draft | null {
  const { kind, noun, definite, plural } = described;
  if (!definite) return null;
  if (kind === 'document') return resolveDocument(described, memory, all);
  if (plural) return memory.drafts.find((draft) => draft.plural && draft.tags.has(noun)) ?? null;
  if (kind === 'organization') return resolveBody(described, sentence, memory);
  return resolvePerson(described, sentence, memory, all, speaks ? memory.speaker : null);
}

/** Whom "the senator", "the Japanese leader", "the 57-year-old" means. */
function resolvePerson(
  described: Described,
  sentence: number,
  memory: Memory,
  all: ReadonlySet<Draft>,
  speaker: Draft | null,
): Draft | null {
  if (described.anew === 'party')
    return latestPerson(ofTheParty(described, othersIn(memory, described)), null, speaker);
  if (described.anew === 'parent') return soleSubject(othersIn(memory, described), described, sentence);
  if (described.anew !== null) return calledBy(described, sentence, othersIn(memory, described), speaker);
  const countries = countriesIn(described.modifiers);
  const { best, count } = bestByRole(described, memory, all);
  // "President Marsh and President Ito met … The US president": whose country the text does not tell is one of two at best.
  if (best !== null && count > 1 && countries.size > 0 && countriesOf(best).size === 0) return null;
  if (best !== null) return best;
  if (isOnlyNoun(described)) return soleSubject(othersIn(memory, described), described, sentence);
  if (!isVariation(described)) return null;
  const others = othersIn(memory, described);
  // "The Japanese leader" is whom the text calls Japanese, if it does anybody.
  const compatriots = others.filter(
    (draft) =>
      draft.kind === 'person' &&
      countries.size > 0 &&
      !areApart(countriesOf(draft), countries) &&
      countriesOf(draft).size > 0,
  );
  return latestPerson(compatriots.length > 0 ? compatriots : others, described.gender, speaker);
}

/** Those in mind whom a description may mean: "the Chiefs player" is none of those whom the phrase itself names. */
const othersIn = ({ drafts }: Memory, described: Described): readonly Draft[] =>
  drafts.filter(
    (draft) =>
      !draft.name.split(' ').some((word) => described.qualifiers.includes(word)) &&
      !isRuledOut(described, draft),
  );

/** Who is best called by the noun or one for the same role, `null` where nobody is, and how many named people may be. */
function bestByRole(
  described: Described,
  memory: Memory,
  all: ReadonlySet<Draft>,
): { readonly best: Draft | null; readonly count: number } {
  const { noun, modifiers, gender } = described;
  const words = new Set([...(GROUPS_OF.get(noun)?.flat() ?? []), noun]);
  let best: Draft | null = null;
  let bestScore = 0;
  let count = 0;
  for (const draft of candidates(memory, all)) {
    if (
      (draft.kind !== 'person' && draft.kind !== 'anonymous') ||
      draft.plural ||
      draft.mentions.length === 0
    )
      continue;
    if (gendersClash(gender, draft.gender)) continue;
    // "Mayor Marsh’s spokesman" is no mayor.
    const isCalled = (word: string): boolean =>
      draft.kind === 'person' ? draft.tags.has(word) : draft.noun === word;
    // "Mayor Ana Reyes and her predecessor, Joe Katz, … The former mayor"
    const wasBefore = modifiers.includes('former') && draft.tags.has('predecessor') && HELD.has(noun);
    let score = wasBefore ? 3 : isCalled(noun) ? 2 : [...words].some(isCalled) ? 1 : 0;
    if (score === 0 || !mayHold(described, words, draft) || isRuledOut(described, draft)) continue;
    if (draft.kind === 'person') count++;
    if (modifiers.some((word) => word.length > 3 && draft.tags.has(word))) score += 1.5;
    score += memory.drafts.includes(draft) ? 0.5 - 0.03 * memory.drafts.indexOf(draft) : 0;
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  return { best, count };
}

/** Those in mind and the first few of the article: its main figures stay in mind to the end. */
function candidates(memory: Memory, all: ReadonlySet<Draft>): ReadonlySet<Draft> {
  const drafts = new Set(memory.drafts);
  let count = 0;
  for (const draft of all) {
    if (count++ >= MAIN_FIGURES) break;
    drafts.add(draft);
  }
  return drafts;
}
