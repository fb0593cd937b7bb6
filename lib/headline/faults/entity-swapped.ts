import { actorsOf, mayBe, type Actor } from '../find-actors';
import { findQuoted } from '../find-quoted';
import { plainWords, type Passage } from '../index-article';
import type { Name } from '../reading';
import {
  anchoring,
  phraseOf,
  rankPassages,
  range,
  supportNear,
  type Candidate,
  type FaultContext,
} from '../fault-context';

const FIT_FROM = 0.4;
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its', 'him', 'them', 'who']);

/** What a name does in its sentence, coarsely: who acts, what is acted on, whose it is. */
function roleOf({ words }: Pick<Passage, 'words'>, { start, end }: Pick<Name, 'start' | 'end'>): string {
  const heads = words.slice(start, end).filter(({ token }) => token.head < start || token.head >= end);
  const relation = heads[0]?.token.relation ?? 'dep';
  if (/^nsubj(?!:pass)|^obl:agent/.test(relation)) return 'doer';
  if (/^(?:obj|iobj|nsubj:pass)/.test(relation)) return 'done-to';
  if (/^(?:nmod:poss|compound|nmod)/.test(relation)) return 'whose';
  return relation.replace(/:.*/, '');
}

/** Names of the passage that the headline does not have. */
function rivals({ headline }: FaultContext, passage: Passage): readonly Name[] {
  const known = new Set(headline.names.flatMap(({ keys }) => keys));
  return passage.names.filter(
    ({ place, keys, start }) =>
      !place &&
      passage.words[start].token.pos === 'PROPN' &&
      keys.some((key) => key.length > 2) &&
      !keys.some((key) => known.has(key)),
  );
}

const VERB_FROM = 0.69;
const ANCHORED_FROM = 0.5;

/** Another acts where the headline's name acts: the same verb on the same things, with a subject that cannot be the one named. */
function otherActor(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const name = headline.names.find(
      ({ start, end, place }) => !place && predicate.subjects.some((word) => start <= word && word < end),
    );
    if (!name || !headline.words[predicate.at].content) return [];
    let best: { passage: Passage; actor: Actor; fit: number } | null = null;
    let backed = 0;
    for (const passage of index.passages) {
      const match = alignment.matches[predicate.at][passage.number];
      if (match.score < VERB_FROM) continue;
      const other = passage.predicates.find(({ at }) => at === match.at);
      if (!other) continue;
      const fit = anchoring(
        context,
        predicate.at,
        passage.number,
        match.at,
        new Set(range(name.start, name.end)),
      );
      const actors = actorsOf(passage, index, other);
      if (
        actors.length === 0 ||
        actors.some((actor) => mayBe(name, actor)) ||
        actors.every(({ bridged }) => bridged)
      ) {
        backed = Math.max(backed, fit);
        continue;
      }
      const [actor] = actors;
      if (headline.names.some((known) => known !== name && mayBe(known, actor)) || fit < ANCHORED_FROM)
        continue;
      if (!best || fit > best.fit) best = { passage, actor, fit };
    }
    if (!best || backed >= best.fit - 0.05) return [];
    return [
      {
        fault: 'entity-swapped',
        start: name.start,
        end: name.end,
        confidence: Math.min(0.9, 0.25 + best.fit * 0.6),
        evidence: [best.passage.number],
        message: `In the text it is ${best.actor.written}, not ${phraseOf(context, name.start, name.end)}.`,
        instead: null,
      },
    ];
  });
}

/** Another says it: the text puts these words into a mouth that cannot be the headline's speaker's. */
function otherSpeaker(context: FaultContext): readonly Candidate[] {
  const { headline, index, speaker } = context;
  if (!speaker) return [];
  const name = headline.names.find(
    ({ start, end, place }) => !place && start < speaker.end && speaker.start < end,
  );
  // Several speakers at once ("Holt, Brandt join in"): the text names them one by one.
  const several = range(speaker.start, speaker.end).some((w) => /^(?:,|and|&)$/.test(headline.words[w].form));
  if (!name || several) return [];
  const aside = new Set([...range(speaker.start, speaker.end), speaker.cue]);
  const quoted = findQuoted(headline.text)
    .map(({ words }) => plainWords(words))
    .filter((plain) => plain.trim().includes(' '));
  const ranked = rankPassages(context, aside).slice(0, 2);
  for (const { passage: number, fit } of ranked) {
    const passage = index.passages[number];
    const verbatim = quoted.some((plain) => plainWords(passage.span.exact).includes(plain));
    if (!verbatim && fit < 0.55) continue;
    const votes = passage.said.filter((said) => said >= 0);
    const [said] = [...new Set(votes)].sort(
      (a, b) => votes.filter((v) => v === b).length - votes.filter((v) => v === a).length,
    );
    const attribution = said === undefined ? undefined : index.attributions[said];
    const source = index.sources.find(({ id }) => id === attribution?.sourceId);
    if (!source || source.kind === 'anonymous' || source.kind === 'document') continue;
    const actor: Actor = {
      entity: -1,
      keys: source.name.toLowerCase().split(/[\s.]+/),
      written: source.name,
      bridged: false,
    };
    const speakers = headline.names.filter(({ start, end }) => start < speaker.end && speaker.start < end);
    if (speakers.some((other) => mayBe(other, actor))) return [];
    // "told CNN", "Trump said of her": the headline's speaker may stand in the same sentence.
    const near = range(name.start, name.end).some((w) => context.alignment.matches[w][number].score >= 0.9);
    return [
      {
        fault: 'entity-swapped',
        start: name.start,
        end: name.end,
        confidence:
          (verbatim ? 0.8 : 0.25 + fit * 0.5) * (near ? 0.55 : 1) * (source.kind === 'person' ? 1 : 0.6),
        evidence: [number],
        message: `In the text ${source.name} says so, not ${phraseOf(context, name.start, name.end)}.`,
        instead: null,
      },
    ];
  }
  return [];
}

/** The sentence that the rest of the headline comes from has another name in that role. */
function elsewhere(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.names.flatMap((name): Candidate[] => {
    if (name.place) return [];
    const own = range(name.start, name.end);
    const met = Math.max(...own.map((w) => alignment.best[w]));
    const ranked = rankPassages(context, new Set(own));
    const [best] = ranked;
    if (!best) return [];
    const passage = index.passages[best.passage];
    const role = roleOf(headline, name);
    const others = rivals(context, passage);
    const [rival] = others.filter((other) => roleOf(passage, other) === role);
    const nameOf = (other: Name | undefined) =>
      other
        ? passage.words
            .slice(other.start, other.end)
            .map(({ token }) => token.span.exact)
            .join(' ')
        : null;
    const instead = nameOf(rival ?? others[0]);
    const written = phraseOf(context, name.start, name.end);
    if (met < 0.5)
      return [
        {
          fault: 'entity-swapped',
          start: name.start,
          end: name.end,
          confidence: (rival ? 0.5 : 0.3) + 0.15 * best.fit,
          evidence: [best.passage],
          message: instead
            ? `The text does not name ${written}; it names ${instead} there.`
            : `The text does not name ${written}.`,
          instead: null,
        },
      ];
    if (best.fit < FIT_FROM || !rival || !/^do/.test(role)) return [];
    const here = Math.max(...own.map((w) => supportNear(context, w, best.passage)));
    if (here >= 0.6) return [];
    // "He told the court": a pronoun may stand for somebody named up to three sentences earlier.
    const pronoun = passage.words.some(({ key }) => PRONOUNS.has(key));
    if (
      pronoun &&
      [1, 2, 3].some((back) =>
        own.some((w) => (alignment.matches[w][best.passage - back]?.score ?? 0) >= 0.9),
      )
    )
      return [];
    const withName = ranked.find(({ passage: number }) =>
      own.some((w) => supportNear(context, w, number) >= 0.6),
    );
    const gap = best.fit - (withName?.fit ?? 0);
    if (gap < 0.12) return [];
    return [
      {
        fault: 'entity-swapped',
        start: name.start,
        end: name.end,
        confidence: Math.min(0.9, 0.15 + best.fit * 0.4 + gap),
        evidence: [best.passage],
        message: `The sentence that says this names ${instead}, not ${written}.`,
        instead: null,
      },
    ];
  });
}

/** Somebody else did it or said it. */
export const entitySwapped = (context: FaultContext): readonly Candidate[] => [
  ...otherActor(context),
  ...otherSpeaker(context),
  ...elsewhere(context),
];
