import type { Fault } from '../../types';
import { kinds } from '../kinds';
import { phraseNames } from '../model/describe-phrase';
import { describeJudgement, headlineNames, weighPhrases } from '../model/judge-headline';
import type { HeadlineModel } from '../model/load-model';
import type { Trees } from '../model/trees';
import type { Origin, Row } from './collect-rows';
import { makeRandom } from './corrupt/example';
import { binRows, trainTrees } from './train-trees';

/** Many small steps over few measures each: learnt so, the odds carry over to other articles. */
const PHRASE_TREES = { rounds: 200, depth: 3, rate: 0.035, leaf: 5, lambda: 4, share: 0.25, rows: 0.7 };
const HEADLINE_TREES = { rounds: 120, depth: 2, rate: 0.05, leaf: 20, lambda: 4, share: 0.5, rows: 0.7 };
/** The judgement of headlines is learnt from phrases that were weighed without their article. */
const FOLDS = 3;
/** What was written by hand is nearest to what is to be judged. */
const WEIGHT: Readonly<Record<Origin, number>> = { written: 1, editor: 0.6, changed: 0.2 };
/** A phrase that shares less than this with the words at fault is another phrase; one that shares some is neither. */
const SAME_PHRASE = 0.5;
const PARTLY = 0.3;
/** Of phrases that are not at fault many are alike: so many are enough. */
const KEPT: Readonly<Record<Origin, number>> = { written: 0.5, editor: 0.4, changed: 0.1 };

/** Phrases to learn from, the same for every kind of fault. */
function choosePhrases(rows: readonly Row[]) {
  const random = makeRandom(11);
  return rows.flatMap(({ origin, fault, phrases }) =>
    phrases.flatMap(({ values, overlap }) => {
      const kept = overlap > 0 ? 1 : KEPT[origin];
      return random() > kept ? [] : [{ values, overlap, fault, weight: WEIGHT[origin] / kept }];
    }),
  );
}

function fitPhrases(rows: readonly Row[]): HeadlineModel['phrases'] {
  const chosen = choosePhrases(rows);
  const values = chosen.map((phrase) => phrase.values);
  const columns = binRows(phraseNames, values);
  const fit = (kind: Fault): Trees =>
    trainTrees(
      phraseNames,
      values,
      chosen.map(({ fault, overlap }) => (fault === kind && overlap >= SAME_PHRASE ? 1 : 0)),
      chosen.map(({ fault, overlap, weight }) =>
        fault === kind && overlap > 0 && overlap < SAME_PHRASE ? weight * PARTLY : weight,
      ),
      PHRASE_TREES,
      columns,
    );
  return Object.fromEntries(kinds.map((kind) => [kind, fit(kind)]));
}

/** The model of the headline check, learnt from faithful and faulty headlines. */
export function fitHeadline(rows: readonly Row[], tell: (done: string) => void): HeadlineModel {
  const foldOf = ({ article }: Row) => parseInt(article.slice(8, 12), 16) % FOLDS;
  const values: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const phrases = fitPhrases(rows.filter((row) => foldOf(row) !== fold));
    tell(`fold ${fold + 1} of ${FOLDS}`);
    for (const row of rows) {
      if (foldOf(row) !== fold || row.origin === 'changed') continue;
      const odds = weighPhrases(
        row.phrases.map((phrase) => phrase.values),
        { phrases },
      );
      values.push(describeJudgement(odds, row.candidates));
      labels.push(row.fault === null ? 0 : 1);
      weights.push(WEIGHT[row.origin]);
    }
  }
  const headline = trainTrees(headlineNames, values, labels, weights, HEADLINE_TREES);
  return { phrases: fitPhrases(rows), headline };
}
