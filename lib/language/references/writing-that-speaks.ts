import type { Token } from '../../types';

/** What is written or shown and can be read out, though one does not ask for it as for a paper. */
const WRITINGS = new Set(
  `charge comment listing page webpage sign placard poster banner headline label wording passage excerpt inscription plaque card
  brochure flyer leaflet billboard certificate receipt log entry bio profile subtitle text paragraph clause disclaimer script lyric poem
  novel rule policy code hoax caveat clip slogan sticker graffiti logo menu timetable itinerary dedication obituary epitaph tribute eulogy prayer testimonial`.split(
    /\s+/,
  ),
);
/** Verbs whose subject is read rather than heard, as well. */
const READS =
  /^(?:say|state|read|add|describe|call|claim|warn|note|continue|conclude|allege|declare|specify|stipulate|explain)$/;

/** The verb that the noun at `index` is the subject of, itself or in a clause on it: "a poster that stated"; -1 for none. */
function verbOf(tokens: readonly Token[], index: number): number {
  const { relation, head } = tokens[index];
  if (relation.startsWith('nsubj')) return head;
  // "…,” said the comment" is an object to some parses.
  if (
    /^(?:obj|ccomp)$/.test(relation) &&
    head < index &&
    /^(?:[,”"’?!]|'')$/.test(tokens[head - 1]?.span.exact ?? '')
  )
    return head;
  return tokens.findIndex(
    (token, verb) =>
      verb > index &&
      token.head === index &&
      token.relation === 'acl:relcl' &&
      tokens.some(
        ({ head: at, relation: own, span }) =>
          at === verb && own.startsWith('nsubj') && /^(?:that|which)$/i.test(span.exact),
      ),
  );
}

/**
 * Whether the noun at `index` is something written that says what follows: "the charge states", "the Facebook comment said", "a placard
 * that read". Elsewhere such a word is no paper: "the charge was dropped".
 */
export function isWritingThatSpeaks(tokens: readonly Token[], index: number): boolean {
  const { pos, lemma } = tokens[index];
  const noun = lemma.toLowerCase();
  // "a copy of the memo said": what it is of is the paper.
  if (pos !== 'NOUN' || !WRITINGS.has(noun) || tokens[index + 1]?.span.exact === 'of') return false;
  const verb = verbOf(tokens, index);
  return verb >= 0 && tokens[verb].pos === 'VERB' && READS.test(tokens[verb].lemma.toLowerCase());
}
