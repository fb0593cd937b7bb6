import { spanOf } from '../text/span';
import type { Sentence } from '../types';
import { headlineParts } from './headline-parts';
import { loadLanguage } from './load-language';
import { classesOf, NOUN, PLURAL, VERB, VERB_S } from './network/lexicon';
import { normalForm } from './network/normal-form';
import { lineCaseOf } from './network/word-signs';
import { type ParsedToken, parseTokens } from './parse-tokens';
import { splitSentences } from './sentences/split-sentences';
import { splitTokens } from './tokens/split-tokens';

/** True when the part says something: its root is a verb, or a noun or adjective with a copula. */
const isStatement = (tokens: readonly ParsedToken[]): boolean => {
  const root = tokens.findIndex(({ head }) => head === -1);
  return (
    tokens[root].pos === 'VERB' || tokens.some(({ head, relation }) => head === root && relation === 'cop')
  );
};

/**
 * A headline's sentences, most often one, with offsets into the headline; `[]` for a blank one. A headline of several parts
 * ("Poll: Field leads", "Prices rise; wages do not") is one tree: the first part that is a statement has the root, the roots of
 * the others hang on it as `parataxis`.
 */
export function parseHeadline(text: string): readonly Sentence[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const { starts, ends } = splitTokens(text, start, end);
    if (starts.length === 0) return [];
    const forms = starts.map((from, i) => text.slice(from, ends[i]));
    const spaced = starts.map((from, i) => ends[i - 1] < from && ends[i] < starts[i + 1]);
    const tokens = joinParts(forms, spaced);
    const place = (token: ParsedToken, i: number) => ({ span: spanOf(text, starts[i], ends[i]), ...token });
    return [{ span: spanOf(text, start, end), tokens: tokens.map(place) }];
  });
}

/**
 * "Harbour Watch to open in May": what stands on top, is not the first word and is followed by "to" is a name, be it taken for a
 * noun or for a verb without a subject; the verb is the infinitive. -1 when the line is not so made.
 */
function infinitiveAfter(tokens: readonly ParsedToken[], forms: readonly string[]): number {
  const root = tokens.findIndex(({ head }) => head === -1);
  const { tag } = tokens[root];
  const noun = tag.startsWith('NN');
  if (root === 0 || !(noun || tag === 'VB' || tag === 'VBP')) return -1;
  if (forms[root + 1]?.toLowerCase() !== 'to') return -1;
  if (!noun && tokens.some(({ head, relation }) => head === root && relation.startsWith('nsubj'))) return -1;
  return tokens.findIndex(({ head, tag: own }, i) => i > root + 1 && head === root && own === 'VB');
}

/** Verbs that may be followed by an infinitive; after any other form in -s, "to" tells what will be: "Ferry fares to rise". */
const TAKES_INFINITIVE =
  /^(?:plan|want|try|need|seek|hope|agree|vow|fail|move|aim|start|begin|continue|decline|refuse|threaten|pledge|prepare|promise|intend|expect|decide|offer|opt|race|rush|struggle|work|fight|push|vote|look|appear|seem|tend|manage|attempt|ask|beg|claim|volunteer|choose|elect|get|go|come|have|ought|like|love|hate|prefer|dare|wait|swear|consent|deserve|scramble|battle|join|meet|gather|return|live|help|apply|prove|turn|head|set|conspire|resolve|ready|launch|bid|campaign|petition|lobby|sue|appeal|call|urge)$/;

/**
 * The true verb where grammar rules out the one on top, -1 where it does not: "Storm damages all boats" has no verb behind "all", "Storm damages
 * boats" none that agrees with a plural, "Ferry fares to rise" its verb behind "to", "Police arrest mayor over bribery claims" none behind "over".
 */
function verbThatAgrees(tokens: readonly ParsedToken[], forms: readonly string[]): number {
  const root = tokens.findIndex(({ head }) => head === -1);
  const { lexicon } = loadLanguage().weights;
  const may = (i: number, kind: number): boolean => (classesOf(lexicon, normalForm(forms[i])) & kind) !== 0;
  // "over [bribery claims]": what a preposition governs is one noun phrase.
  const before = tokens[root - 1];
  const inPhrase =
    before?.head === root &&
    before.relation === 'compound' &&
    tokens.some(({ head, relation }, i) => i === root - 2 && head === root - 1 && relation === 'case');
  if (inPhrase && tokens[root].tag.startsWith('VB') && may(root, NOUN | PLURAL))
    return tokens.findIndex(
      ({ tag }, i) => i > 0 && i < root && tag.startsWith('NN') && may(i, VERB | VERB_S),
    );
  if (tokens[root].tag !== 'VBZ') return -1;
  if (!may(root, PLURAL)) return -1;
  if (normalForm(forms[root + 1] ?? '') === 'to')
    return TAKES_INFINITIVE.test(tokens[root].lemma)
      ? -1
      : tokens.findIndex(({ tag }, i) => i > root + 1 && i <= root + 3 && tag === 'VB');
  const behindDeterminer = root > 0 && tokens[root - 1].tag === 'DT';
  const rival = tokens.findLastIndex(({ tag }, i) => i > 0 && i < root && tag === 'NNS' && may(i, VERB_S));
  if (rival < 0 || tokens.slice(rival + 1, root).some(({ tag }) => !/^(?:DT|JJ|PRP\$|CD)$/.test(tag)))
    return -1;
  return behindDeterminer || rival === root - 1 || tokens[rival].head === root ? rival : -1;
}

function joinParts(forms: readonly string[], spaced: readonly boolean[]): readonly ParsedToken[] {
  const lineCase = lineCaseOf(forms);
  const parts = headlineParts(forms, spaced).map(({ from, to, kind }) => {
    const words = forms.slice(from, to);
    return { from, kind, words, tokens: parseTokens(words, { lineCase }) };
  });
  // "Harbour chief named: banker gets top job": a label may say something too, and then comes first
  const main = parts.findIndex(({ kind, tokens }) => kind === 'clause' || isStatement(tokens));
  const { words, tokens: plain } = parts[main];
  const read = (statement: boolean | number) => parseTokens(words, { lineCase, statement });
  const infinitive = infinitiveAfter(plain, words);
  const first = infinitive >= 0 ? read(infinitive) : isStatement(plain) ? plain : read(true);
  const agreeing = verbThatAgrees(first, words);
  parts[main].tokens = agreeing >= 0 ? read(agreeing) : first;
  const root = parts[main].from + parts[main].tokens.findIndex(({ head }) => head === -1);
  return parts.flatMap(({ from, tokens }, i) =>
    tokens.map((token) => {
      if (token.head >= 0) return { ...token, head: token.head + from };
      return i === main ? token : { ...token, head: root, relation: 'parataxis' };
    }),
  );
}
