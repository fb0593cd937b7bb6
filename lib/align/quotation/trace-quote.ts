import { isNegation } from '../../language/is-negation';
import type { Change, Span } from '../../types';
import { MIN_TRACED_WORDS } from '../../text/quotations/too-short-to-trace';
import { spanOf } from '../../text/span';
import { alignQuote, type QuoteAlignment } from './align-quote';
import { deniedBefore } from './denied-before';
import { describeChanges } from './describe-changes';
import { extendAlignment, type Aligned } from './extend-alignment';
import { findPassages, type Passage } from './find-passages';
import { wordsOf, type DocumentIndex, type TraceableDocument } from './index-documents';
import { endOfWord } from './fold-words';
import { numberWords, type NumberedQuote } from './number-words';
import { rankByWords } from './rank-by-words';
import { readQuote, type ReadQuote } from './read-quote';
import type { TraceStatus } from './trace-status';
import { withDenial } from './with-denial';

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
  /** True when the quotation has under `MIN_TRACED_WORDS` words and was not looked for: `not-found` then says nothing of the documents. */
  readonly tooShort: boolean;
  /** Share of the quotation's own words that stand in the passage, 0–1. */
  readonly coverage: number;
}

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
  /** Where the words that were aligned begin in the index. */
  readonly from: number;
  readonly to: number;
  readonly alignment: QuoteAlignment;
}

/** What became of a quotation in one document. */
interface Description extends Pick<Trace, 'status' | 'span' | 'changes'> {
  /** The word before the passage that denies what it says, with what stands between; `null` when none does. */
  readonly denied: Span | null;
}

/** What one document has of a quotation. `denied`: the words before the passage that deny it, which are in no `changes` here. */
export interface Holding extends Pick<Trace, 'status' | 'changes' | 'coverage'> {
  readonly documentId: string;
  readonly span: Span;
  readonly denied: Span | null;
}

/** Every document in which the quotation is found, the likeliest first; those that have it equally well in order of the index. */
export function traceHoldings(
  index: DocumentIndex,
  quote: string,
): Pick<Trace, 'tooShort'> & { readonly holdings: readonly Holding[] } {
  const { read, tooShort, candidates } = look(index, { quote });
  const holdings = candidates.flatMap((candidate): Holding[] => {
    const { coverage } = candidate.alignment;
    if (coverage < PARAPHRASED_FLOOR) return [];
    const { span, ...rest } = describe(index, read, quote, candidate);
    return span === null
      ? []
      : [{ documentId: index.documents[candidate.document].id, span, ...rest, coverage }];
  });
  return { tooShort, holdings };
}

/** The quotation made ready, and its likeliest passage in each document that has one, the likeliest document first. */
function look(index: DocumentIndex, { quote, speaker, date }: TraceableQuote) {
  const read = readQuote(quote.slice(0, MAX_UNITS));
  const tooShort = read.keys.length < MIN_TRACED_WORDS;
  const numbered = numberWords(read, index.vocabulary);
  const best = new Map<number, Candidate>();
  if (!tooShort)
    for (const passage of findPassages(index, numbered.words, PASSAGES)) {
      const candidate = align(index, read, numbered, passage);
      const score = candidate.score + fit(index.documents[passage.document], speaker, date);
      const known = best.get(passage.document);
      if (!known || score > known.score) best.set(passage.document, { ...candidate, score });
    }
  const candidates = [...best.values()].sort((a, b) => b.score - a.score || a.document - b.document);
  return { read, tooShort, numbered, candidates };
}

/** Traces one quotation through the index. Fails closed: what lies below the floor is `not-found`. */
export function traceQuote(index: DocumentIndex, given: TraceableQuote): Trace {
  const { quote, speaker, date } = given;
  const { read, tooShort, numbered, candidates } = look(index, given);
  const first = candidates.at(0);
  const { denied: _, ...found } = first
    ? withDenial(index.documents[first.document].text, describe(index, read, quote, first))
    : NOTHING;
  const misfit =
    first && found.status !== 'not-found' ? misfits(index.documents[first.document], speaker, date) : [];
  return {
    ranking: fill(index, numbered.words, candidates),
    ...found,
    tooShort,
    changes: [...found.changes, ...misfit],
    coverage: first?.alignment.coverage ?? 0,
  };
}

const NOTHING: Description = { status: 'not-found', span: null, changes: [], denied: null };

function align(
  index: DocumentIndex,
  read: ReadQuote,
  quote: NumberedQuote,
  { document, from, to }: Passage,
): Candidate {
  const best = alignQuote(quote, index.words.subarray(from, to));
  const score = best.coverage - best.cost / (quote.words.length + 1);
  const alignment =
    best.coverage < PARAPHRASED_FLOOR
      ? best
      : extendAlignment(best, read, alignedWords(index, document, from, to));
  return { document, score, from, to, alignment };
}

/** What stands between two words of one clause: blanks within a paragraph, quotation marks, a hyphen, a comma. */
const WITHIN_CLAUSE = /^(?!\s*\n\s*\n)[\s"'“”‘’«»,-]*$/;

const TOUCHING = /^(?!\s*\n\s*\n)[\s"'“‘«]*$/;

function alignedWords(index: DocumentIndex, document: number, from: number, to: number): Aligned {
  const { text } = index.documents[document];
  const behind = (place: number): string =>
    text.slice(endOfWord(text, index.starts[from + place]), index.starts[from + place + 1]);
  return {
    length: to - from,
    keyAt: (place) => index.forms[index.words[from + place]],
    goesOn: (place) => WITHIN_CLAUSE.test(behind(place)),
    touches: (place) => TOUCHING.test(behind(place)),
  };
}

/** What became of the quotation in its likeliest passage. */
function describe(
  index: DocumentIndex,
  read: ReadQuote,
  quote: string,
  { document, from, to, alignment }: Candidate,
): Description {
  const { text } = index.documents[document];
  const words = wordsOf(index, from, to);
  const changes = describeChanges(alignment, read, quote, words, text);
  const status = statusOf(alignment.coverage, changes, read);
  if (status === 'not-found' || alignment.to === 0) return NOTHING;
  const opens = alignment.steps.find(({ documentWords }) => documentWords > 0);
  const denying =
    opens?.kind === 'same' ? deniedBefore(alignment.from, alignedWords(index, document, from, to)) : null;
  // “I don’t believe” for "I do not believe": it is denied in both.
  const isDeniedToo =
    denying !== null && read.keys.slice(0, opens?.q ?? 0).some(isNegation) && changes[0]?.kind === 'negation';
  return {
    status,
    span: spanOf(text, words.starts[alignment.from], words.ends[alignment.to - 1]),
    changes: isDeniedToo ? [{ ...changes[0], kind: 'added' }, ...changes.slice(1)] : changes,
    denied:
      denying === null || isDeniedToo
        ? null
        : spanOf(text, words.starts[denying], words.ends[alignment.from - 1]),
  };
}

function statusOf(coverage: number, changes: readonly Change[], read: ReadQuote): TraceStatus {
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

function fill(index: DocumentIndex, words: Int32Array, candidates: readonly Candidate[]): readonly string[] {
  const sure = candidates.filter((candidate) => candidate.alignment.coverage >= PARAPHRASED_FLOOR);
  const order = sure.map((candidate) => candidate.document);
  if (order.length < RANKED) {
    order.push(...rankByWords(index, words));
    order.push(...candidates.map((candidate) => candidate.document));
  }
  return [...new Set(order)].slice(0, RANKED).map((document) => index.documents[document].id);
}
