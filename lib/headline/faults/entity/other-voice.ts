import { phraseOf, range, type Candidate, type FaultContext } from '../../fault-context';
import { isPerson } from '../../find-actors';
import { quotedIn } from '../../find-quoted';
import { plainWords } from '../../index-article';
import { isBy, utterancesOf, type Utterance } from '../../measures/utterances';
import { namesPeople } from '../../names-people';
import { speakerOf } from '../attribution/speaker-of';

/** The headline's speaker must be one whom the text lets speak, and be so surely nobody who says this. */
const IS_FROM = 0.9;
const IS_NOT = 0.45;
/** "Labour leader" is half of "council leader", and another. */
const IS_NOT_OFFICE = 0.6;
/** Unmarked words must be met this well in what another says, and so much worse in anything that the headline's speaker does. */
const FIT_FROM = 0.6;
const WORSE = 0.35;
/** A shorter quotation anybody may have said too. */
const LEAST_LETTERS = 5;
/** When it also heard what another says in other verbs, nine of the training headlines it spoke of were faulty, none faithful, none of 666 editors' own. */
const SURE = 0.93;

/** Verbs by which a headline that opens with marked words gives them to somebody: "‘It's a disgrace’: Holt rages at penalty". */
const SPEAKS =
  /^(?:rage|fume|hit|lash|insist|hail|rant|blast|warn|vow|plead|beg|gush|admit|react|rue|lament|thank|apologise|apologize|slam|call|praise|attack|condemn|mock|defend|reject|dismiss|criticize|criticise|say|tell|urge|demand|complain|protest|blame|accuse|moan|joke|boast|scoff|snap|speak|reveal|describe|on)s?$/;
/** "Holt blames media for Roth's ‘flap’", "after ‘faker’ jibe": somebody else's words may be meant. */
const BEHIND = /^(?:after|over|for|amid|of|at|on|from|by|as|in|with|'s|’s|,|;)$/;

/** What headlines call an office for short. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  pm: ['prime', 'minister'],
  fm: ['first', 'minister'],
  ceo: ['chief', 'executive'],
};
const PRONOUN = /^(?:he|she|they|it|who)?$/i;
/**
 * By these somebody judges in a word of his own, marked or not. What he says, urges, vows or accuses somebody of the text may have in words that
 * nobody can tie to him: of five headlines in which this rule heard another say that, none was right.
 */
const CALLS = /^(?:call|brand|dub|label|liken|compare)$/;

interface Said {
  /** First and last word of who speaks, half-open. */
  readonly start: number;
  readonly end: number;
  /** The marked words, as passages are compared; null where the headline marks none. */
  readonly marked: string | null;
}

/** Who speaks in the headline, and in whose words; null where that is not plain. */
function readSaid({ headline, speaker }: FaultContext): Said | null {
  const { words, names } = headline;
  const [quotation] = quotedIn(headline);
  const marked = quotation ? plainWords(quotation.words) : null;
  if (quotation) {
    const start = words.findIndex(({ token }) => token.span.end > quotation.start);
    const behind = words.findIndex(({ token }) => token.span.start >= quotation.end);
    const colon =
      behind < 0
        ? -1
        : (range(behind, Math.min(behind + 2, words.length)).find((w) => words[w].form === ':') ?? -1);
    if (start <= 1 && colon >= 0) {
      const name = names.find((one) => one.start === colon + 1);
      if (!name || (words[name.end] && !SPEAKS.test(words[name.end].key))) return null;
      return { start: name.start, end: name.end, marked };
    }
    if (start > 1 && words.slice(0, start).some(({ form }) => BEHIND.test(form))) return null;
  }
  if (!speaker || speaker.end <= speaker.start) return null;
  const { start, end } = speaker;
  const isNominal = range(start, end).every((w) => /^(?:NOUN|PROPN|ADJ)$/.test(words[w].token.pos));
  return isNominal && end - start <= 5 ? { start, end, marked } : null;
}

/** The passage that alone has the marked words, and the number of what is said there; null for none. */
function findMarked({ index }: FaultContext, marked: string): { passage: number; said: number } | null {
  if (marked.trim().length < LEAST_LETTERS) return null;
  const places = index.passages.filter(({ span }) => plainWords(span.exact).includes(marked));
  if (places.length !== 1) return null;
  const [{ words, said, number }] = places;
  const longest = marked
    .trim()
    .split(' ')
    .reduce((a, b) => (b.length > a.length ? b : a));
  const at = words.findIndex(
    ({ form, token }) => form === longest || token.span.exact.toLowerCase() === longest,
  );
  return at >= 0 && said[at] >= 0 ? { passage: number, said: said[at] } : null;
}

/** "Judge calls case a ‘witch hunt’" of a solicitor who did, "PM calls plan madness" of the opposition: another says it in the text, by name or by office. */
export function otherVoice(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  const { words } = headline;
  const said = readSaid(context);
  if (!said) return [];
  const { start, end, marked } = said;
  const own = range(start, end).filter((w) => words[w].content);
  const named = headline.names.find((one) => one.start < end && start < one.end);
  // "Clinton aide" is not Clinton.
  const name = named && named.end === end && isPerson(index, named) ? named : undefined;
  // A body speaks through people whom the text need not tie to it each time.
  const last = words[end - 1].key;
  if (own.length === 0 || (!name && !namesPeople(last) && !Object.hasOwn(OFFICES, last))) return [];
  // An office is somebody's only where the text calls him so: "judge" and "solicitor" are alike, and two people.
  const byOffice = (keys: readonly string[]) =>
    own.filter((w) => {
      const { form, key } = words[w];
      const office = OFFICES[form];
      return office ? office.every((word) => keys.includes(word)) : keys.includes(form) || keys.includes(key);
    }).length / own.length;
  const by = (utterance: Utterance) => (name ? isBy(context, own, utterance) : byOffice(utterance.keys));
  const utterances = utterancesOf(context);
  const isKnown =
    name !== undefined ||
    utterances.some((utterance) => by(utterance) >= IS_FROM) ||
    index.entities.some(
      (entity) =>
        entity.kind === 'person' &&
        byOffice(`${entity.name} ${entity.role ?? ''}`.toLowerCase().split(/[\s’']+/)) >= IS_FROM,
    );
  if (!isKnown) return [];
  const tell = ({ attribution }: Utterance, passage: number): readonly Candidate[] => {
    const who = speakerOf(index.attributions[attribution], index);
    if (who === null) return [];
    return [
      {
        fault: 'entity-swapped',
        start,
        end,
        confidence: SURE,
        evidence: [passage],
        message: `In the text ${who} says so, not ${phraseOf(context, start, end)}.`,
        instead: null,
      },
    ];
  };
  if (marked !== null) {
    const place = findMarked(context, marked);
    const utterance = place && utterances.find(({ attribution }) => attribution === place.said);
    // What an outlet or a paper has in these words may be whoever it reports.
    const spoken = utterance && index.attributions[utterance.attribution].sourceId;
    const kind = index.sources.find(({ id }) => id === spoken)?.kind;
    if (
      !utterance ||
      kind === 'outlet' ||
      kind === 'document' ||
      by(utterance) >= (name ? IS_NOT : IS_NOT_OFFICE)
    )
      return [];
    // "Carr was furious. “It is a disgrace,” he said": whom a pronoun means is not so sure.
    const source = index.attributions[utterance.attribution].source?.exact ?? '';
    const isNamedThere = index.passages
      .slice(Math.max(0, place.passage - 1), place.passage + 1)
      .some((passage) => passage.words.some(({ form }) => own.some((w) => words[w].form === form)));
    return PRONOUN.test(source) && isNamedThere ? [] : tell(utterance, place.passage);
  }
  const cue = context.speaker?.cue ?? -1;
  const verb = words[cue]?.key ?? '';
  if (cue < 0 || !CALLS.test(verb)) return [];
  const told = words.flatMap(({ content }, w) =>
    content && w !== cue && (w < start || w >= end) ? [w] : [],
  );
  const all = told.reduce((sum, w) => sum + words[w].weight, 0) || 1;
  let best: { utterance: Utterance; fit: number } | null = null;
  let ownFit = 0;
  for (const utterance of utterances) {
    const fit = told.reduce((sum, w) => sum + words[w].weight * utterance.scores[w], 0) / all;
    if (by(utterance) >= IS_NOT) ownFit = Math.max(ownFit, fit);
    else if (!best || fit > best.fit) best = { utterance, fit };
  }
  // "PM calls tax plan madness": the word itself is the other's.
  const word = told.at(-1)!;
  if (!best || best.fit < FIT_FROM || ownFit > best.fit - WORSE || best.utterance.scores[word] < 1) return [];
  return tell(best.utterance, Math.max(0, best.utterance.passage));
}
