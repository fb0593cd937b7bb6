/**
 * Verbs that say the reverse of each other in the news, one pair of lists a line: of one matter both cannot be so. Lemmas in
 * American spelling, two-word verbs with an underscore. WordNet's opposites are far wider ("day" and "night", "fight" and
 * "retreat"), so that a rule may only be sure of these.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'rise increase climb grow jump surge soar gain rebound rally swell',
    'fall drop decline slip slide slump tumble plunge dip sink shrink decrease plummet',
  ],
  ['raise lift increase boost hike', 'cut lower reduce slash trim'],
  ['approve pass endorse accept adopt', 'reject refuse veto turn_down vote_down throw_out'],
  ['back support endorse welcome praise', 'oppose condemn denounce reject criticize'],
  ['admit confess acknowledge', 'deny'],
  ['confirm', 'deny'],
  ['buy acquire purchase', 'sell'],
  ['win', 'lose'],
  ['allow permit', 'ban bar block prohibit forbid'],
  ['lift', 'impose'],
  ['agree', 'refuse decline disagree'],
  ['attend', 'skip miss boycott'],
  ['join', 'leave quit'],
  ['hire', 'fire sack dismiss'],
  ['convict', 'acquit clear'],
  ['free release', 'jail imprison detain'],
  ['survive', 'die'],
  ['keep retain', 'scrap abolish drop'],
  ['strengthen', 'weaken'],
  ['improve', 'worsen'],
  ['widen', 'narrow'],
  ['succeed work hold', 'fail'],
  ['praise hail', 'criticize condemn'],
];

const index = new Map<string, Set<string>>();
for (const sides of PAIRS)
  for (const [own, other] of [sides, [sides[1], sides[0]]])
    for (const verb of own.split(' ')) {
      const known = index.get(verb) ?? new Set<string>();
      for (const reverse of other.split(' ')) known.add(reverse);
      index.set(verb, known);
    }

/** What nobody does: it is said of a thing alone, and the thing may stand anywhere in the clause ("profit at the mill rose"). */
const GOES =
  /^(?:rise|increase|climb|grow|jump|surge|soar|gain|rebound|rally|swell|fall|drop|decline|slip|slide|slump|tumble|plunge|dip|sink|shrink|decrease|plummet|improve|worsen|widen|narrow|strengthen|weaken)$/;
export const isMovement = (verb: string): boolean => GOES.test(verb);

/** The verbs that say the reverse of this one; undefined when there is no such list. */
export const opposedTo = (verb: string): ReadonlySet<string> | undefined => index.get(verb);
