import { placeAnchor } from '../../text/place-anchor';
import { contains, overlaps } from '../../text/span';
import type { Attribution, Claim, Source, Span } from '../../types';
import { addedId, gone, put, type Correct, type Corrected, type Draft } from './draft';
import { findStatement } from './find-statement';
import { kindOfWords } from './kind-of-words';
import { newSpeaker, speakerOf } from './speaker-of';

/** Gives a part of a statement other words: what is said, who says it, by which words; or says that somebody says these. */
export const changePart: Correct<'part'> = (draft, { of, part, words }, by) => {
  const span = placeAnchor(words, draft.text);
  const found = span && (of === null ? newStatement(span, draft, addedId(by)) : findStatement(of, draft, by));
  if (!span || !found) return gone(draft);
  switch (part) {
    case 'cue':
      return keep(draft, { ...found, cue: span });
    case 'content':
      return keep(draft, { ...found, content: [span], kind: kindOfWords([span], draft.text) });
    case 'source': {
      // The words as a person draws them name somebody whom the engine knows by them, or by that name; else somebody new.
      const source = speakerOf(span.exact, span, draft) ?? newSpeaker(addedId(by), span.exact, span);
      return keep(withSource(draft, source), { ...found, source: span, sourceId: source.id });
    }
  }
};

/** Says who says it, whatever words stand for them in the text. */
export const changeSpeaker: Correct<'speaker'> = (draft, { of, name }, by) => {
  const found = findStatement(of, draft, by);
  if (!found) return gone(draft);
  if (name === null) return keep(draft, { ...found, sourceId: null });
  const source = speakerOf(name, null, draft) ?? newSpeaker(addedId(by), name, null);
  return keep(withSource(draft, source), { ...found, sourceId: source.id });
};

/** Words that no statement had yet; one whose words these are already is the one meant. */
const newStatement = (span: Span, { attributions, text }: Draft, id: string): Attribution =>
  attributions.find(({ content }) =>
    content.some((one) => one.start === span.start && one.end === span.end),
  ) ?? {
    id,
    kind: kindOfWords([span], text),
    source: null,
    cue: null,
    content: [span],
    sourceId: null,
    via: [],
    strength: 'neutral',
  };

const withSource = (draft: Draft, source: Source): Draft =>
  draft.sources.includes(source) ? draft : { ...draft, sources: [...draft.sources, source] };

/** The draft with this statement in it, and the claims that stand in its words now told as its own. */
export function keep(draft: Draft, attribution: Attribution): Corrected {
  const { id, content } = attribution;
  const isIn = ({ span }: Claim): boolean => content.some((part) => contains(part, span));
  const touches = ({ span }: Claim): boolean => content.some((part) => overlaps(part, span));
  const claims = draft.claims.map((claim) =>
    claim.attributionId === id && !touches(claim)
      ? { ...claim, attributionId: null }
      : claim.attributionId === null && isIn(claim)
        ? { ...claim, attributionId: id }
        : claim,
  );
  return {
    draft: {
      ...draft,
      attributions: put(draft.attributions, attribution, ({ content: [first] }) => first.start),
      claims,
    },
    of: { kind: 'attribution', id },
  };
}
