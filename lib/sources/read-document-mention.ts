import { NOUN_FIELD, nounFields } from '../language/names/word-fields';
import type { Entity, Mention } from '../language/references/entity';
import { isSpeechVerb } from '../language/references/speaking';
import { textOf } from '../language/text-of';
import type { Article, DocumentMention, DocumentType, Sentence, Token } from '../types';
import { findDate } from './resolve-date';

/** Tokens after a document's noun that may still describe it. */
const REACH = 30;
/** Mentions of one document that are read: what a text has not said by then it does not say. */
const MENTIONS_READ = 12;

const MADE =
  /^(?:written|released|published|issued|sent|signed|filed|conducted|compiled|commissioned|addressed|dated|obtained|made)$/i;

/** An entity where it is mentioned by name or description. */
export interface Placed {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** Entities by the sentence that speaks of them, pronouns included, in the order of the entities. */
export function placesOf(entities: readonly Entity[]): ReadonlyMap<number, readonly Placed[]> {
  const places = new Map<number, Placed[]>();
  for (const entity of entities)
    for (const mention of entity.mentions) {
      const own = places.get(mention.sentence);
      if (own === undefined) places.set(mention.sentence, [{ entity, mention }]);
      else own.push({ entity, mention });
    }
  return places;
}

/** True when the text says anything of a document beside that there is one. */
export const tellsSomething = ({ author, addressee, publisher, date }: DocumentMention): boolean =>
  author !== null || addressee !== null || publisher !== null || date !== null;

/** What the text says of a document, over all its mentions: the first word on each point holds. */
export function readDocumentMention(
  entity: Entity,
  places: ReadonlyMap<number, readonly Placed[]>,
  { publishedAt }: Pick<Article, 'publishedAt'>,
  sentences: readonly Sentence[],
): DocumentMention {
  let told: DocumentMention = {
    type: entity.documentType ?? 'other',
    author: null,
    addressee: null,
    publisher: null,
    date: null,
  };
  for (const mention of entity.mentions.slice(0, MENTIONS_READ)) {
    if (mention.form === 'pronoun') continue;
    const { tokens } = sentences[mention.sentence];
    const beside = (places.get(mention.sentence) ?? []).filter((other) => other.entity !== entity);
    const others = beside.filter((other) => other.mention.form !== 'pronoun');
    const read = readMention(tokens, mention, others, publishedAt);
    told = {
      type: told.type,
      author:
        told.author ??
        read.author ??
        (read.publisher === null ? writerOf(tokens, mention, told.type, beside) : null),
      addressee: told.addressee ?? (SENT.has(told.type) ? read.addressee : null),
      publisher: told.publisher ?? read.publisher,
      date: told.date ?? read.date,
    };
  }
  return told;
}

function readMention(
  tokens: readonly Token[],
  { from, head }: Mention,
  others: readonly Placed[],
  publishedAt: string | null,
): Omit<DocumentMention, 'type'> {
  const named = (start: number, end: number): Entity | null =>
    // The phrase's last noun is who is meant: "data from the Oracle storage" is not by Oracle.
    others.findLast(({ mention }) => mention.from < end && start < mention.to && mention.to >= end)?.entity ??
    null;
  // "a BuzzFeed News report", "Ms. Okoro's letter": the name need not touch the noun.
  const before = others.find(({ mention }) => mention.from < head && from < mention.to)?.entity ?? null;
  const owned = tokens.slice(from, head).some(({ tag }) => tag === 'POS');
  let author =
    before !== null && owned && before.kind !== 'outlet' && before.kind !== 'place' ? before.name : null;
  let publisher = before?.kind === 'outlet' ? before.name : null;
  let addressee: string | null = null;
  const end = Math.min(tokens.length, head + REACH);
  for (let index = head + 1; index < end; index++) {
    const word = tokens[index].span.exact.toLowerCase();
    if (/^[.;:“"]$/.test(word)) break;
    const near = index === head + 1 || isMadeBefore(tokens, head, index);
    if ((word === 'from' || word === 'by') && near && author === null && publisher === null) {
      const stop = endOfPhrase(tokens, index + 1, end);
      const found = named(index + 1, stop);
      if (found?.kind === 'outlet') publisher = found.name;
      else if (/^\d/.test(tokens[index + 1]?.span.exact ?? ''))
        continue; // a petition signed by 3,000 people is not theirs
      else if (found !== null && found.kind !== 'place') author = found.name;
      else if (isSomebody(tokens, stop - 1)) author = nounPhrase(tokens, index + 1, stop);
    } else if (
      word === 'to' &&
      addressee === null &&
      (near || author !== null) &&
      tokens[index + 1]?.pos !== 'VERB'
    ) {
      const stop = endOfPhrase(tokens, index + 1, end);
      addressee =
        named(index + 1, stop)?.name ??
        (isSomebody(tokens, stop - 1) ? nounPhrase(tokens, index + 1, stop) : null);
    } else if (word === 'in' && publisher === null && isMadeBefore(tokens, head, index)) {
      publisher = journalAt(tokens, index + 1, others);
    } else if (tokens[index].pos === 'VERB' && !MADE.test(word)) break;
  }
  return { author, addressee, publisher, date: dateOf(tokens, head, publishedAt) };
}

/** What "published in the journal Annals of Epidemiology", "published in The Lancet" name; `null` for "in 2019" and "in Norwick". */
function journalAt(tokens: readonly Token[], from: number, others: readonly Placed[]): string | null {
  const word = (index: number): string => tokens[index]?.span.exact ?? '';
  let start = from;
  while (/^(?:the|a|medical|science|scientific|academic|peer-reviewed|journal|magazine)$/.test(word(start)))
    start++;
  const outlet = others.find(
    ({ entity, mention }) => entity.kind === 'outlet' && mention.from <= start + 1 && start < mention.to,
  );
  if (outlet !== undefined) return outlet.entity.name;
  if (!/^(?:journal|magazine)$/.test(word(start - 1))) return null;
  let end = start;
  while (
    /^\p{Lu}/u.test(word(end)) ||
    (/^(?:of|and|&|in|for|the)$/.test(word(end)) && /^\p{Lu}/u.test(word(end + 1)))
  )
    end++;
  return end > start ? textOf(tokens.slice(start, end)) : null;
}

/** "a letter signed by …", "a poll of 400 voters released on Friday by …": nothing, or a date, between the making and its maker. */
function isMadeBefore(tokens: readonly Token[], head: number, index: number): boolean {
  for (let at = index - 1; at > head && index - at < 6; at--) {
    const word = tokens[at].span.exact;
    if (MADE.test(word)) return true;
    if (
      !/^(?:on|in|last|this|late|early|earlier|week|month|year|morning|evening|,|\d+|\p{Lu}\p{Ll}+)$/u.test(
        word,
      )
    )
      return false;
  }
  return false;
}

/** Papers that are sent to somebody: a ruling "to the left of the court" is not. */
const SENT: ReadonlySet<DocumentType> = new Set([
  'letter',
  'report',
  'filing',
  'transcript',
  'post',
  'statement',
  'other',
]);

/** Papers that a person writes alone; in a report or a film many are heard. */
const OWN_HAND: ReadonlySet<DocumentType> = new Set(['letter', 'post', 'statement']);

/** Who wrote it, by the sentence's verb: "In a letter dated 9 March, she wrote that …", "Okoro said in a statement that …". */
function writerOf(
  tokens: readonly Token[],
  mention: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): string | null {
  const writer = subjectOf(tokens, mention, type, beside) ?? namedBeforeVerb(tokens, mention, type, beside);
  return writer === null ||
    writer.kind === 'document' ||
    writer.kind === 'place' ||
    (writer.kind === 'outlet' && type !== 'statement')
    ? null
    : writer.name;
}

const isInIt = (word: string | undefined): boolean => word !== undefined && /^(?:in|on)$/i.test(word);

function subjectOf(
  tokens: readonly Token[],
  { from, head }: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): Entity | null {
  if (!isInIt(tokens[from - 1]?.span.exact)) return null;
  const verb = tokens[head].head;
  if (verb < 0 || (!isSpeechVerb(tokens[verb]) && !writes(tokens[verb]))) return null;
  if (!OWN_HAND.has(type) && !writes(tokens[verb])) return null;
  const subject = tokens.findIndex((token) => token.head === verb && token.relation === 'nsubj');
  return beside.find(({ mention }) => mention.from <= subject && subject < mention.to)?.entity ?? null;
}

/**
 * The name right before the verb, for long openings that the parser loses itself in: "In the letter, dated 3 March and addressed to the
 * minister, chief executive Priya Halloran asked …", "a letter, dated 3 March, in which Halloran writes …".
 */
function namedBeforeVerb(
  tokens: readonly Token[],
  { from, head }: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): Entity | null {
  if (!OWN_HAND.has(type)) return null;
  const end = Math.min(tokens.length, head + REACH);
  const isOpening = from === 1 && isInIt(tokens[0].span.exact);
  let start = isOpening ? head + 1 : -1;
  for (let index = head + 1; start < 0 && index + 1 < end; index++)
    if (isInIt(tokens[index].span.exact) && /^which$/i.test(tokens[index + 1].span.exact)) start = index + 2;
  if (start < 0) return null;
  for (let verb = start; verb < end; verb++) {
    if (/^[.;:“"]$/.test(tokens[verb].span.exact)) return null;
    if (tokens[verb].pos !== 'VERB' || MADE.test(tokens[verb].span.exact)) continue;
    if (!isSpeechVerb(tokens[verb])) return null;
    return beside.find(({ mention }) => mention.from >= start && mention.to === verb)?.entity ?? null;
  }
  return null;
}

const writes = ({ lemma }: Token): boolean => /^(?:write|tweet|post)$/.test(lemma.toLowerCase());

function endOfPhrase(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  for (; end < limit; end++) {
    const { pos, span } = tokens[end];
    const word = span.exact.toLowerCase();
    if (/^(?:VERB|AUX|SCONJ|PRON)$/.test(pos) || (pos === 'PUNCT' && word !== '-')) break;
    if ((pos === 'ADP' && word !== 'of') || word === 'to') break;
    if (pos === 'CCONJ' && !/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[end + 1]?.pos ?? '')) break;
  }
  return end;
}

/** Whether the noun names people or a body of people: a letter is sent to "the board", not to "the accounts of aides". */
function isSomebody(tokens: readonly Token[], index: number): boolean {
  const { pos, lemma } = tokens[index];
  return pos === 'PROPN' || (nounFields(lemma.toLowerCase()) & (NOUN_FIELD.person | NOUN_FIELD.group)) !== 0;
}

/** The words of a noun phrase, or `null` where no noun is among them. */
function nounPhrase(tokens: readonly Token[], from: number, to: number): string | null {
  const phrase = tokens.slice(from, to);
  return phrase.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN') ? textOf(phrase) : null;
}

/** The date of "a letter dated 17 June", "Published on June 17th, the report": near the noun, after a word of making it known. */
function dateOf(tokens: readonly Token[], head: number, publishedAt: string | null): string | null {
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ span }) => span.exact)
      .join(' ');
  for (let index = Math.max(0, head - 14); index < Math.min(tokens.length, head + 14); index++) {
    if (
      !/^(?:dated|published|released|issued|sent|filed|signed|written|posted)$/i.test(
        tokens[index].span.exact,
      )
    )
      continue;
    // "Published on June 17th, the report claims to have heard audio": the date is the report's, not the recording's.
    if (index < head && tokens.slice(index + 1, head).some(({ pos }) => pos === 'VERB')) continue;
    const date = findDate(words(index + 1, index + 7), publishedAt);
    if (date !== null) return date.iso ?? date.exact;
  }
  if (tokens[head + 1]?.span.exact.toLowerCase() !== 'of') return null; // "its report of 3 May"
  const after = findDate(words(head + 2, head + 6), publishedAt);
  return after === null ? null : (after.iso ?? after.exact);
}
