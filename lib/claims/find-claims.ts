import { isFiniteVerb } from '../language/is-finite-verb';
import { contains, spanOf } from '../text/span';
import type { Article, Attribution, Claim, Sentence, Source, Span, Token } from '../types';
import { checkworthinessOf } from './checkworthiness/checkworthiness-of';
import { frameOf } from './frame-of';
import { itThatSpeaks } from './it-that-speaks';
import { isLasting, isPast, readClause } from './kind/clause';
import { isCheckable, kindOf } from './kind/kind-of';
import { namedLaw } from './named-law';
import { partOf } from './part-of';
import { propositions } from './propositions';
import { resolveReferences } from './resolve-references';
import { isPerfectInfinitive } from './says-something';
import { nameOf, standAlone } from './stand-alone';
import { voicesOf, type Voice } from './voices-of';

/** A claim has at least this many words, unless it is as good as a figure: "Fares up 4%". */
const FEWEST_WORDS = 3;

/** Blocks that state nothing in the article's own words. */
const SILENT: readonly string[] = ['heading', 'caption', 'embed', 'table', 'correction'];

const isWord = ({ pos }: Token): boolean => pos !== 'PUNCT' && pos !== 'SYM';
/** About the article and not about its matter: "This story has been updated", the crosshead "MAYOR STEPS ASIDE". */
const isFurniture = ({ span }: Sentence): boolean =>
  /^(?:this|the) (?:article|story|post|report) (?:has been|was) (?:updated|corrected|amended|edited)\b/i.test(
    span.exact,
  ) ||
  /^(?:all rights reserved|(?:media|video) playback is|please (?:enable|turn on|refresh)|your browser\b|play video|this (?:video|content) (?:is not|can not|cannot|can’t))\b/i.test(
    span.exact,
  ) ||
  /^\(?(?:scroll down|click here|read more|sign up|pictured|photo(?:graph)?:)\b/i.test(span.exact) ||
  // "Follow us on Instagram", "Find all the latest transfers on our dedicated page"
  (/^(?:follow|find|sign up|subscribe|download|visit|join|listen|watch|read|like|share|e-?mail|send|get|see|check)\b/i.test(
    span.exact,
  ) &&
    /@\w|\b(?:our|us) (?:[\w-]+ ){0,3}(?:page|app|newsletters?|podcast|channel|website|site|tracker|guide|coverage|team|inbox)\b|\b(?:follow|like|join|email) us\b/i.test(
      span.exact,
    )) ||
  /^\p{Lu}{2,}(?:[\s,’'-]+\p{Lu}+){1,7}[.!]?$/u.test(span.exact);
/** Of more words than this something is stated, even where the parser finds neither subject nor verb. */
const LONGEST_FRAGMENT = 12;
/** A subject, or a copula. */
const CLAUSAL = /^(?:nsubj|csubj|cop|expl)/;
/** "Friday, June 10, 2016", "Lena Ortiz (left), 40": with neither subject nor verb only a share or a sum states something. */
const isFragment = ({ tokens, span }: Sentence): boolean =>
  !/[%$£€]|\bper ?cent\b/i.test(span.exact) &&
  !tokens.some(
    (token) =>
      CLAUSAL.test(token.relation) ||
      isFiniteVerb(token) ||
      (token.relation === 'root' && (token.pos === 'VERB' || token.pos === 'AUX')),
  ) &&
  tokens.filter(isWord).length <= LONGEST_FRAGMENT;
/** Whether somebody's words end in a question mark. */
const asks = (tokens: readonly Token[]): boolean =>
  tokens.findLast(({ span }) => /[^"“”‘’'\s)\]]/.test(span.exact))?.span.exact.endsWith('?') ?? false;
const isQuestion = ({ span }: Sentence): boolean => /\?["”’)\];]*$/.test(span.exact);

/** Joins and says nothing by itself: "and", the "that" of "said that …", a preposition left hanging. */
const joins = ({ pos, relation }: Token): boolean =>
  pos === 'CCONJ' || relation === 'mark' || relation === 'cc' || relation === 'case';

/** "incidents that we might talk about": what it governs stands before it. */
const isStranded = ({ relation, head }: Token, index: number): boolean =>
  relation === 'case' && head >= 0 && head < index;

/** "and" and "that" at the beginning say nothing; "if", "because", and above all "neither" and "nor" do. */
const opensNothing = ({ pos, relation, span }: Token): boolean =>
  (pos === 'CCONJ' && !/^(?:neither|nor|either|both|not)$/i.test(span.exact)) ||
  (relation === 'mark' && /^that$/i.test(span.exact));

/** A clause that was cut off what it hung on stands without the word that hung it there: "[as] fares had fallen", "[is that] fares fell". */
const HUNG = /^(?:as|after|since|while|whereas|although|though|because|that)$/i;

const CLAUSE = /^(?:acl|advcl|ccomp|xcomp)/;

/** Index of the first word that says something. */
function opensAt(tokens: readonly Token[]): number {
  const first = tokens.findIndex((token) => isWord(token) && !opensNothing(token));
  if (first < 0) return first;
  const { relation, span, head, lemma } = tokens[first];
  const hung = tokens[head];
  if (relation === 'mark' && HUNG.test(span.exact) && hung?.head === -1 && CLAUSE.test(hung.relation))
    return first + 1;
  const next = tokens[first + 1];
  return lemma === 'be' && next?.relation === 'mark' && /^that$/i.test(next.span.exact) ? first + 2 : first;
}

/** Marks that come in pairs; an apostrophe is never a token by itself. */
const marksIn = (tokens: readonly Token[]): number =>
  tokens.filter(({ span }) => /^["“”‘’'[\]()]$/.test(span.exact)).length;

/** Without the commas and joining words at the ends, and with the mark or bracket that closes what was opened. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  let opens = opensAt(tokens);
  // "4 %" keeps its sign.
  let closes = tokens.findLastIndex(
    (token, index) => token.pos !== 'PUNCT' && (!joins(token) || isStranded(token, index)),
  );
  if (opens < 0 || closes < opens) return [];
  if (marksIn(tokens.slice(opens, closes + 1)) % 2 === 1) {
    const mark = tokens.findIndex((token, index) => index > closes && marksIn([token]) > 0);
    if (mark > closes && mark <= closes + 2) closes = mark;
    else if (marksIn(tokens.slice(Math.max(0, opens - 1), opens)) > 0) opens--;
  }
  return partOf(tokens, (_, index) => opens <= index && index <= closes);
}

/**
 * What an article says that could be checked, in its own voice and in the voices that it reports: one claim a proposition, in order of
 * the text. Questions, headings and captions state nothing. A sentence is as worth checking as the best of its claims.
 */
export function findClaims(
  article: Pick<Article, 'text' | 'blocks' | 'publishedAt'>,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  sources: readonly Source[],
): readonly Claim[] {
  const silent = article.blocks.filter(({ kind }) => SILENT.includes(kind)).map((block) => block.span);
  const claims = sentences.flatMap((sentence): Omit<Claim, 'id'>[] => {
    if (
      isQuestion(sentence) ||
      isFurniture(sentence) ||
      isFragment(sentence) ||
      silent.some((span) => contains(span, sentence.span))
    )
      return [];
    return voicesOf(sentence, attributions).flatMap((voice) =>
      claimsOf(article, voice, sources, frameOf(voice.attribution, sentences)),
    );
  });
  const placeOf = ({ span }: Omit<Claim, 'id'>): string => `${span.start} ${span.end}`;
  // Of two that are the same words the first is kept.
  const first = new Map(claims.toReversed().map((claim) => [placeOf(claim), claim]));
  return claims
    .filter((claim) => first.get(placeOf(claim)) === claim)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((claim, index) => ({ id: `c${index + 1}`, ...claim }));
}

/** "I think the referee lost his head": not told as so. */
const isOwnView = (attribution: Attribution | null): boolean =>
  /^(?:i|we)$/i.test(attribution?.source?.exact ?? '') &&
  /\b(?:think|believe|feel|hope|guess|suppose|suspect|doubt|reckon)$/i.test(attribution?.cue?.exact ?? '');

function claimsOf(
  { text, publishedAt }: Pick<Article, 'text' | 'publishedAt'>,
  { attribution, tokens }: Voice,
  sources: readonly Source[],
  frame: string,
): readonly Omit<Claim, 'id'>[] {
  const all = trimmed(tokens);
  // “Did the pumps fail?” asked Cole.
  if (all.length === 0 || asks(tokens)) return [];
  const exactOf = (words: readonly Token[]): Span =>
    spanOf(text, words[0].span.start, words[words.length - 1].span.end);
  const together = checkworthinessOf(exactOf(all).exact, all);
  const isWhole = (words: readonly Token[]): boolean =>
    words.length === all.length && words[0].span.start === all[0].span.start;
  const speaker = sources.find(({ id, kind }) => id === attribution?.sourceId && kind !== 'anonymous');
  // Whoever speaks is "I" in words of their own, and never "he" or "she".
  const others = sources.filter(({ id }) => id !== attribution?.sourceId);
  // Nor is whoever wrote the paper that speaks "the company" of which it tells.
  const speaking = sources.find(({ id }) => id === attribution?.sourceId)?.document?.author ?? null;
  const told = speaking === null ? sources : sources.filter(({ name }) => name !== speaking);
  const speakerName = nameOf(speaker?.name ?? null) ?? nameOf(attribution?.source?.exact ?? null);
  const referencesIn = (span: Span, words: readonly Token[]) =>
    resolveReferences(span, words, attribution?.kind === 'direct' ? others : told, text);
  const itself = (span: Span, words: readonly Token[]) => itThatSpeaks(span, words, attribution, speaker);
  /** "She" and "Her husband" by name, where that is known: it stands in brackets itself. */
  const subjectOf = (words: readonly Token[]): string => {
    const span = exactOf(words);
    if (attribution?.kind === 'direct' && speakerName !== null && /^I$/.test(span.exact)) return speakerName;
    return (
      referencesIn(span, words)
        .filter(({ means }) => nameOf(means) !== null)
        .sort((a, b) => b.from - a.from)
        .reduce((all, { from, at, means }) => all.slice(0, from) + means + all.slice(at), span.exact)
        // "he [the suspect] came out", where an editor has told who.
        .replace(/^\S+ \[([^\]]+)\]/, '$1')
    );
  };
  const lent = (head: number, subject: readonly [number, number] | null): string | null => {
    if (subject !== null) return subjectOf(tokens.slice(...subject));
    return isPerfectInfinitive(tokens, head) ? speakerName : null;
  };
  const pieces = propositions(tokens)
    .map((part) => ({
      part,
      words: trimmed(partOf(tokens, (_, index) => part.from <= index && index < part.to)),
    }))
    .filter(({ words }) => words.length > 0)
    .map((piece) => ({
      ...piece,
      worth: isWhole(piece.words) ? together : checkworthinessOf(exactOf(piece.words).exact, piece.words),
    }));
  const best = Math.max(...pieces.map(({ worth }) => worth.score));
  return pieces.flatMap(({ part, words, worth }): Omit<Claim, 'id'>[] => {
    if (words.filter(isWord).length < FEWEST_WORDS && worth.score < 0.5) return [];
    const span = exactOf(words);
    const own = words.findIndex((word) => word.span.start === tokens[part.head].span.start);
    const root = own >= 0 ? own : words.findIndex(({ head }) => head < 0);
    const clause = readClause(words, root, attribution !== null && attribution.kind !== 'direct');
    const subject = lent(part.head, part.subject);
    const references = [
      ...referencesIn(span, words),
      ...itself(span, words),
      ...namedLaw(span.exact, text.slice(0, span.start)),
    ];
    const kind = isOwnView(attribution) ? 'opinion' : kindOf(clause, worth.factual);
    return [
      {
        span,
        text: standAlone(span, words, {
          speaker: { name: speakerName, quoted: attribution?.kind === 'direct' },
          subject,
          publishedAt,
          told: { past: isPast(clause), lasting: isLasting(clause), frame },
          // "[Lena Ortiz] kept her title" names her once.
          references: references.filter(({ means }) => means.replace(/’s$/, '') !== subject),
        }),
        kind,
        checkable: isCheckable(kind),
        checkworthiness: worth.score === best ? together.score : Math.min(worth.score, together.score),
        reasons: worth.reasons,
        attributionId: attribution?.id ?? null,
      },
    ];
  });
}
