import { isFiniteVerb } from '../language/is-finite-verb';
import { isSpeechVerb } from '../language/references/speaking';
import { subjectOf } from '../language/subject-of';
import { countWords } from '../text/count-words';
import { contains, firstEndingAfter, overlaps, spanOf } from '../text/span';
import type { Article, Block, Sentence, Source, Span, Token } from '../types';
import { cueBeside } from './cue-beside';
import type { Draft } from './draft';
import { overlapping } from './kind-of-content';
import { isSpeech } from '../text/quotations/is-speech';
import type { Quotation } from '../text/quotations/quotation';
import { LABEL } from './read-transcript';
import type { SourceIndex } from './source-at';

/** Blocks over which a run of quotations without cues keeps its speaker. */
const RUN = 2;
/** Between the halves of one quotation stand who says it and of whom, in so many units at most. */
const LONGEST_BETWEEN = 160;

interface Found {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly sourceId: string | null;
  readonly head?: string;
  /** The sentence of the cue says no more than who spoke, and to whom. */
  readonly isCredit?: boolean;
}

/**
 * Gives each quotation that the model left alone its speaker, where the text shows one: the same quotation going on over a
 * paragraph break, a verb of speech beside it, a lead before a colon ("From Chairwoman Reyes:"), a name right after it, the
 * sentence before it, a run of quotations that carries on the last speaker. Returns all drafts in order of the text.
 */
export function carrySpeakers(
  article: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  drafts: readonly Draft[],
  index: SourceIndex,
): readonly Draft[] {
  const all: Draft[] = [...drafts];
  const owners = ownersOf(quotations, all);
  let block = 0;
  for (const [at, quotation] of quotations.entries()) {
    while (article.blocks[block].span.end <= quotation.span.start) block++;
    const owner = owners[at] ?? goesOn(article, quotations, owners, at);
    if (owner !== null) {
      if (owners[at] === null) {
        const { content } = all[owner];
        all[owner] = { ...all[owner], content: withQuotation(article.text, content, quotation.span) };
        owners[at] = owner;
      }
      all[owner] = withSpeaker(all[owner], article.text, sentences, quotation, index);
      continue;
    }
    const isWhose = WHOSE.test(article.blocks[block + 1]?.span.exact ?? '');
    if (!isSpeech(quotation) && !isWhose) continue;
    const found: Found | null =
      cueBeside(article.text, sentences, quotation, index) ??
      leadBefore(article, block, quotation, index) ??
      creditAfter(article, block, sentences, quotation, index) ??
      nameAfter(article, article.blocks[block], quotation, index) ??
      sentenceBefore(article, block, sentences, quotation, all, index) ??
      lastSpeaker(article, block, quotation, all, new Set(owners), index) ??
      toldBelow(article, block, quotation, index);
    if (found !== null) owners[at] = giveTo(all, found, quotation.span, article.text);
  }
  return all.sort((a, b) => startOf(a) - startOf(b));
}

/** Gives a quotation to the act that has the cue of `found`, or to a new one of `drafts`; returns which. */
function giveTo(drafts: Draft[], found: Found, quotation: Span, text: string): number {
  const { cue } = found;
  const same = cue === null ? -1 : drafts.findIndex((draft) => draft.cue?.start === cue.start);
  if (same < 0) return drafts.push({ head: '', ...found, content: [quotation] }) - 1;
  const draft = drafts[same];
  const { source, sourceId } = draft.source === null && draft.sourceId === null ? found : draft;
  // Whom it was told is nothing that was said: "Reyes told this newspaper."
  const said = found.isCredit
    ? draft.content.filter(({ end }) => cue !== null && end <= cue.start)
    : draft.content;
  drafts[same] = { ...draft, source, sourceId, content: withQuotation(text, said, quotation) };
  return same;
}

/** The act with the speaker who stands beside its quotation, where the model saw none: "“…,” remembered Roy Verley". */
function withSpeaker(
  draft: Draft,
  text: string,
  sentences: readonly Sentence[],
  quotation: Quotation,
  index: SourceIndex,
): Draft {
  if (draft.source !== null || draft.sourceId !== null) return draft;
  const beside = cueBeside(text, sentences, quotation, index);
  // Of a few words between marks only the act's own verb tells that they are said.
  if (beside === null || (!isSpeech(quotation) && beside.cue.start !== draft.cue?.start)) return draft;
  return { ...draft, source: beside.source, sourceId: beside.sourceId, cue: draft.cue ?? beside.cue };
}

const startOf = ({ source, cue, content }: Draft): number =>
  Math.min(...[source, cue, ...content].filter((span) => span !== null).map(({ start }) => start));

/** `content` and the quotation in order; what the model took of the quotation's words becomes one with it. */
function withQuotation(text: string, content: readonly Span[], quotation: Span): readonly Span[] {
  const part = content.filter((span) => overlaps(span, quotation));
  const whole = spanOf(
    text,
    Math.min(quotation.start, ...part.map(({ start }) => start)),
    Math.max(quotation.end, ...part.map(({ end }) => end)),
  );
  return [...content.filter((span) => !part.includes(span)), whole].sort((a, b) => a.start - b.start);
}

/** For each quotation the index of the draft whose content holds most of it; `null` for none. */
function ownersOf(quotations: readonly Quotation[], drafts: readonly Draft[]): (number | null)[] {
  const indexOf = new Map(quotations.map((quotation, index) => [quotation, index]));
  const owners: (number | null)[] = quotations.map(() => null);
  for (const [at, { content }] of drafts.entries())
    for (const span of content)
      for (const quotation of overlapping(quotations, span)) {
        const shared = Math.min(span.end, quotation.inner.end) - Math.max(span.start, quotation.inner.start);
        if (shared * 2 >= quotation.inner.end - quotation.inner.start) owners[indexOf.get(quotation)!] ??= at;
      }
  return owners;
}

/** The draft of the paragraph before, or after, of which this quotation is the same speech. */
function goesOn(
  { text }: Pick<Article, 'text'>,
  quotations: readonly Quotation[],
  owners: readonly (number | null)[],
  at: number,
): number | null {
  const before = quotations[at].continues ?? resumedAt(text, quotations, at);
  if (before !== null && owners[before] !== null) return owners[before];
  // "“We lost the dock in May.¶ “We lost the crane in June,” Reyes said.": the first paragraph awaits its speaker.
  for (let next = at + 1; next < quotations.length && quotations[next].continues === next - 1; next++)
    if (owners[next] !== null) return owners[next];
  return null;
}

/** "“I cannot say,” she said of the crane, “but it was old.”": the quotation before, when the sentence goes on between the two. */
function resumedAt(text: string, quotations: readonly Quotation[], at: number): number | null {
  const before = quotations[at - 1];
  if (before === undefined || !isSpeech(before)) return null;
  const between = text.slice(before.span.end, quotations[at].span.start);
  const goesOn = between.length <= LONGEST_BETWEEN && /,\s*$/.test(between) && !/[.!?:\n]/.test(between);
  return goesOn ? at - 1 : null;
}

/** "Reyes: “…”", or a block that ends in a colon before this one. */
function leadBefore(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: number,
  { span }: Quotation,
  index: SourceIndex,
): Found | null {
  const { start } = blocks[block].span;
  const before = text.slice(start, span.start).trimEnd();
  if (before.endsWith(':')) return lead(text, start, start + before.length, index);
  const above = blocks[block - 1];
  if (before !== '' || above === undefined || !/:\s*$/.test(above.span.exact.slice(-3))) return null;
  return lead(text, above.span.start, above.span.start + above.span.exact.trimEnd().length, index);
}

function lead(text: string, from: number, colon: number, index: SourceIndex): Found | null {
  const source = speakerOf(index.within({ start: Math.max(from, colon - 200), end: colon }));
  if (source === null) return null;
  return {
    source: mentionIn(source, from, colon),
    cue: spanOf(text, colon - 1, colon),
    sourceId: source.id,
  };
}

const speakerOf = (sources: readonly Source[]): Source | null =>
  sources.find(({ kind }) => kind === 'person') ??
  sources.find(({ kind }) => kind !== 'outlet') ??
  sources[0] ??
  null;

const mentionIn = ({ mentions }: Source, from: number, to: number): Span | null =>
  mentions.find(({ start, end }) => from <= start && end <= to) ?? null;

/** Relations of what a speech verb leads up to, and with it states something. */
const STATES = /^(?:ccomp|xcomp|parataxis|advcl|conj|csubj)/;
/** So many words of a credit stand behind its verb: "told the BBC’s World at One programme on Friday evening". */
const CREDIT = 12;

/** "“We lost the dock.” Reyes told this newspaper.": a sentence right behind a quotation that only says who spoke, and to whom. */
function creditAfter(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: number,
  sentences: readonly Sentence[],
  { span }: Quotation,
  index: SourceIndex,
): Found | null {
  const credit = sentences[firstEndingAfter(sentences, span.end)];
  if (credit === undefined || credit.span.start < span.end || credit.span.end > blocks[block].span.end)
    return null;
  if (text.slice(span.end, credit.span.start).trim() !== '') return null;
  const { tokens } = credit;
  const verb = tokens.findIndex(({ relation }) => relation === 'root');
  if (verb < 1 || !isFiniteVerb(tokens[verb]) || !isSpeechVerb(tokens[verb])) return null;
  const states = ({ relation, span: { exact } }: Token): boolean =>
    STATES.test(relation) || /["“”:]/.test(exact);
  if (tokens.length - verb > CREDIT || tokens.some(states)) return null;
  const takes = tokens.some(({ relation, head }) => head === verb && /^i?obj/.test(relation));
  if (takes !== (tokens[verb].lemma === 'tell')) return null;
  const subject = subjectOf(tokens, verb);
  const placed = subject < 0 || subject > verb ? undefined : index.mentionsWithin(tokens[subject].span)[0];
  if (placed === undefined) return null;
  const { source, start, end } = placed;
  return {
    source: spanOf(text, start, end),
    cue: tokens[verb].span,
    sourceId: source.id,
    head: tokens[verb].lemma,
    isCredit: true,
  };
}

/** "“We lost the dock.” Reyes was standing on the quay.", "“We lost the dock.” — Reyes": a person named right after the marks. */
function nameAfter(
  { text }: Pick<Article, 'text'>,
  { span: block }: Block,
  { span }: Quotation,
  index: SourceIndex,
): Found | null {
  const after = /^\s{0,4}(?:[-–—―]{1,2}\s{0,4})?/.exec(
    text.slice(span.end, Math.min(block.end, span.end + 12)),
  );
  const start = span.end + (after?.[0].length ?? 0);
  if (start === span.end || start >= block.end) return null;
  const source = index.within({ start, end: start + 1 }).find(({ kind }) => kind === 'person');
  if (source === undefined) return null;
  const dash = /[-–—―]+/.exec(after?.[0] ?? '');
  const cue =
    dash === null ? null : spanOf(text, span.end + dash.index, span.end + dash.index + dash[0].length);
  return { source: mentionIn(source, start, block.end), cue, sourceId: source.id };
}

/** "That was the verdict of architect Ada Okoro", "Those are the words of Tom Beck". */
const WHOSE =
  /^(?:that|this|those|these|such) (?:is|was|are|were) (?:the )?(?:\p{L}+ )?(?:verdict|views?|words|message|reaction|opinion|assessment|belief|response|conclusion|advice|warning|plea|description|memory|thoughts) (?:of|from) (?:the )?/iu;

/**
 * "“It will fall down.”¶ That was the verdict of architect Ada Okoro", "“I was terrified.”¶ Jean Petty had just …": a quotation that is a block
 * by itself, and nobody's before it, is of whoever the block below opens with.
 */
function toldBelow(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: number,
  quotation: Quotation,
  index: SourceIndex,
): Found | null {
  const below = blocks[block + 1]?.span;
  if (below === undefined || !isBlock({ text }, blocks[block], quotation)) return null;
  const start = below.start + (WHOSE.exec(below.exact)?.[0].length ?? 0);
  const placed = index
    .mentionsWithin({ start, end: start + 1 })
    .find(({ source, start: own }) => source.kind === 'person' && own === start);
  return placed === undefined
    ? null
    : { source: spanOf(text, placed.start, placed.end), cue: null, sourceId: placed.source.id };
}

/**
 * "“…,” said Reyes. “It was late.”" "Reyes works for a dollar store. “It was late.”": a quotation that is a sentence by itself is of
 * whoever spoke in the sentence before it, in the same block, or of whom that sentence tells.
 */
function sentenceBefore(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: number,
  sentences: readonly Sentence[],
  { span }: Quotation,
  drafts: readonly Draft[],
  index: SourceIndex,
): Found | null {
  const at = firstEndingAfter(sentences, span.start);
  const before = sentences[at - 1];
  const follows = before !== undefined && before.span.start >= blocks[block].span.start;
  if (!follows || sentences[at].span.start !== span.start) return null;
  const spoke = drafts.findLast(
    ({ cue, sourceId }) => cue !== null && sourceId !== null && contains(before.span, cue),
  );
  if (spoke !== undefined) return { source: spoke.source, cue: null, sourceId: spoke.sourceId };
  if (/["“”]|''/.test(before.span.exact)) return null;
  const root = before.tokens.findIndex(({ relation }) => relation === 'root');
  const subject = subjectOf(before.tokens, root);
  const told = subject < 0 ? [] : index.mentionsWithin(before.tokens[subject].span);
  const found = told.find(({ source: { kind } }) => kind === 'person' || kind === 'anonymous');
  return found === undefined
    ? null
    : { source: spanOf(text, found.start, found.end), cue: null, sourceId: found.source.id };
}

/**
 * "A nurse said the loss was shameful.¶ “Now we have four beds.”": a quotation that is a block by itself is of whoever was quoted last,
 * a few blocks before at most, or has since been said to speak, alone, in the block before. An outlet that reports it has not spoken.
 * `null` where the text leaves open who.
 */
function lastSpeaker(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: number,
  quotation: Quotation,
  drafts: readonly Draft[],
  quoted: ReadonlySet<number | null>,
  index: SourceIndex,
): Found | null {
  if (!fillsBlock({ text }, blocks[block], quotation) || LABEL.test(quotation.inner.exact)) return null;
  const reach = (blocksBack: number): number => blocks[Math.max(0, block - blocksBack)].span.start;
  const near = drafts.flatMap((draft, at) => {
    const own = quoted.has(at);
    const place = lastBefore(draft, quotation.span.start);
    const counts = (own || isSpoken(draft)) && !isOutlet(draft, index) && place >= reach(own ? RUN : 1);
    return counts ? [{ draft, own, place }] : [];
  });
  const acts = near.filter(({ draft }) => !near.some((other) => holdsCue(other.draft, draft)));
  const last = Math.max(-1, ...acts.filter(({ own }) => own).map(({ place }) => place));
  const since = acts.filter(({ place }) => place > last);
  const speakers = new Set(
    (since.length > 0 ? since : acts.filter(({ place }) => place === last)).map(
      ({ draft }) => draft.sourceId,
    ),
  );
  const [only] = speakers;
  return speakers.size === 1 && only ? { source: null, cue: null, sourceId: only } : null;
}

/** An act of speech, not one of wanting or doing. */
const isSpoken = ({ head }: Draft): boolean => isSpeechVerb({ pos: 'VERB', lemma: head });

const isOutlet = ({ source, sourceId }: Draft, index: SourceIndex): boolean =>
  source !== null && index.within(source).some(({ id, kind }) => id === sourceId && kind === 'outlet');

/** Where the last of an act's words before `end` begin; -1 where none do. */
const lastBefore = ({ source, cue, content }: Draft, end: number): number =>
  Math.max(
    -1,
    ...[source, cue, ...content].flatMap((span) => (span !== null && span.start < end ? span.start : [])),
  );

/** "He said that she had promised nine beds": the inner act is no speech of the text's own. */
const holdsCue = (outer: Draft, { cue, content }: Draft): boolean =>
  cue !== null && outer.content !== content && outer.content.some((span) => contains(span, cue));

/** True when this quotation is its whole block. */
const isBlock = ({ text }: Pick<Article, 'text'>, { span: block }: Block, { span }: Quotation): boolean =>
  text.slice(block.start, span.start).trim() === '' && text.slice(span.end, block.end).trim() === '';

/** True when nothing but this quotation stands in its block, a word or two aside. */
const fillsBlock = ({ text }: Pick<Article, 'text'>, { span: block }: Block, { span }: Quotation): boolean =>
  countWords(text.slice(block.start, span.start)) + countWords(text.slice(span.end, block.end)) <= 2;
