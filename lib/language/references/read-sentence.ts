import type { Token } from '../../types';
import { isMemberAt } from '../names/offices-in-letters';
import { isOriginAlone } from '../names/origin-nouns';
import type { Name } from '../names/name';
import { aroundPronoun, isEmphatic } from './around-pronoun';
import { isBareSpeaker } from './bare-speaker';
import { bodyBeside } from './body-beside';
import { bodyOfPerson } from './body-of-person';
import { isAgeAlone } from './called-anew';
import { type Draft, noteRole } from './draft';
import { endOfUnnamed } from './draft-of-description';
import type { Mention } from './entity';
import { findAntecedent } from './find-antecedent';
import { isOfficeAlone, noteOffice } from './holds-office';
import { joinPress } from './join-press';
import { joinApposed, joinUnnamed, noteOwner } from './named-later';
import { namedBefore, namedBeside } from './named-beside';
import { startOfPhrase } from './phrase';
import { predicatedOf } from './predicated-of';
import { groupCalled, readDescription } from './read-description';
import { readName } from './read-name';
import type { Reading } from './reading';
import { reasonUnnamed } from './reason-unnamed';
import { isPronoun, resolvePronoun } from './resolve-pronoun';
import { isSubject, reports } from './speaking';

/** Whether the token at `index` is the subject of a clause that somebody says or thinks. */
const isWithinReport = (tokens: readonly Token[], index: number): boolean =>
  tokens[tokens[index].head]?.relation.startsWith('ccomp') ?? false;

/** Whether the words of the token at `index` stand before it: “…,” he said; Parents, he said, should …. */
const standsBehindSpeech = (tokens: readonly Token[], index: number): boolean =>
  /^(?:,|["”’]|'')$/.test(tokens[index - 1]?.span.exact ?? '') &&
  (tokens[index - 1].span.exact !== ',' || tokens[tokens[index].head].relation === 'parataxis');

/** Reads whom one sentence speaks of, name by name and noun by noun, and keeps them in mind for the next. */
export function readSentence(reading: Reading): void {
  const { sentence, tokens, own, taken, draftOf, memory, all, bodies, isQuoted } = reading;
  const heads = new Map<number, Draft>();
  let name = 0;
  for (let index = 0; index < tokens.length; index++) {
    let end = index;
    // "TikTok CEO Shou Zi Chew": the firm's name stands within the title that belongs to the person.
    for (; name < own.length && own[name].titleFrom <= Math.max(index, end - 1); name++) {
      const known = draftOf.get(own[name]);
      if (known === undefined) continue;
      const draft =
        known.kind === 'anonymous' ? (groupCalled(tokens, own[name].to - 1, all) ?? known) : known;
      joinUnnamed(draft, own[name], tokens, heads, reading.unnamed, all, memory);
      readName(reading, own[name], draft);
      // "the evangelist Franklin Marsh, who": the clause may hang on the title.
      for (let token = own[name].titleFrom; token < own[name].to; token++)
        if (token >= own[name].from || !heads.has(token)) heads.set(token, draft);
      end = own[name].to;
    }
    if (end > index) {
      index = end - 1;
      continue;
    }
    if (taken[index] === 1) continue;
    const token = tokens[index];
    const asSubject = isSubject(token);
    let draft: Draft | null = null;
    let from = index;
    let to = index + 1;
    let form: Mention['form'] = 'pronoun';
    if (isPronoun(token)) {
      // Nobody else is himself of "a spokesman for the bishop himself".
      if (isEmphatic(tokens, index) && !heads.has(index - 1)) continue;
      const around = aroundPronoun(tokens, index, own, draftOf, heads);
      const goesOn = reports(tokens, index) && standsBehindSpeech(tokens, index);
      draft = resolvePronoun(token, sentence, index, memory, isQuoted(token), goesOn, around);
    } else if (/^(?:who|which|that)$/i.test(token.span.exact) && asSubject)
      draft = noteOffice(findAntecedent(tokens, index, heads), tokens[token.head]);
    else if (
      token.pos === 'NOUN' ||
      (token.pos === 'PROPN' && /^\p{Ll}/u.test(token.span.exact)) ||
      isOfficeAlone(tokens, index) ||
      isOriginAlone(tokens, index) ||
      isMemberAt(tokens, index) ||
      isAgeAlone(tokens, index) ||
      isBareSpeaker(tokens, index)
    ) {
      if (/^(?:compound|flat)/.test(token.relation) && token.head > index) continue;
      from = withWholeName(own, startOfPhrase(tokens, index));
      if (joinPress(tokens, index, own, draftOf)) continue;
      const named =
        namedBefore(tokens, from, index, own, draftOf) ??
        (isQuoted(token) ? null : predicatedOf(tokens, from, index, heads));
      if (named !== null) {
        noteRole(
          named,
          tokens.slice(from, index + 1).map(({ lemma }) => lemma.toLowerCase()),
        );
        memory.add(
          named,
          { sentence, from, to: index + 1, head: index, form: 'description' },
          named.wasSubject,
          isQuoted(token),
        );
        heads.set(index, named);
        continue;
      }
      const body = bodyOfPerson(tokens, from, index, own, heads, bodies);
      const beside = body === null ? namedBeside(tokens, from, index, own, draftOf) : null;
      if (beside !== null) {
        noteRole(
          beside,
          tokens.slice(from, index + 1).map(({ lemma }) => lemma.toLowerCase()),
        );
        joinApposed(beside, tokens.slice(from, index + 1), reading.unnamed, all, memory);
      }
      draft =
        body?.draft ??
        beside ??
        bodyBeside(tokens, from, index, own, draftOf) ??
        readDescription(reading, from, index);
      form = body?.isNamed ? 'name' : 'description';
      if (draft !== null && draft.kind === 'anonymous') {
        to = endOfUnnamed(tokens, index, own);
        noteOwner(draft, tokens, from, heads);
        draft.reason ??= reasonUnnamed(tokens, to) ?? reasonUnnamed(tokens, index + 1);
      }
    }
    if (draft === null) continue;
    all.add(draft);
    const speaking = reports(tokens, index);
    // "He believed that the judge was biased": what he believes is of somebody, and about the judge in passing.
    const isTold = asSubject && !(form === 'description' && isWithinReport(tokens, index));
    memory.add(draft, { sentence, from, to, head: index, form }, isTold, isQuoted(token), speaking);
    heads.set(index, draft);
  }
  if (tokens.some((token) => /^(?:VERB|AUX)$/.test(token.pos) && !isQuoted(token)))
    memory.narrated = sentence;
}

/** Where a phrase begins that may not begin within a name: "Street Journal poll". */
const withWholeName = (own: readonly Name[], from: number): number =>
  own.find((name) => name.from < from && from < name.to)?.titleFrom ?? from;
