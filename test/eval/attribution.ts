import { findAttributions } from '../../lib/attribution/find-attributions';
import { type AnnotatedArticle, readAnnotated } from '../../lib/attribution/train/read-annotated';
import { parseSentences } from '../../lib/language/parse-sentences';
import { findSources } from '../../lib/sources/find-sources';
import type { Attribution } from '../../lib/types';
import { exactSpans } from './attribution/exact-spans';
import { type Match, isSourceRight, matchAttributions } from './attribution/match-attributions';
import { overlapFigures } from './attribution/overlap-figures';
import { printWorst } from './attribution/print-worst';
import type { Evaluation, Figure } from './figure';

const SET = 'dev/attribution_polnear';

/** Third-person pronouns, relatives among them: the annotators mark "who" of "Chew, who said" as the source. */
const PRONOUN = /^(?:he|she|they|it|i|we|you|who|which|that|his|her|their|its|him|them)$/i;
const DOCUMENT =
  /\b(?:letters?|reports?|stud(?:y|ies)|surveys?|polls?|articles?|statements?|filings?|lawsuits?|complaints?|documents?|e-?mails?|memos?|bills?|transcripts?|tweets?|posts?|papers?|rulings?|orders?|records?|ads?|book|editorial|headline|review|analysis|research|data|figures|law|constitution)$/i;

/** Head noun of a source as far as its words show: what stands before the first comma or preposition. */
const nounOf = (source: string): string =>
  source.split(/,| (?:of|from|by|in|on|for|to|released|published)\b/)[0];

interface Read {
  readonly annotated: AnnotatedArticle;
  readonly found: readonly Attribution[];
  readonly matches: readonly Match[];
}

/** Who said what, measured against PolNeAR's first annotators, articles whole: headline, lists and all. */
export const attribution: Evaluation = {
  name: 'attribution',
  run(data: string): Promise<readonly Figure[]> {
    const articles = readAnnotated(data, SET).map((annotated): Read => {
      const sentences = parseSentences(annotated.article);
      const found = findAttributions(annotated.article, sentences, findSources(annotated.article, sentences));
      return { annotated, found, matches: matchAttributions(annotated, found) };
    });
    printWorst(articles);
    return Promise.resolve([...spanFigures(articles), ...matchFigures(articles)]);
  },
};

function spanFigures(articles: readonly Read[]): Figure[] {
  const goals = { source: 0.7, cue: 0.67, content: 0.6 };
  return (['source', 'cue', 'content'] as const).flatMap((part): Figure[] => {
    const whole = exactSpans(articles, part, false);
    const within = exactSpans(articles, part, true);
    const f1 = ({ right, found, annotated }: typeof whole): number => (2 * right) / (found + annotated);
    return [
      { set: SET, measure: `${part}: exact F1`, value: f1(whole), count: whole.annotated, goal: goals[part] },
      {
        set: SET,
        measure: `${part}: exact precision`,
        value: whole.right / whole.found,
        count: whole.found,
        goal: null,
      },
      {
        set: SET,
        measure: `${part}: exact recall`,
        value: whole.right / whole.annotated,
        count: whole.annotated,
        goal: null,
      },
      {
        set: SET,
        measure: `${part}: exact F1 in paragraphs that hold an attribution`,
        value: f1(within),
        count: within.annotated,
        goal: null,
      },
    ];
  });
}

function matchFigures(articles: readonly Read[]): Figure[] {
  const found = articles.reduce((sum, { found: own }) => sum + own.length, 0);
  const annotated = articles.reduce((sum, { annotated: own }) => sum + own.acts.length, 0);
  const matches = articles.flatMap(({ matches: own }) => own);
  const share = (
    measure: string,
    of: readonly Match[],
    goal: number | null,
    right = isSourceRight,
  ): Figure => ({
    set: SET,
    measure,
    value: of.filter(right).length / (of.length || 1),
    count: of.length,
    goal,
  });
  const named = matches.filter(({ goldSource }) => goldSource !== null);
  const silent = matches.filter(({ goldSource }) => goldSource === null);
  const words = (match: Match): string => match.goldSource?.exact ?? '';
  return [
    ...overlapFigures(SET, { found, annotated, matches }, { f1: 0.8, source: 0.9 }),
    share(
      'source right, pronouns',
      named.filter((match) => PRONOUN.test(words(match))),
      0.8,
    ),
    share(
      'source right, documents',
      named.filter((match) => DOCUMENT.test(nounOf(words(match)))),
      0.8,
    ),
    share('no source where the annotators saw none', silent, 0.8, ({ found: own }) => own.source === null),
  ];
}
