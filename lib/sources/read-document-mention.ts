import { NOUN_FIELD, nounFields } from '../language/names/word-fields';
import type { Entity, Mention } from '../language/references/entity';
import { textOf } from '../language/text-of';
import type { Article, DocumentMention, DocumentType, Sentence, Token } from '../types';
import { journalAt } from './journal-at';
import { DAY_WORDS, isMadeKnown, MADE, DESCRIBED_WITHIN } from './making';
import type { Placed } from './places-of';
import { findDate } from './resolve-date';
import { writerOf } from './writer-of';

/** Mentions of one document that are read: what a text has not said by then it does not say. */
const MENTIONS_READ = 12;

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
  const end = Math.min(tokens.length, head + DESCRIBED_WITHIN);
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
    if (!isMadeKnown(tokens[index].span.exact)) continue;
    // "Published on June 17th, the report claims to have heard audio": the date is the report's, not the recording's.
    if (index < head && tokens.slice(index + 1, head).some(({ pos }) => pos === 'VERB')) continue;
    const date = findDate(words(index + 1, index + 1 + DAY_WORDS), publishedAt);
    if (date !== null) return date.iso ?? date.exact;
  }
  if (tokens[head + 1]?.span.exact.toLowerCase() !== 'of') return null; // "its report of 3 May"
  const after = findDate(words(head + 2, head + 6), publishedAt);
  return after === null ? null : (after.iso ?? after.exact);
}
