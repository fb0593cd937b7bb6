import { firstEndingAfter } from '../text/span';
import type { Article, Attribution, Sentence, Source, Span } from '../types';
import { stateBody } from './state-body';
import { type Speaker, speakerIn } from './speaker-in';

/** Sources and attributions that go together. */
export interface Listed {
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
}

/**
 * Adds the unnamed, and papers, of whom only the attribution shows that they speak: "a single question by debate moderators", "has
 * caused many to wonder". One source for all that are called the same; ids go on from those that are there.
 */
export function listSpeakers(
  { text }: Pick<Article, 'text'>,
  sentences: readonly Sentence[],
  sources: readonly Source[],
  attributions: readonly Attribution[],
): Listed {
  const byName = new Map(
    sources
      .filter(({ kind, name }) => kind === 'anonymous' || kind === 'document' || stateBody(name) !== null)
      .map((source) => [source.name.toLowerCase(), source]),
  );
  const known = new Map(sources.map((source) => [source.id, source]));
  // "Ada Marsh, a nurse who led it": whom the text has told of there already.
  const byEnd = new Map(
    sources.flatMap((source) => source.mentions.map(({ end }) => [end, source.id] as const)),
  );
  const speakerAt = (source: Span): Speaker | null => {
    const sentence = sentences[firstEndingAfter(sentences, source.start)];
    return sentence === undefined ? null : speakerIn(text, sentence, source);
  };
  const named = attributions.map((attribution): Attribution => {
    const speaker =
      attribution.sourceId === null && attribution.source !== null ? speakerAt(attribution.source) : null;
    if (speaker === null) return attribution;
    const { name, unnamed, document, mentions, antecedent } = speaker;
    const paper = document === null ? undefined : mentions[0].end;
    const at = known.get(byEnd.get(antecedent?.end ?? paper ?? -1) ?? '');
    const there = paper === undefined || at?.kind === 'document' ? at : undefined;
    const state = document === null ? stateBody(name) : null;
    const same = there ?? byName.get((state ?? name).toLowerCase());
    const source: Source = same
      ? { ...same, mentions: mentions.reduce(withMention, same.mentions) }
      : {
          id: `source-${known.size + 1}`,
          kind: document !== null ? 'document' : state === null ? 'anonymous' : 'organization',
          name: state ?? name,
          role: null,
          mentions,
          document,
          unnamed: state === null ? unnamed : null,
        };
    known.set(source.id, source);
    if (there === undefined) byName.set(source.name.toLowerCase(), source);
    return { ...attribution, sourceId: source.id };
  });
  const all = [...known.values()].sort((a, b) => a.mentions[0].start - b.mentions[0].start);
  return { sources: known.size === sources.length ? [...known.values()] : all, attributions: named };
}

const withMention = (mentions: readonly Span[], span: Span): readonly Span[] =>
  mentions.some(({ start }) => start === span.start)
    ? mentions
    : [...mentions, span].sort((a, b) => a.start - b.start);
