import { normaliseName } from '../../text/normalise-name';
import { overlaps } from '../../text/span';
import type { Source, Span } from '../../types';
import type { Draft } from './draft';

/** The source of a draft that bears this name, or that these words stand for; `undefined` when it is a new one. */
export function speakerOf(name: string, words: Span | null, { sources }: Draft): Source | undefined {
  const wanted = normaliseName(name);
  return (
    sources.find((source) => normaliseName(source.name) === wanted) ??
    (words === null
      ? undefined
      : sources.find(({ mentions }) => mentions.some((one) => overlaps(one, words))))
  );
}

/** Somebody whom a person named and no engine found: a person, as far as that is known. */
export const newSpeaker = (id: string, name: string, words: Span | null): Source => ({
  id,
  kind: 'person',
  name,
  role: null,
  mentions: words === null ? [] : [words],
  document: null,
  unnamed: null,
});
