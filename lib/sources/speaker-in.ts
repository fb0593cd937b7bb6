import { DOCUMENT_NOUNS } from '../language/names/document-nouns';
import { agreeing, endOfDescription, startOfPhrase } from '../language/references/phrase';
import { reasonInSentence, reasonUnnamed } from '../language/references/reason-unnamed';
import { describe } from '../language/references/describe';
import { isWritingThatSpeaks } from '../language/references/writing-that-speaks';
import { textOf } from '../language/text-of';
import { isNobody } from '../text/is-nobody';
import { spanOf } from '../text/span';
import type { DocumentMention, Sentence, Span, Token, Unnamed } from '../types';
import { nameDocument } from './name-document';
import { unnamedOf } from './unnamed-of';

/** Words that stand for people where they speak. */
const PEOPLE = /^(?:some|many|others|several|few|most|those|everyone|everybody|another|someone|anyone)$/i;
/** "A growing number of senators", "two-thirds of voters": it is the senators, and the voters, who speak. */
const QUANTITY =
  /^(?:number|numbers|majority|majorities|minority|handful|dozens?|hundreds?|thousands?|millions?|couple|group|half|thirds?|quarters?|fifths?|tenths?|percent|per\s?cent|%|percentage|share|most|all|none|many|some|several|few|both|each|one|much)$/i;

/** People, a body or a paper that a text describes where they speak. */
export interface Speaker {
  readonly name: string;
  /** `null` of a paper. */
  readonly unnamed: Unnamed | null;
  /** `null` of people and bodies. */
  readonly document: DocumentMention | null;
  /** Where they are described, and the "who" that speaks for them if it is that. */
  readonly mentions: readonly Span[];
  /** The noun that "who" stands for; `null` where it is no "who" that speaks. */
  readonly antecedent: Span | null;
}

/** Whom the words of an attribution's source describe; `null` for what describes neither people nor a body nor a paper. */
export function speakerIn(text: string, { tokens }: Sentence, source: Span): Speaker | null {
  const first = tokens.findIndex(({ span }) => span.start >= source.start);
  const past = tokens.findIndex(({ span }) => span.start >= source.end);
  const last = past < 0 ? tokens.length : past;
  if (first < 0 || first >= last || isNobody(source.exact)) return null;
  if (last === first + 1 && /^(?:who|that|which)$/i.test(tokens[first].span.exact)) {
    const noun = antecedentOf(tokens, first);
    const from = noun === null ? first : startOfPhrase(tokens, noun);
    const found =
      noun === null
        ? null
        : (paperAt(text, tokens, noun, from) ?? describedAt(text, tokens, noun, from, first));
    // "a book by the reporter, which says": nobody is "which".
    const isNobody = noun !== null && /^which$/i.test(tokens[first].span.exact) && isOnePerson(tokens, noun);
    return noun === null || found === null || isNobody
      ? null
      : { ...found, mentions: [...found.mentions, tokens[first].span], antecedent: tokens[noun].span };
  }
  const head = headIn(tokens, first, last);
  return paperAt(text, tokens, head, first) ?? describedAt(text, tokens, head, first, last);
}

/** Where the phrase of `head` begins, from `first` on; its article belongs to it whatever the parser hangs it on. */
function startWithin(tokens: readonly Token[], first: number, head: number): number {
  const start = Math.max(first, startOfPhrase(tokens, head));
  return start > first && /^(?:an?|the)$/i.test(tokens[start - 1].span.exact) ? start - 1 : start;
}

/** "A Norbank projection", of which the text tells no more than whose it is: the paper whose noun stands at `head`. */
function paperAt(text: string, tokens: readonly Token[], head: number, first: number): Speaker | null {
  const from = startWithin(tokens, first, head);
  const isPaper = describe(tokens, from, head)?.kind === 'document' || isWritingThatSpeaks(tokens, head);
  if (tokens[head].pos !== 'NOUN' || !isPaper) return null;
  const { lemma, span } = tokens[head];
  const type = DOCUMENT_NOUNS.get(lemma.toLowerCase()) ?? DOCUMENT_NOUNS.get(span.exact.toLowerCase());
  const document = { type: type ?? 'other', author: null, addressee: null, publisher: null, date: null };
  return {
    name: nameDocument(textOf(tokens.slice(from, head + 1)), document),
    unnamed: null,
    document,
    mentions: [spanOf(text, tokens[from].span.start, span.end)],
    antecedent: null,
  };
}

/** The noun that the clause of "voters who fear it" or "those who fear it" is about; `null` where the parser sees none. */
function antecedentOf(tokens: readonly Token[], relative: number): number | null {
  let verb = tokens[relative].head;
  // "who said and wrote", "who want to know"
  for (
    let steps = 0;
    steps < 3 && /^(?:conj|xcomp|ccomp|cop|aux)/.test(tokens[verb]?.relation ?? '');
    steps++
  )
    verb = tokens[verb].head;
  const noun = tokens[verb]?.relation.startsWith('acl') ? tokens[verb].head : -1;
  if (noun < 0 || noun >= relative || relative - noun >= 12) return null;
  // "a note from her son that read": no person is "that".
  const isOf =
    /^(?:that|which)$/i.test(tokens[relative].span.exact) && tokens[noun].relation.startsWith('nmod');
  return isOf && isOnePerson(tokens, noun) ? tokens[noun].head : agreeing(tokens, verb, noun);
}

/** What the noun at `head` of the words `first` to `last` describes. */
function describedAt(
  text: string,
  tokens: readonly Token[],
  head: number,
  first: number,
  last: number,
): Speaker | null {
  const counted = nounOf(tokens, head, last);
  const ofCounted = counted === head ? null : peopleAt(tokens, first, counted);
  const noun = ofCounted === null ? head : counted;
  const isBare = ofCounted === null && PEOPLE.test(tokens[head].span.exact);
  const kind = ofCounted ?? (isBare ? null : peopleAt(tokens, first, head));
  if (kind === null && !isBare) return null;
  const from = startWithin(tokens, first, head);
  const nounFrom = startWithin(tokens, first, noun);
  const to = Math.min(last, Math.max(endOfDescription(tokens, head), noun + 1));
  return {
    name: textOf(tokens.slice(from, to)),
    unnamed: unnamedOf(
      textOf(tokens.slice(nounFrom, to)),
      kind === 'organization',
      reasonUnnamed(tokens, to) ?? reasonInSentence(tokens),
    ),
    document: null,
    mentions: [spanOf(text, tokens[from].span.start, tokens[to - 1].span.end)],
    antecedent: null,
  };
}

/** What the noun at `noun`, of words from `first` on, names without being a name: people or a body; `null` for anything else. */
function peopleAt(tokens: readonly Token[], first: number, noun: number): 'person' | 'organization' | null {
  const from = startWithin(tokens, first, noun);
  const kind = isPlainNoun(tokens, from, noun) ? describe(tokens, from, noun)?.kind : undefined;
  return kind === 'person' || kind === 'organization' ? kind : null;
}

const isOnePerson = (tokens: readonly Token[], noun: number): boolean =>
  !/S$/.test(tokens[noun].tag) && describe(tokens, noun, noun)?.kind === 'person';

/** "Pastors", "another Democrat": what names people without being a name, and stands for nothing else. */
const isPlainNoun = (tokens: readonly Token[], from: number, noun: number): boolean => {
  const { pos, tag, span } = tokens[noun];
  if (/^(?:self|who)$|^\p{Lu}+$/u.test(span.exact)) return false;
  if (pos === 'NOUN' || tag === 'NNPS') return true;
  if (from === noun) return false;
  // "a Norbank executive", "one Norland Democrat"
  const isPlain = (index: number): boolean => !/^\p{Lu}/u.test(tokens[index].span.exact);
  return isPlain(noun) || isPlain(noun - 1) || /^(?:an?|one|another)$/i.test(tokens[from].span.exact);
};

/** The token that the others hang on; the first noun where the parser took a participle for the verb: "The audience gathered in the hall". */
function headIn(tokens: readonly Token[], first: number, last: number): number {
  const isHead = ({ pos, head, span }: Token): boolean =>
    pos !== 'PUNCT' && !/^(?:an?|the)$/i.test(span.exact) && (head < first || head >= last);
  const own = tokens.slice(first, last);
  const head = own.findIndex(isHead);
  const noun = own.findIndex(
    ({ pos, tag, relation }) => (pos === 'NOUN' || tag === 'NNPS') && !/^(?:compound|flat)/.test(relation),
  );
  const people = noun >= 0 ? noun : own.findIndex(({ span }) => PEOPLE.test(span.exact));
  return first + Math.max(0, head >= 0 && own[head].pos === 'VERB' && people >= 0 ? people : head);
}

/** Whether the token at `head` only says how many of the others: "26 percent of Democrats", "two-thirds of them". */
const isQuantity = (tokens: readonly Token[], head: number): boolean =>
  (QUANTITY.test(tokens[head].span.exact) || tokens[head].pos === 'NUM') &&
  /^of$/i.test(tokens[head + 1]?.span.exact ?? '');

/** Of "a growing number of senators" the senators, else the head itself. */
function nounOf(tokens: readonly Token[], head: number, last: number): number {
  if (!isQuantity(tokens, head)) return head;
  for (let index = head + 2; index < last; index++)
    if (/^(?:NOUN|PROPN)$/.test(tokens[index].pos) && !/^(?:compound|flat)/.test(tokens[index].relation))
      return index;
  return head;
}
