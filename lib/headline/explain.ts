import type { Fault } from '../types';
import { phraseOf, range, rankPassages, type Candidate, type FaultContext } from './fault-context';
import type { Suspicion } from './model/judge-headline';

/** What is said of a phrase that no rule explains: plainly that the text does not bear it, and where to look. */
const MESSAGES: Readonly<Partial<Record<Fault, (words: string) => string>>> = {
  'predicate-strengthened': (words) => `The text does not go as far as “${words}”.`,
  negated: (words) => `The text seems to say the opposite of “${words}”.`,
  'roles-swapped': () => 'Who does this to whom is different in the text.',
  'entity-swapped': (words) => `The text does not say this of ${words}.`,
  'place-or-nationality-shifted': (words) => `The text does not give “${words}” as the place of this.`,
  'detail-absent': (words) => `Nothing in the text says “${words}” of this.`,
  'hedge-dropped': (words) => `The text is less sure than “${words}”.`,
  'attribution-dropped': (words) => `The text does not say “${words}” itself; somebody in it does.`,
  'number-changed': (words) => `The text does not give “${words}” of this.`,
  'scope-widened': (words) => `“${words}” is wider than what the text says.`,
  'cause-claimed': (words) => `The text does not say that the one led to the other, as “${words}” does.`,
  'time-shifted': (words) =>
    `When this happens, or how far it has come, is different in the text: “${words}”.`,
  'quote-altered': (words) => `Nobody in the text says “${words}”.`,
};

/** A suspicion put into words: as its rule has it, or plainly, with the sentence that has most of the rest of the headline as its evidence. */
export function explain(
  context: FaultContext,
  { start, end, kind, rule }: Pick<Suspicion, 'start' | 'end' | 'kind' | 'rule'>,
): Candidate {
  // Half a number ("7.84" of "7.84 million") is none.
  if (rule?.fault === 'number-changed') return rule;
  if (rule) return { ...rule, start, end };
  const [nearest] = rankPassages(context, new Set(range(start, end)));
  const told = kind === 'entity-swapped' ? nameIn(context, start, end) : { start, end };
  const words = phraseOf(context, told.start, told.end).replace(/^["“‘']|["”’']$/g, '');
  return {
    fault: kind,
    start,
    end,
    confidence: 0,
    evidence: nearest ? [nearest.passage] : [],
    message: MESSAGES[kind]?.(words) ?? `The text does not bear out “${words}”.`,
    instead: null,
  };
}

/** The name in "To Norbank", of which the text is said not to say this; the whole phrase without one. */
const nameIn = ({ headline }: FaultContext, start: number, end: number): Pick<Suspicion, 'start' | 'end'> =>
  headline.names.find((name) => start <= name.start && name.end <= end) ?? { start, end };
