import type { Entity, Mention } from '../language/references/entity';
import { textOf } from '../language/text-of';
import type { Article, DocumentMention, DocumentType, Sentence, Token } from '../types';
import { journalAt } from './journal-at';
import { dateOfPaper } from './date-of-paper';
import { endOfPhrase } from './end-of-phrase';
import { makerOf } from './maker-of';
import { DESCRIBED_WITHIN, MADE, PASSED_ON, SPREAD } from './making';
import { ownerOf } from './owner-of';
import { isSomebody, nounPhrase } from './somebody';
import type { Placed } from './places-of';
import { isOfOthers } from '../text/document-types';
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
    const read = readMention(tokens, mention, told.type, others, beside, publishedAt);
    told = {
      type: told.type,
      author:
        told.author ??
        // "A New York Times story …" is nobody's "his report", whatever the pronoun was taken for.
        (told.type === 'report' && told.publisher !== null ? null : read.author) ??
        ((told.publisher ?? read.publisher) === null ? writerOf(tokens, mention, told.type, beside) : null),
      addressee: told.addressee ?? (SENT.has(told.type) ? read.addressee : null),
      publisher: told.publisher ?? read.publisher,
      date: told.date ?? read.date,
    };
  }
  return {
    ...told,
    type: isScholarly(entity, told) ? 'study' : IN_COURT.test(entity.name) ? 'court-paper' : told.type,
  };
}

/** "Court documents", "a warrant application": kept where courts keep papers. */
const IN_COURT = /\b(?:court (?:documents?|papers?|records?)|warrant applications?)$/i;

/** Where papers are studies. */
const JOURNAL =
  /^(?:The )?(?:Nature|Science|Lancet|Cell|JAMA|BMJ|PNAS|PLOS|eLife|New England Journal|British Medical Journal|Journal of|Annals of|Proceedings of|Bulletin of|Archives of)\b/;

/** "A 2019 paper by Maria Keane in Nature" is a study, where other papers are reports. */
const isScholarly = ({ name }: Entity, { type, publisher }: DocumentMention): boolean =>
  type === 'report' && /\b(?:paper|article)$/i.test(name) && JOURNAL.test(publisher ?? '');

function readMention(
  tokens: readonly Token[],
  mention: Mention,
  type: DocumentType,
  others: readonly Placed[],
  beside: readonly Placed[],
  publishedAt: string | null,
): Omit<DocumentMention, 'type'> {
  const named = (start: number, end: number): Entity | null =>
    // The phrase's last noun is who is meant: "data from the Oracle storage" is not by Oracle.
    others.findLast(({ mention }) => mention.from < end && start < mention.to && mention.to >= end)?.entity ??
    null;
  const { from, head } = mention;
  const made = ownerOf(tokens, mention, type, others, beside) ?? makerOf(tokens, mention, type, beside);
  let { author = null, publisher = null } = made ?? {};
  let addressee: string | null = null;
  const end = Math.min(tokens.length, head + DESCRIBED_WITHIN);
  for (let index = head + 1; index < end; index++) {
    const word = tokens[index].span.exact.toLowerCase();
    if (/^(?:[.;:“"]|''|``)$/.test(word)) break;
    const near = index === head + 1 || isMadeBefore(tokens, head, index);
    if ((word === 'from' || word === 'by') && near && author === null && publisher === null) {
      const stop = endOfPhrase(tokens, index + 1, end);
      const found = apposed(tokens, stop, others) ?? named(index + 1, stop);
      const participle = tokens[index - 1].span.exact;
      const isPassedOn = word === 'by' && PASSED_ON.test(participle) && isOfOthers(type);
      // Who asked for a report, or got hold of one, has not made it.
      if (/^commissioned$/i.test(participle) || (/^obtained$/i.test(participle) && !isPassedOn)) continue;
      if (found?.kind === 'outlet' || (isPassedOn && found !== null && found.kind !== 'place'))
        publisher = found.name;
      else if (/^\d/.test(tokens[index + 1]?.span.exact ?? ''))
        continue; // a petition signed by 3,000 people is not theirs
      else if (found !== null && found.kind !== 'place') author = found.name;
      else if (isPassedOn && isSomebody(tokens, stop - 1)) publisher = nounPhrase(tokens, index + 1, stop);
      else if (isSomebody(tokens, stop - 1)) author = nounPhrase(tokens, index + 1, stop);
    } else if (
      word === 'to' &&
      addressee === null &&
      !SPREAD.test(tokens[index - 1].span.exact) &&
      (near || author !== null || isSent(tokens, head, index)) &&
      tokens[index + 1]?.pos !== 'VERB'
    ) {
      const stop = endOfPhrase(tokens, index + 1, end);
      const found = named(index + 1, stop);
      addressee =
        found?.kind === 'document'
          ? null
          : (found?.name ?? (isSomebody(tokens, stop - 1) ? nounPhrase(tokens, index + 1, stop) : null));
    } else if (word === 'with' && index === head + 1 && type === 'filing') {
      addressee = named(index + 1, endOfPhrase(tokens, index + 1, end))?.name ?? null;
    } else if (/^(?:on|to)$/.test(word) && publisher === null && MADE.test(tokens[index - 1].span.exact)) {
      publisher = PLATFORM.exec(textOf(tokens.slice(index + 1, index + 3)))?.[0] ?? null;
    } else if (
      word === 'in' &&
      publisher === null &&
      (index === head + 1 ||
        (author !== null && tokens[index - 1].pos === 'PROPN') ||
        isMadeBefore(tokens, head, index))
    ) {
      publisher = journalAt(tokens, index + 1, others);
    } else if (tokens[index].pos === 'VERB' && !MADE.test(word)) break;
  }
  return { author, addressee, publisher, date: dateOfPaper(tokens, from, head, publishedAt) };
}

/** "by the deputy director, Hal Winslow, …": the name beside the description that ends before `stop`; `null` where none stands there. */
const apposed = (tokens: readonly Token[], stop: number, others: readonly Placed[]): Entity | null =>
  tokens[stop]?.span.exact !== ','
    ? null
    : (others.find(
        ({ mention }) =>
          mention.form === 'name' && mention.from === stop + 1 && tokens[mention.to - 1].relation === 'appos',
      )?.entity ?? null);

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

/** "an email sent by the deputy head to parents": whether what stands before "to" is said of the sending. */
const isSent = (tokens: readonly Token[], head: number, index: number): boolean => {
  const between = tokens.slice(head + 1, index);
  const at = between.findIndex(({ span }) =>
    /^(?:sent|addressed|written|delivered|submitted)$/i.test(span.exact),
  );
  return at >= 0 && between.every(({ pos }, place) => place === at || !/^(?:VERB|PUNCT)$/.test(pos));
};

/** Where anybody posts: who made what stands there is another question. */
const PLATFORM =
  /^(?:TikTok|YouTube|Facebook|Instagram|Telegram|Twitter|Truth Social|Snapchat|LinkedIn|Bluesky|Threads|Reddit|Substack|X)\b/;

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
