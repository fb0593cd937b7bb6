import { contains, overlaps, spanOf } from '../text/span';
import type { Article, Attribution, Claim, Sentence, Span, Token } from '../types';
import { checkworthinessOf } from './checkworthiness/checkworthiness-of';
import { isCheckable, isPast, kindOf } from './kind-of';
import { partOf } from './part-of';
import { propositions, type Proposition } from './propositions';
import { nameOf, standAlone } from './stand-alone';

/** A claim has at least this many words, unless it is as good as a figure: "Fares up 4%". */
const FEWEST_WORDS = 3;

/** Blocks that state nothing in the article's own words. */
const SILENT: readonly string[] = ['heading', 'caption', 'embed', 'table'];

const isWord = ({ pos }: Token): boolean => pos !== 'PUNCT' && pos !== 'SYM';
const isQuestion = ({ span }: Sentence): boolean => /\?["”’)\]]*$/.test(span.exact);

// "and", and the "that" of "said that …", which joins and says nothing.
const joins = ({ pos, relation, span }: Token): boolean =>
  pos === 'CCONJ' || (relation === 'mark' && /^that$/i.test(span.exact));

/** Without the commas, quotation marks and joining words at the ends. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.findIndex((token) => isWord(token) && !joins(token));
  const closes = tokens.findLastIndex((token) => token.pos !== 'PUNCT'); // "4 %" keeps its sign
  return opens < 0 ? [] : partOf(tokens, (_, index) => opens <= index && index <= closes);
}

/** What one sentence, or a part of it, is taken apart into: the words of one voice. */
interface Voice {
  readonly attribution: Attribution | null;
  readonly tokens: readonly Token[];
  readonly propositions: readonly Proposition[];
}

/** The sentence's tokens by voice: inside each attribution's content, and what is left to the article itself. */
function voicesOf(sentence: Sentence, attributions: readonly Attribution[]): readonly Voice[] {
  const here = attributions.filter(({ content }) => content.some((span) => overlaps(span, sentence.span)));
  const isIn = (spans: readonly (Span | null)[]) => (token: Token) =>
    spans.some((span) => span !== null && contains(span, token.span));
  const inner = here.map((attribution): Voice => {
    // Nested: "Ortiz said the board had promised that …" gives each word to the innermost voice that speaks it.
    const deeper = here.filter(
      (other) =>
        other !== attribution &&
        other.content.every((span) =>
          attribution.content.some((own) => contains(own, span) && own.exact.length > span.exact.length),
        ),
    );
    const said = isIn(attribution.content);
    const saidDeeper = isIn(deeper.flatMap(({ content, source, cue }) => [...content, source, cue]));
    return voice(sentence, attribution, (token) => said(token) && !saidDeeper(token));
  });
  const taken = isIn(here.flatMap(({ source, cue, content }) => [source, cue, ...content]));
  const own =
    here.length === 0 ? voice(sentence, null, () => true) : voice(sentence, null, (token) => !taken(token));
  return [own, ...inner];
}

function voice(
  sentence: Sentence,
  attribution: Attribution | null,
  speaks: (token: Token) => boolean,
): Voice {
  const tokens = partOf(sentence.tokens, speaks);
  return { attribution, tokens, propositions: propositions(tokens) };
}

/** In what remains to the article beside an attribution, "on Tuesday" and the like are no claims: a subject and its verb are. */
const states = ({ attribution, tokens }: Voice, isWhole: boolean): boolean =>
  attribution !== null ||
  isWhole ||
  (tokens.some(({ relation }) => relation.startsWith('nsubj')) &&
    tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX'));

/**
 * What an article says that could be checked, in its own voice and in the voices that it reports: one claim a proposition, in order of
 * the text. Questions, headings and captions state nothing. A sentence is as worth checking as the best of its claims.
 */
export function findClaims(
  article: Pick<Article, 'text' | 'blocks' | 'publishedAt'>,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): readonly Claim[] {
  const silent = article.blocks.filter(({ kind }) => SILENT.includes(kind)).map((block) => block.span);
  const claims = sentences.flatMap((sentence): Omit<Claim, 'id'>[] => {
    if (isQuestion(sentence) || silent.some((span) => contains(span, sentence.span))) return [];
    const voices = voicesOf(sentence, attributions);
    return voices.flatMap((each) => {
      if (!states(each, voices.length === 1)) return [];
      return claimsOf(article, each);
    });
  });
  return claims
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((claim, index) => ({ id: `c${index + 1}`, ...claim }));
}

function claimsOf(
  { text, publishedAt }: Pick<Article, 'text' | 'publishedAt'>,
  { attribution, tokens, propositions: parts }: Voice,
): readonly Omit<Claim, 'id'>[] {
  const all = trimmed(tokens);
  if (all.length === 0) return [];
  const exactOf = (words: readonly Token[]): Span =>
    spanOf(text, words[0].span.start, words[words.length - 1].span.end);
  const together = checkworthinessOf(exactOf(all).exact, all);
  const pieces = parts
    .map((part) => ({
      part,
      words: trimmed(partOf(tokens, (_, index) => part.from <= index && index < part.to)),
    }))
    .filter(({ words }) => words.length > 0)
    .map((piece) => ({ ...piece, worth: checkworthinessOf(exactOf(piece.words).exact, piece.words) }));
  const best = Math.max(...pieces.map(({ worth }) => worth.score));
  return pieces.flatMap(({ part, words, worth }): Omit<Claim, 'id'>[] => {
    if (words.filter(isWord).length < FEWEST_WORDS && worth.score < 0.5) return [];
    const span = exactOf(words);
    const saying = { text: span.exact, tokens: words, head: tokens[part.head], factual: worth.factual };
    const kind = kindOf(saying);
    return [
      {
        span,
        text: standAlone(span, words, {
          speaker: {
            name: nameOf(attribution?.source?.exact ?? null),
            quoted: attribution?.kind === 'direct',
          },
          subject: part.subject === null ? null : exactOf(tokens.slice(...part.subject)).exact,
          publishedAt,
          past: isPast(saying),
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
