import type { Token } from '../../types';
import { DOCUMENT_NOUNS } from '../names/document-nouns';
import { genderOfNoun } from '../names/kind-of-name';
import type { Name } from '../names/name';
import { textOf } from '../text-of';
import { isTermsHead } from './describe';
import { type Draft, newDraft } from './draft';
import type { EntityKind } from './entity';
import { endOfDescription } from './phrase';

/** A document that the phrase `from` to `head` is the first to speak of. */
export function newDocument(tokens: readonly Token[], from: number, head: number, plural: boolean): Draft {
  const { lemma, span } = tokens[head];
  const end = isTermsHead(tokens, head) ? head + 3 : head + 1;
  const draft = newDraft('document', textOf(tokens.slice(from, end)));
  draft.documentType =
    DOCUMENT_NOUNS.get(lemma.toLowerCase()) ?? DOCUMENT_NOUNS.get(span.exact.toLowerCase()) ?? 'other';
  draft.plural = plural;
  draft.tags.add(lemma.toLowerCase());
  return draft;
}

/** One past the description of somebody unnamed, which ends within no name: "a spokesman for the Department for Culture, Media and Sport". */
export function endOfUnnamed(tokens: readonly Token[], head: number, own: readonly Name[]): number {
  const end = endOfDescription(tokens, head);
  return own.find((name) => head < name.from && name.from < end && end < name.to)?.to ?? end;
}

/** One or several without a name, of whom the phrase `from` to `head` speaks: the same as before where it has been used of somebody in `unnamed`. */
export function anonymous(
  tokens: readonly Token[],
  from: number,
  head: number,
  plural: boolean,
  own: readonly Name[],
  unnamed: Map<string, Draft>,
  kind: EntityKind = 'person',
  noun = '',
): Draft {
  const name = textOf(tokens.slice(from, endOfUnnamed(tokens, head, own)));
  const same = unnamed.get(name.toLowerCase());
  if (same !== undefined) return same;
  const draft = newDraft('anonymous', name);
  unnamed.set(name.toLowerCase(), draft);
  draft.plural = plural || kind === 'organization';
  if (!draft.plural) draft.gender = genderOfNoun(tokens[head].lemma.toLowerCase());
  draft.body = kind !== 'organization' ? null : plural ? 'several' : 'one';
  draft.noun = tokens[head].lemma.toLowerCase();
  for (let index = from; index <= head; index++) draft.tags.add(tokens[index].lemma.toLowerCase());
  if (noun !== '') draft.tags.add(noun);
  return draft;
}
