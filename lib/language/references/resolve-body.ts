import type { Token } from '../../types';
import { type Draft, type Memory, lastMention } from './draft';
import { type Described, isOwner } from './described';

/** Words of one kind of body: a name that has one of them is no body of another kind. The first few can be said of the nameless kind too. */
const KINDS: Readonly<Record<string, string>> = {
  business:
    'company firm airline carrier operator supermarket lender insurer grocer maker planemaker carmaker automaker chipmaker drugmaker retailer giant startup start-up inc inc. corp corp. corporation co co. ltd ltd. llc plc holdings ' +
    'industries airlines airways motors technologies bancorp partners',
  agency:
    'agency department dept. ministry bureau office authority commission service treasury administration',
  government: 'government administration cabinet',
  ofStates: 'agency organization organisation',
  panel: 'committee commission council panel board senate house assembly parliament congress caucus',
  school: 'university college institute school academy laboratory',
  union: 'union federation association alliance league society organization organisation fa fifa uefa',
  party: 'party',
  campaign: 'campaign',
  court: 'court',
  charity: 'charity foundation trust fund',
  press: 'newspaper paper magazine station broadcaster outlet network times gazette herald tribune journal',
  bank: 'bank',
  hospital: 'hospital infirmary clinic trust',
  club: 'club fc afc rovers wanderers athletic rangers albion villa united',
};
const KINDS_OF = new Map<string, readonly string[]>();
for (const [kind, words] of Object.entries(KINDS))
  for (const word of words.split(' ')) KINDS_OF.set(word, [...(KINDS_OF.get(word) ?? []), kind]);

/** Nouns for an organisation already named: "the company said". */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  (
    'operator supermarket lender insurer grocer planemaker carmaker automaker chipmaker drugmaker company firm group agency department campaign network organization organisation committee commission union party bank ' +
    'administration ministry government court university institute platform site service airline carrier maker retailer giant outlet ' +
    'newspaper paper magazine station broadcaster startup start-up charity foundation school council panel board hospital clinic club'
  ).split(' '),
);

/** "its parent company", "a rival firm": words that tell a body from the one just named. */
const CONTRAST =
  /^(?:rival|other|another|parent|sister|second|former|new|old|previous|separate|different|its|our|my|your)$/i;

/** Weights of a body's standing in the text, as for pronouns; distance counts less, for firms stay in mind. */
const PER_SENTENCE = 0.5;
const SUBJECT = 1.2;
const PER_MENTION = 0.25;
const SAME_NOUN = 3;
const OUTLET = -1;
/** Those who speak of other bodies than their own: "Norbank analyst Jo Lund said the company …" is not about Norbank. */
const OUTSIDER =
  /^(?:analyst|economist|strategist|trader|broker|lawyer|attorney|researcher|investor|critic|expert|regulator)$/;
/** Steps from a name up to the subject that it belongs to. */
const STEPS = 4;

/** The organisation or outlet in mind that "the company" or "the agency" means; `null` for none that suits the noun. */
export function resolveBody(described: Described, sentence: number, memory: Memory): Draft | null {
  const { noun, modifiers, qualifiers } = described;
  // "Brandt’s campaign" is a body of his own, whatever other campaign was spoken of.
  const owned = modifiers.some(isOwner);
  let best: Draft | null = null;
  let bestScore = -Infinity;
  for (const draft of memory.drafts) {
    if (isOwnerOf(draft, described)) continue;
    const unnamed = isCalledSo(draft, described);
    if (!unnamed && ((draft.kind !== 'organization' && draft.kind !== 'outlet') || draft.plural)) continue;
    const same = calls(draft, noun) && (!owned || modifiers.some((word) => draft.tags.has(word)));
    if (
      !same &&
      (owned ||
        isSomebodys(described) ||
        !BODY_NOUNS.has(noun) ||
        modifiers.some((word) => CONTRAST.test(word)))
    )
      continue;
    if (!same && (!suits(noun, draft) || draft.wasAside)) continue;
    const others = qualifiers.filter((word) => !draft.tags.has(word.toLowerCase()));
    if (!isBusiness(noun) && others.some((word) => /^\p{Lu}/u.test(word) || KINDS_OF.has(noun))) continue;
    const score =
      -PER_SENTENCE * (sentence - lastMention(draft).sentence) +
      (draft.wasSubject ? SUBJECT : 0) +
      PER_MENTION * Math.min(draft.mentions.length, 4) +
      (same ? SAME_NOUN : 0) +
      (draft.kind === 'outlet' && !KINDS_OF.get(noun)?.includes('press') ? OUTLET : 0);
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  return best;
}

/** "the ByteDance-owned company" is not ByteDance. */
const isOwnerOf = ({ name }: Draft, { modifiers, qualifiers }: Described): boolean =>
  modifiers.some((word) =>
    /^(?:owned|led|backed|run|controlled|funded|listed|made|affiliated|based)$/.test(word),
  ) && name.split(' ').some((word) => qualifiers.includes(word));

/** Nouns of which one is said for the other. */
const ALIKE: readonly (readonly string[])[] = [
  ['regulator', 'watchdog'],
  ['police', 'force', 'constabulary'],
  ['military', 'army'],
];

/** Whether the text has called a body by this noun or one for it: "West Midlands Police … The force". */
const calls = ({ tags }: Draft, noun: string): boolean =>
  tags.has(noun) || ALIKE.some((nouns) => nouns.includes(noun) && nouns.some((other) => tags.has(other)));

/**
 * Whether an unnamed body that the text has is called so shorter: "The Gaza health ministry … The ministry". A firm is not: "a rival
 * company" is spoken of beside the company that the article is about.
 */
const isCalledSo = ({ kind, body, name, noun: own, tags }: Draft, { noun, modifiers }: Described): boolean =>
  kind === 'anonymous' &&
  body === 'one' &&
  /^the\b/i.test(name) &&
  own !== null &&
  name.toLowerCase().endsWith(own) &&
  !CONTRAST.test(name.split(' ')[1]) &&
  (own === noun || ALIKE.some((nouns) => nouns.includes(noun) && nouns.includes(own))) &&
  !isBusiness(noun) &&
  modifiers.every((word) => tags.has(word));

/** Bodies whose names need not say what they are; a court, a party or a government says so, or is an acronym. */
const BARE: ReadonlySet<string> = new Set(['business', 'press', 'bank', 'charity', 'club']);

/** What no three letters stand for, as "FEC" stands for a commission. */
const SAID_IN_FULL: ReadonlySet<string> = new Set(['campaign', 'government', 'court']);

/** What an outlet may be called: a paper, a company; never a campaign. */
const OUTLETS_OWN: readonly string[] = ['press', 'business'];

/** What may be called by anything that it does: "the phone giant", "the watchdog group"; "the police union" is no other union. */
const isBusiness = (noun: string): boolean => (KINDS_OF.get(noun) ?? []).includes('business');

/** "his campaign", "her party": a person's, and not the one just named; "his company" may be. */
const isSomebodys = ({ noun, modifiers }: Described): boolean =>
  /^(?:his|her|their)$/.test(modifiers[0] ?? '') && !isBusiness(noun);

/** "The club" is no cup. */
const COMPETITION = /\b(?:Cup|Championships?|Trophy|Series|Grand Prix|Olympics|Games|Final|Ashes)$/;

/** "The company" is no state, army or armed group. */
const NO_FIRM =
  /\b(?:State|States|Nations|Front|Brigades?|Army|Forces|Qaeda|Hamas|Hezbollah|Hizbollah|Taliban|Haram|Shabab|Shabaab|ISIS|ISIL|NATO)$/;

/** Whether the words of a name allow the noun: "the company" is no ministry, "the court" no Inc. */
function suits(noun: string, { kind, name, tags, uncertain }: Draft): boolean {
  if (COMPETITION.test(name) || (isBusiness(noun) && NO_FIRM.test(name))) return false;
  const asked = KINDS_OF.get(noun);
  if (asked === undefined) return true;
  const told = kind === 'outlet' ? OUTLETS_OWN : [...tags].flatMap((tag) => KINDS_OF.get(tag) ?? []);
  if (told.length > 0) return told.some((one) => asked.includes(one));
  const byLetters = !asked.some((one) => SAID_IN_FULL.has(one)) && /^\p{Lu}{2,6}$/u.test(name);
  return asked.some((one) => BARE.has(one)) || (!uncertain && byLetters);
}

/** Whether the name at `index` says where somebody works who speaks of other bodies: "Norbank" of "Analysts at Norbank". */
export function standsAside(tokens: readonly Token[], index: number): boolean {
  let node = index;
  for (let steps = 0; steps < STEPS; steps++) {
    if (!/^(?:nmod|compound|flat|appos)/.test(tokens[node].relation) || tokens[node].head < 0) return false;
    const below = node;
    node = tokens[node].head;
    // "The regulator, Velgem, said": who is the outsider itself works for none.
    if (OUTSIDER.test(tokens[node].lemma.toLowerCase())) return tokens[below].relation !== 'appos';
  }
  return false;
}
