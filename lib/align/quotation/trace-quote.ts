import type { Change, Span } from '../../types';
import { spanOf } from '../../text/span';
import { alignQuote } from './align-quote';
import { describeChanges } from './describe-changes';
import { findPassages } from './find-passages';
import { wordsOf, type DocumentIndex, type TraceableDocument } from './index-documents';
import { rankByWords } from './rank-by-words';
import { readQuote, type ReadQuote } from './read-quote';

export type TraceStatus = 'verbatim' | 'altered' | 'paraphrased' | 'not-found';

export interface TraceableQuote {
  readonly quote: string;
  readonly speaker?: string | null;
  readonly date?: string | null;
}

/** Where a quotation comes from, and what became of it. */
export interface Trace {
  /** Ids of the ten likeliest documents, likeliest first; filled even when nothing is found. */
  readonly ranking: readonly string[];
  readonly status: TraceStatus;
  /** The passage in the first document's text; `null` when not found. */
  readonly span: Span | null;
  readonly changes: readonly Change[];
  /** Share of the quotation's own words that stand in the passage, 0–1. */
  readonly coverage: number;
}

/** Below three words anything is found anywhere: "very good" is not traced. */
export const MIN_WORDS = 3;
/** Longer quotations are traced by their beginning: alignment costs length times length. */
const MAX_UNITS = 4_000;
/** The floor under "altered": two words in three must stand in the passage, in order (dev: no true match lies below). */
const ALTERED_FLOOR = 0.67;
/** The floor under "paraphrased": half of a long quotation. */
const PARAPHRASED_FLOOR = 0.5;
const PARAPHRASED_MIN_WORDS = 10;
const PASSAGES = 24;
const RANKED = 10;
/** What a fitting speaker and a fitting date are worth among equal passages; never as much as two words of the quotation. */
const SPEAKER_BONUS = 0.04;
const DATE_BONUS = 0.02;

interface Candidate {
  readonly document: number;
  readonly score: number;
  readonly coverage: number;
  readonly span: Span;
  readonly changes: readonly Change[];
}

/** Traces one quotation through the index. Fails closed: what lies below the floor is `not-found`. */
export function traceQuote(index: DocumentIndex, { quote, speaker, date }: TraceableQuote): Trace {
  const read = readQuote(quote.slice(0, MAX_UNITS));
  const best = new Map<number, Candidate>();
  if (read.keys.length >= MIN_WORDS)
    for (const { document, from, to } of findPassages(index, read.keys, PASSAGES)) {
      const candidate = align(
        index,
        read,
        quote,
        document,
        from,
        to,
        fit(index.documents[document], speaker, date),
      );
      const known = best.get(document);
      if (!known || candidate.score > known.score) best.set(document, candidate);
    }
  const candidates = [...best.values()].sort((a, b) => b.score - a.score || a.document - b.document);
  const first = candidates.at(0);
  const status = first ? statusOf(first, read) : 'not-found';
  const found = status !== 'not-found' && first !== undefined;
  return {
    ranking: fill(index, read, candidates),
    status,
    span: found ? first.span : null,
    changes: found ? [...first.changes, ...misfits(index.documents[first.document], speaker, date)] : [],
    coverage: first?.coverage ?? 0,
  };
}

function align(
  index: DocumentIndex,
  read: ReadQuote,
  quote: string,
  document: number,
  from: number,
  to: number,
  bonus: number,
): Candidate {
  const words = wordsOf(index, from, to);
  const text = index.documents[document].text;
  const alignment = alignQuote(read, words, 0, to - from);
  const { coverage, cost } = alignment;
  const covers = alignment.to > alignment.from;
  return {
    document,
    score: coverage - cost / (read.keys.length + 1) + bonus,
    coverage,
    span: covers
      ? spanOf(text, words.starts[alignment.from], words.ends[alignment.to - 1])
      : spanOf(text, 0, 0),
    changes: describeChanges(alignment, read, quote, words, text),
  };
}

function statusOf({ coverage, changes }: Candidate, read: ReadQuote): TraceStatus {
  if (changes.length === 0 && coverage === 1) return 'verbatim';
  if (coverage >= ALTERED_FLOOR) return 'altered';
  return coverage >= PARAPHRASED_FLOOR && read.keys.length >= PARAPHRASED_MIN_WORDS
    ? 'paraphrased'
    : 'not-found';
}

const day = (date: string): number => {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  return Date.parse(compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : date) / 86_400_000;
};
/** Time zones and late-night editions: a speech may bear the day after the article. */
const DAYS_AHEAD = 1.5;

/** How many days before the article the words were spoken; negative when after it; `null` when it cannot be told. */
function lag(document: TraceableDocument, date: string | null | undefined): number | null {
  if (!date || !document.date) return null;
  const days = day(date) - day(document.date);
  return Number.isNaN(days) ? null : days;
}

const surname = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .at(-1) ?? '';
const speaks = (document: TraceableDocument, speaker: string | null | undefined): boolean | null =>
  speaker && document.speaker ? document.speaker.toLowerCase().includes(surname(speaker)) : null;

function fit(document: TraceableDocument, speaker?: string | null, date?: string | null): number {
  const days = lag(document, date);
  const near = days === null || days < -DAYS_AHEAD ? 0 : 1 / (1 + Math.max(0, days) / 30);
  return DATE_BONUS * near + (speaks(document, speaker) === true ? SPEAKER_BONUS : 0);
}

/** A speaker or a date that does not fit is said, and never changes the status. */
function misfits(document: TraceableDocument, speaker?: string | null, date?: string | null): Change[] {
  const changes: Change[] = [];
  if (speaker && speaks(document, speaker) === false)
    changes.push({ kind: 'speaker', quoted: speaker, original: document.speaker ?? '', marked: false });
  const days = lag(document, date);
  if (date && days !== null && days < -DAYS_AHEAD)
    changes.push({ kind: 'date', quoted: date, original: document.date ?? '', marked: false });
  return changes;
}

function fill(index: DocumentIndex, read: ReadQuote, candidates: readonly Candidate[]): readonly string[] {
  const sure = candidates.filter((candidate) => candidate.coverage >= PARAPHRASED_FLOOR);
  const order = sure.map((candidate) => candidate.document);
  if (order.length < RANKED) {
    order.push(...rankByWords(index, read.keys));
    order.push(...candidates.map((candidate) => candidate.document));
  }
  return [...new Set(order)].slice(0, RANKED).map((document) => index.documents[document].id);
}
