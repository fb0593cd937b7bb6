import { isNobody } from '../../text/is-nobody';
import type { Token } from '../../types';
import { textOf } from '../text-of';
import { isBareSpeaker, isSingle } from './bare-speaker';
import { describe } from './describe';
import type { Draft } from './draft';
import { anonymous, endOfUnnamed, newDocument } from './draft-of-description';
import { isOfficeAlone } from './holds-office';
import type { Reading } from './reading';
import { resolveDescription } from './resolve-description';
import { isSubject, speaks, speaksInClause, speaksInverted } from './speaking';
import { isWritingThatSpeaks } from './writing-that-speaks';

/** Whom the noun phrase `from` to `head` means: one who is known, somebody unnamed who may speak, a document; else `null`. */
export function readDescription(
  { sentence, tokens, own, memory, all, unnamed, isQuoted }: Reading,
  from: number,
  head: number,
): Draft | null {
  // What nobody says has no source.
  if (isNobody(textOf(tokens.slice(from, head + 1)))) return null;
  if (isWritingThatSpeaks(tokens, head)) return writing(tokens, from, head, all);
  const described = describe(tokens, from, head);
  const speaking = speaks(tokens, head) || speaksInClause(tokens, head) || speaksInverted(tokens, from, head);
  if (described === null)
    return speaking && isBareSpeaker(tokens, head)
      ? anonymous(tokens, from, head, !isSingle(tokens, head), own, unnamed)
      : null;
  const known =
    resolveDescription(described, sentence, memory, all, speaking) ??
    (from === head &&
    endOfUnnamed(tokens, head, own) === head + 1 &&
    described.plural &&
    described.kind === 'person'
      ? groupCalled(tokens, head, all)
      : null);
  if (known !== null) {
    // "Tidewell … the company … she added": the noun has said that it is a firm before "she" could say otherwise.
    if (described.kind === 'organization') known.uncertain = false;
    return known;
  }
  if (described.kind === 'document') return newDocument(tokens, from, head, described.plural);
  // Any subject may turn out to say something: attributions know rarer cues than `speaks`. Not so within quoted speech.
  const mayTurnOut = isSubject(tokens[head]) && !isQuoted(tokens[head]);
  if (!speaking && !(mayTurnOut && described.sure)) return null;
  const draft = anonymous(tokens, from, head, described.plural, own, unnamed, described.kind, described.noun);
  // "The Prime Minister" is one person, whom the office names.
  if (isOfficeAlone(tokens, head) && /^the$/i.test(tokens[from].span.exact)) draft.isOffice = true;
  return draft;
}

/**
 * "Several Senators who had asked … assured Senators that": a bare plural means the group of that noun, while the text has told
 * of one alone.
 */
export function groupCalled(tokens: readonly Token[], head: number, all: ReadonlySet<Draft>): Draft | null {
  const noun = tokens[head].lemma.toLowerCase();
  const groups = [...all].filter(
    (draft) => draft.kind === 'anonymous' && draft.plural && draft.noun === noun,
  );
  return groups.length === 1 ? groups[0] : null;
}

/** What is written and speaks: with "the" or "this" what the text has called so, else another. */
function writing(tokens: readonly Token[], from: number, head: number, all: ReadonlySet<Draft>): Draft {
  const noun = tokens[head].lemma.toLowerCase();
  const same = /^(?:the|this|that)$/i.test(tokens[from].span.exact)
    ? [...all].findLast(({ kind, tags }) => kind === 'document' && tags.has(noun))
    : undefined;
  return same ?? newDocument(tokens, from, head, /S$/.test(tokens[head].tag));
}
