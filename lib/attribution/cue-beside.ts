import { isSpeechVerb } from '../language/references/speaking';
import { subjectOf } from '../language/subject-of';
import { firstEndingAfter, spanOf } from '../text/span';
import type { Quotation } from '../text/quotations/quotation';
import type { Sentence, Source, Span, Token } from '../types';
import type { Placed, SourceIndex } from './source-at';

/** What stands beside a quotation and gives it to somebody. */
export interface Beside {
  readonly source: Span;
  readonly cue: Span;
  readonly sourceId: string;
  /** Lemma of the cue. */
  readonly head: string;
}

/** Words between a quotation and the verb that gives it: "she went on in her statement, “…”". */
const REACH = 9;
/** Words of the speaker's phrase looked at behind the verb: "remembered HP's former chief spokesman, Roy Verley". */
const SPEAKER = 8;
const FINITE = /^(?:VBD|VBZ|VBP)$/;
/** A quotation that ends in a comma goes on in the words behind it. */
const ENDS_OPEN = /,['’]?["”]?$|,''$/;
const STOPS = /^(?:[.;:!?“”"()—–]|'')$/;

/**
 * The verb of speech with its speaker that stands right behind a quotation ("“…,” remembered Roy Verley", "“…,” the nurse said")
 * or leads up to it ("Dion revealed to the media, “…”"): what the model overlooks. `null` when neither does.
 */
export function cueBeside(
  text: string,
  sentences: readonly Sentence[],
  { span }: Quotation,
  index: SourceIndex,
): Beside | null {
  return behind(text, sentences, span, index) ?? before(text, sentences, span, index);
}

function behind(
  text: string,
  sentences: readonly Sentence[],
  quoted: Span,
  index: SourceIndex,
): Beside | null {
  const place = placeOf(sentences, quoted.end);
  if (place === null || /\n/.test(text.slice(quoted.end, place.tokens[place.at].span.start))) return null;
  const { tokens, at } = place;
  if (isCue(tokens[at])) {
    const end = endOfPhrase(tokens, at + 1, SPEAKER);
    const found = firstWithin(index, tokens, at + 1, end);
    return found === null ? null : besideOf(text, found, tokens[at]);
  }
  const opens = firstWithin(index, tokens, at, at + 3);
  if (opens === null) return null;
  let verb = tokens.findIndex(({ span }) => span.start >= opens.end);
  if (verb < 0) return null;
  verb = behindApposition(index, tokens, verb, opens.source);
  const { end } = tokens[verb - 1].span;
  while (verb < tokens.length && tokens[verb].pos === 'ADV') verb++;
  if (verb >= tokens.length) return null;
  // "“…,” the force posted": behind the comma of a quotation whatever its speaker does is a way of saying it.
  const says = isCue(tokens[verb]) || (ENDS_OPEN.test(quoted.exact) && isAct(tokens[verb]));
  return says ? besideOf(text, { ...opens, end }, tokens[verb]) : null;
}

/** Behind ", Maren Holt," of "its director, Maren Holt, told": where the two commas hold `source` once more. Else `from`. */
function behindApposition(
  index: SourceIndex,
  tokens: readonly Token[],
  from: number,
  { id }: Source,
): number {
  if (tokens[from].span.exact !== ',') return from;
  const close = endOfPhrase(tokens, from + 1, SPEAKER, /^,$/);
  if (tokens[close]?.span.exact !== ',') return from;
  const inside = index.mentionsWithin({ start: tokens[from].span.end, end: tokens[close].span.start });
  return inside.some(({ source }) => source.id === id) ? close + 1 : from;
}

function before(
  text: string,
  sentences: readonly Sentence[],
  quoted: Span,
  index: SourceIndex,
): Beside | null {
  const place = placeOf(sentences, quoted.start);
  if (place === null) return null;
  const { tokens, at } = place;
  // Only a comma, a colon or the verb itself leads up to speech: "a plan called “…”" does not.
  let last = at - 1;
  while (last >= 0 && /^(?:,|:|that)$/i.test(tokens[last].span.exact)) last--;
  const led = last < at - 1;
  for (let verb = last; verb > 0 && last - verb < REACH; verb--) {
    if (STOPS.test(tokens[verb].span.exact)) return null;
    // "Trump then appears in a clip, saying, “…”": whoever does what the sentence tells of says so.
    if (verb === last && tokens[verb].tag === 'VBG' && isSpeechVerb(tokens[verb]))
      return saidBy(text, tokens, subjectOf(tokens, tokens[verb].head), verb, index);
    if (!isCue(tokens[verb])) {
      if (FINITE.test(tokens[verb].tag)) return null;
      continue;
    }
    if (verb !== last && !led) return null;
    const subject = subjectOf(tokens, verb);
    return subject < verb ? saidBy(text, tokens, subject, verb, index) : null;
  }
  return null;
}

/** What the token at `subject` stands for says, by the verb at `verb`; `null` where it stands for nobody. */
function saidBy(
  text: string,
  tokens: readonly Token[],
  subject: number,
  verb: number,
  index: SourceIndex,
): Beside | null {
  const found = subject < 0 ? undefined : index.mentionsWithin(tokens[subject].span)[0];
  return found === undefined ? null : besideOf(text, found, tokens[verb]);
}

const isCue = (token: Token): boolean =>
  FINITE.test(token.tag) && token.pos === 'VERB' && isSpeechVerb(token);

/** Any finite verb but those of being, having and seeming. */
const isAct = ({ pos, tag, lemma }: Token): boolean =>
  pos === 'VERB' && FINITE.test(tag) && !/^(?:be|have|do|seem|appear|become|remain)$/.test(lemma);

const besideOf = (text: string, { start, end, source }: Placed, verb: Token): Beside => ({
  source: spanOf(text, start, end),
  cue: verb.span,
  sourceId: source.id,
  head: verb.lemma,
});

function firstWithin(index: SourceIndex, tokens: readonly Token[], from: number, to: number): Placed | null {
  const end = Math.min(to, tokens.length);
  if (from >= end) return null;
  const found = index.mentionsWithin({ start: tokens[from].span.start, end: tokens[end - 1].span.end });
  return found.find(({ source }) => source.kind === 'person') ?? found[0] ?? null;
}

/** Where the phrase ends that begins at `from`: at one of `stops`, a finite verb or `most` words further. */
function endOfPhrase(tokens: readonly Token[], from: number, most: number, stops = STOPS): number {
  let end = from;
  while (
    end < tokens.length &&
    end - from < most &&
    !stops.test(tokens[end].span.exact) &&
    !FINITE.test(tokens[end].tag)
  )
    end++;
  return end;
}

/** The tokens of the sentence that holds `offset`, and the first of them at or behind it; `null` where none does. */
function placeOf(
  sentences: readonly Sentence[],
  offset: number,
): { tokens: readonly Token[]; at: number } | null {
  const sentence = sentences[firstEndingAfter(sentences, offset)];
  if (sentence === undefined || sentence.span.start > offset) return null;
  const at = sentence.tokens.findIndex(({ span }) => span.start >= offset);
  return at < 0 ? null : { tokens: sentence.tokens, at };
}
