import type { Token } from '../../types';
import type { Gender } from '../names/name';
import type { Around } from './around-pronoun';
import { type Draft, type Memory, lastMention } from './draft';

/** What a pronoun asks of its antecedent. */
interface Asked {
  readonly gender: Gender | null;
  readonly of: 'person' | 'thing' | 'several';
}

const FORMS: readonly (readonly [string, Asked])[] = [
  ['he him his himself', { gender: 'm', of: 'person' }],
  ['she her hers herself', { gender: 'f', of: 'person' }],
  ['it its itself', { gender: null, of: 'thing' }],
  ['they them their theirs themselves', { gender: null, of: 'several' }],
];
const ASKED: ReadonlyMap<string, Asked> = new Map(
  FORMS.flatMap(([forms, asked]) => forms.split(' ').map((form): [string, Asked] => [form, asked])),
);

/** Sentences beyond which a pronoun no longer reaches back. */
const REACH = 5;
/** Against whoever was spoken of between quotation marks only, for a pronoun outside them. */
const ONLY_QUOTED = -4;
/** For whoever spoke last, for the speaker of words that follow: "Marsh praised it. “…,” he said." goes on with Marsh, whomever else the text treats of. */
const SPOKE_LAST = 1.2;

/** Whether the token is a pronoun that can be resolved. */
export const isPronoun = ({ pos, span }: Token): boolean =>
  (pos === 'PRON' || pos === 'DET') && ASKED.has(span.exact.toLowerCase());

/**
 * The entity in mind that a personal pronoun means, or `null`: by gender, number, recency, having been a subject, and how often
 * it was spoken of (after Lappin and Leass 1994). A pronoun of the article's own voice means whom that voice spoke of: in “Marsh will
 * lose,” he said, Marsh is not “he” (quoted speech has referents of its own: Kamp and Reyle 1993 on embedded contexts). `goesOn`:
 * whether it stands as the speaker of words before it.
 */
export function resolvePronoun(
  token: Token,
  sentence: number,
  index: number,
  memory: Memory,
  quoted: boolean,
  goesOn: boolean,
  { others, bound, ahead }: Around,
): Draft | null {
  const asked = ASKED.get(token.span.exact.toLowerCase());
  if (asked === undefined) return null;
  let best: Draft | null = null;
  let bestScore = -Infinity;
  for (const draft of memory.drafts) {
    const own = quoted ? null : draft.told;
    const last = own?.mention ?? lastMention(draft);
    const distance = sentence - last.sentence;
    if (distance > REACH || others.has(draft) || !fits(draft, asked)) continue;
    const score =
      -1.5 * distance +
      ((own?.asSubject ?? draft.wasSubject) ? 1.2 : 0) +
      (quoted || own !== null ? 0 : ONLY_QUOTED) +
      (goesOn && !quoted && !draft.uncertain && draft === memory.speaker ? SPOKE_LAST : 0) +
      0.25 * Math.min(draft.mentions.length, 4) +
      (asked.gender !== null && draft.gender === asked.gender ? 1 : 0) +
      (draft.uncertain && asked.of === 'person' ? -1 : 0) +
      (distance === 0 ? -0.02 * (index - last.to) : 0);
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  if (bound !== null && (bound.uncertain || fits(bound, asked))) best = bound;
  else if (ahead !== null && (best === null || best.uncertain) && fits(ahead, asked)) best = ahead;
  if (best !== null && best.uncertain && asked.of === 'person') {
    best.kind = 'person';
    best.uncertain = false;
  }
  // “She should apologise,” Ortiz said: whoever is spoken of in quoted words may be another than the text goes on with.
  if (best !== null && asked.of === 'person' && !quoted) best.gender ??= asked.gender;
  return best;
}

function fits(draft: Draft, { gender, of }: Asked): boolean {
  if (of === 'person')
    return (
      (draft.kind === 'person' ||
        (draft.uncertain && draft.wasSubject) ||
        (draft.kind === 'anonymous' && !draft.plural)) &&
      (draft.gender === null || draft.gender === gender)
    );
  if (of === 'thing')
    return (
      draft.body === 'one' ||
      ((draft.kind === 'organization' || draft.kind === 'document' || draft.kind === 'outlet') &&
        !draft.plural)
    );
  // "in Skellig, where surgeons mended it. They said": no place is several.
  return draft.plural || (draft.kind === 'organization' && !(draft.uncertain && draft.wasPlace));
}
