import { isNegation } from '../language/is-negation';
import type { CueStrength } from '../types';

const LEMMAS: Readonly<Record<Exclude<CueStrength, 'neutral'>, string>> = {
  claim: 'claim assert insist maintain contend argue purport boast profess posit reckon',
  admit: 'admit acknowledge concede confess own grant',
  deny: 'deny reject dispute refute rebut dismiss disavow repudiate contradict disagree disclaim',
  allege: 'allege accuse charge blame accusation allegation insinuate impute',
  promise:
    'promise vow pledge plan intend commit swear guarantee undertake propose mean aim pledge decide agree plan threaten',
  warn: 'warn caution alert threat threaten fear worry warning concern',
  believe:
    'believe think feel suspect assume reckon consider suppose doubt guess view belief conviction expect predict forecast estimate imagine',
  ask: 'ask urge demand request call question inquire query beg plead petition press wonder implore appeal invite order',
  hope: 'hope wish want seek like desire prefer long dream look',
  reveal: 'reveal disclose expose uncover leak divulge unveil show find discover confirm announce',
};

const STRENGTH = new Map<string, CueStrength>();
for (const [strength, words] of Object.entries(LEMMAS) as [CueStrength, string][])
  for (const word of words.split(' ')) if (!STRENGTH.has(word)) STRENGTH.set(word, strength);

/**
 * What a cue does with its content, by the lemma of its head and whether it is negated: "did not deny" is neutral, "does not
 * believe" denies, "has not said" stays neutral.
 */
export function cueStrength(head: string, cueWords: readonly string[]): CueStrength {
  const strength = STRENGTH.get(head.toLowerCase()) ?? 'neutral';
  if (!cueWords.some(isNegation)) return strength;
  if (strength === 'deny') return 'neutral';
  return strength === 'believe' || strength === 'claim' || strength === 'admit' ? 'deny' : strength;
}
