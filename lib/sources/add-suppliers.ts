import { DOCUMENT_NOUNS } from '../language/names/document-nouns';
import { endOfDescription, startOfPhrase } from '../language/references/phrase';
import { overlaps, spanOf } from '../text/span';
import type { Article, Sentence, Source, Span, Token } from '../types';
import { endOfPhrase } from './end-of-phrase';
import { speakerIn } from './speaker-in';

/** Somebody who only hands a paper over: where they are described, and the paper. */
interface Supply {
  readonly by: Span;
  readonly paper: Span;
}

/** Before "by": what is done to a paper by whoever has it. */
const SUPPLIED = /^(?:provided|supplied|leaked|smuggled)$/i;
/** The same, that anybody may do to anything: it is no supply but to those who write. */
const GIVEN = /^(?:given|handed|shared|passed|shown|forwarded)$/i;
const FROM = /^(?:obtained|received|acquired)$/i;
const SUPPLIES = /^(?:provide|supply|leak|give|hand|share|pass|show|forward)$/;
/** To whom, where no outlet is named. */
const WRITERS = /\b(?:reporters?|journalists?|newspapers?|the paper|us)\b/i;
/** What stands for papers beside the words that say what they are. */
const COPY =
  /^(?:cop(?:y|ies)|drafts?|files?|photos?|photographs?|pictures?|images?|screenshots?|excerpts?|extracts?|papers?)$/i;
/** Words between the participle and "by": "provided to the Norwick Post by". */
const REACH = 9;

/**
 * Adds the unnamed who say nothing and have only handed a paper over ("a memo provided to the Post by a current employee who asked not
 * to be identified"), with the words for the paper in `unnamed.supplied`; who says something as well has it beside. Ids go on from
 * those that are there.
 */
export function addSuppliers(
  { text }: Pick<Article, 'text'>,
  sentences: readonly Sentence[],
  sources: readonly Source[],
): readonly Source[] {
  let all = sources;
  for (const sentence of sentences)
    for (const { by, paper } of suppliesIn(text, sentence, sources)) {
      const known = all.find(
        ({ kind, mentions }) => kind === 'anonymous' && mentions.some((mention) => overlaps(mention, by)),
      );
      const described = known === undefined ? speakerIn(text, sentence, by) : null;
      const source: Source | null =
        known ??
        (described?.unnamed
          ? {
              id: `source-${all.length + 1}`,
              kind: 'anonymous',
              name: described.name,
              role: null,
              mentions: described.mentions,
              document: null,
              unnamed: described.unnamed,
            }
          : null);
      if (source === null || source.unnamed === null || source.unnamed.body) continue;
      const supplier = { ...source, unnamed: { ...source.unnamed, supplied: paper } };
      all = known === undefined ? [...all, supplier] : all.map((one) => (one === known ? supplier : one));
    }
  return all === sources ? sources : [...all].sort((a, b) => a.mentions[0].start - b.mentions[0].start);
}

function suppliesIn(text: string, { span, tokens }: Sentence, sources: readonly Source[]): readonly Supply[] {
  if (!tokens.some(({ span: { exact } }) => isSupply(exact))) return [];
  const isToWriters =
    WRITERS.test(span.exact) ||
    sources.some(({ kind, mentions }) => kind === 'outlet' && mentions.some((one) => overlaps(one, span)));
  return tokens.flatMap((_, index): readonly Supply[] => {
    const found = passive(tokens, index, isToWriters) ?? active(tokens, index, isToWriters);
    if (found === null) return [];
    const [by, paper] = found;
    const words = (head: number, end: number): Span =>
      spanOf(text, tokens[startOfPhrase(tokens, head)].span.start, tokens[end - 1].span.end);
    const endOfPaper = Math.max(paper + 1, endOfPhrase(tokens, paper + 1, tokens.length));
    return [{ by: words(by, endOfDescription(tokens, by)), paper: words(paper, endOfPaper) }];
  });
}

const isSupply = (word: string): boolean =>
  SUPPLIED.test(word) ||
  GIVEN.test(word) ||
  FROM.test(word) ||
  /^(?:gave|le(?:aked|aks)|shar|hand|pass|provid|suppl|show|forward)/i.test(word);

/** "… provided to the Post by a current employee", "… obtained from a government source": who, and the paper; by "by" at `index`. */
function passive(
  tokens: readonly Token[],
  index: number,
  isToWriters: boolean,
): readonly [number, number] | null {
  const word = tokens[index].span.exact.toLowerCase();
  if (word !== 'by' && word !== 'from') return null;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const { span, pos } = tokens[at];
    if (/^[,;:.“”"]$/.test(span.exact)) return null;
    const fits =
      word === 'by'
        ? SUPPLIED.test(span.exact) || (isToWriters && GIVEN.test(span.exact))
        : FROM.test(span.exact);
    if (!fits) {
      if (pos === 'VERB') return null;
      continue;
    }
    const paper = paperBefore(tokens, at);
    const by = headBehind(tokens, index + 1);
    return paper < 0 || by < 0 ? null : [by, paper];
  }
  return null;
}

/** "A whistleblower shared the emails with the Guardian": who, and the paper; by the verb at `index`. */
function active(
  tokens: readonly Token[],
  index: number,
  isToWriters: boolean,
): readonly [number, number] | null {
  const { lemma, pos } = tokens[index];
  if (pos !== 'VERB' || !SUPPLIES.test(lemma) || (lemma !== 'leak' && !isToWriters)) return null;
  const child = (relation: string): number =>
    tokens.findIndex((token) => token.head === index && token.relation === relation);
  const by = child('nsubj');
  const paper = child('obj');
  return by < 0 || paper < 0 || by > index || !isPaper(tokens[paper]) || tokens[by].pos !== 'NOUN'
    ? null
    : [by, paper];
}

const isPaper = ({ pos, lemma, span }: Token): boolean =>
  pos === 'NOUN' &&
  (COPY.test(span.exact) ||
    DOCUMENT_NOUNS.has(lemma.toLowerCase()) ||
    DOCUMENT_NOUNS.has(span.exact.toLowerCase()));

/** Of "a copy of the letter" the copy, at `paper` the letter. */
function copyOf(tokens: readonly Token[], paper: number): number {
  const of = tokens[paper - 1]?.pos === 'DET' ? paper - 2 : paper - 1;
  const copy = tokens[of - 1];
  return tokens[of]?.span.exact === 'of' && copy !== undefined && isPaper(copy) ? of - 1 : paper;
}

/** The noun of the paper before the participle at `at`; of "a copy of the letter" the copy; -1 where the nearest noun is none. */
function paperBefore(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    if (!/^(?:NOUN|PROPN)$/.test(tokens[index].pos)) continue;
    if (isPaper(tokens[index])) return copyOf(tokens, index);
    if (!/^(?:compound|flat|nmod|obl)/.test(tokens[index].relation)) return -1;
  }
  return -1;
}

/** The noun that the phrase from `from` hangs on; -1 where it is a name, or nobody. */
function headBehind(tokens: readonly Token[], from: number): number {
  for (let index = from; index < Math.min(tokens.length, from + 8); index++) {
    const { pos, relation } = tokens[index];
    if (
      pos === 'NOUN' &&
      tokens[index + 1]?.pos !== 'NOUN' &&
      tokens[index + 1]?.pos !== 'PROPN' &&
      !/^compound/.test(relation)
    )
      return index;
    if (
      /^(?:VERB|AUX|PUNCT|ADP|PRON|SCONJ)$/.test(pos) &&
      tokens[index].tag !== 'VBN' &&
      tokens[index].tag !== 'VBG'
    )
      return -1;
  }
  return -1;
}
