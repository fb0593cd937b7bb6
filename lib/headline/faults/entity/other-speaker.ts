import { phraseOf, range, rankPassages, type Candidate, type FaultContext } from '../../fault-context';
import { isPerson, mayBe, type Actor } from '../../find-actors';
import { quotedIn } from '../../find-quoted';
import { plainWords } from '../../index-article';

/** Another says it: the text puts these words into a mouth that cannot be the headline's speaker's. */
export function otherSpeaker(context: FaultContext): readonly Candidate[] {
  const { headline, index, speaker } = context;
  if (!speaker) return [];
  const name = headline.names.find(
    ({ start, end, place }) => !place && start < speaker.end && speaker.start < end,
  );
  // Several speakers at once ("Holt, Brandt join in"): the text names them one by one.
  const several = range(speaker.start, speaker.end).some((w) => /^(?:,|and|&)$/.test(headline.words[w].form));
  if (!name || several) return [];
  const aside = new Set([...range(speaker.start, speaker.end), speaker.cue]);
  const quoted = quotedIn(headline)
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
    // A firm speaks through its spokesman.
    if (/\bspokes(?:man|woman|person)\b/iu.test(source.role ?? '') && !isPerson(index, name)) return [];
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
