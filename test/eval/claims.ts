import { trainNamed, probabilityOf, type Labelled } from '../../lib/claims/train/named-model';
import type { LogisticOptions } from '../../lib/claims/train/logistic';
import type { Weights } from '../../lib/claims/checkworthiness/load-weights';
import { readLabelled } from '../../lib/claims/train/read-labelled';
import { CHECKWORTHY, FACTUAL } from '../../lib/claims/train/settings';
import type { Evaluation, Figure } from './figure';

const FOLDS = 5;
const WORST = 5;

interface Judged extends Labelled {
  readonly score: number;
}

const judge = (model: Weights, examples: readonly Labelled[]): readonly Judged[] =>
  examples.map((example) => ({ ...example, score: probabilityOf(model, example.features) }));

/** F1 of the positive class at `threshold`. */
function f1(judged: readonly Judged[], threshold = 0.5): number {
  const found = judged.filter(({ score }) => score >= threshold);
  const right = found.filter(({ positive }) => positive).length;
  return (2 * right) / (found.length + judged.filter(({ positive }) => positive).length);
}

/** Chance that a positive is scored above a negative: how well the order transfers, whatever the threshold (Mann–Whitney). */
function auc(judged: readonly Judged[]): number {
  const ranked = [...judged].sort((a, b) => a.score - b.score);
  const positives = judged.filter(({ positive }) => positive).length;
  const ranks = ranked.reduce((sum, { positive }, index) => sum + (positive ? index + 1 : 0), 0);
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (judged.length - positives));
}

/** The threshold that leaves as large a share above it as is positive: a share known beforehand, no labels of single sentences. */
function thresholdFor(judged: readonly Judged[]): number {
  const share = judged.filter(({ positive }) => positive).length;
  return [...judged].sort((a, b) => b.score - a.score)[share - 1].score;
}

function crossValidate(
  examples: readonly Labelled[],
  foldOf: (example: Labelled, index: number) => number,
  options: LogisticOptions,
): readonly Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = trainNamed(
      examples.filter((example, index) => foldOf(example, index) !== fold),
      options,
    );
    return judge(
      model,
      examples.filter((example, index) => foldOf(example, index) === fold),
    );
  }).flat();
}

/** Which sentences are worth checking: on debates, on speeches, and from the one to the other. */
export const claims: Evaluation = {
  name: 'claims',
  async run(data) {
    const dev = readLabelled(data, 'dev/checkworthy_ct24');
    const known = new Set(dev.map(({ text }) => text));
    const debates = readLabelled(data, 'train/checkworthy_ct24').filter(({ text }) => !known.has(text));
    const speeches = readLabelled(data, 'train/factual_claim_policlaim');
    const groups = [...new Set(speeches.map(({ group }) => group))];

    const checkworthy = trainNamed(debates, CHECKWORTHY);
    const factual = trainNamed(speeches, FACTUAL);
    const onDev = judge(checkworthy, dev);
    const bySpeech = crossValidate(speeches, ({ group }) => groups.indexOf(group) % FOLDS, FACTUAL);
    const bySentence = crossValidate(speeches, (_, index) => index % FOLDS, FACTUAL);
    const toSpeeches = judge(checkworthy, speeches);
    const toDebates = judge(factual, dev);

    for (const { text, score, positive } of [...onDev]
      .sort((a, b) => Math.abs(b.score - +b.positive) - Math.abs(a.score - +a.positive))
      .slice(0, WORST))
      console.error(`claims: ${positive ? 'missed' : 'wrong'} at ${score.toFixed(2)}: ${text}`);

    const figure = (
      set: string,
      measure: string,
      value: number,
      count: number,
      goal: number | null,
    ): Figure => ({ set, measure, value, count, goal });
    return [
      figure('dev/checkworthy_ct24', 'F1', f1(onDev), dev.length, 0.88),
      figure('train/factual_claim_policlaim', 'F1, folds by sentence', f1(bySentence), speeches.length, 0.86),
      figure('train/factual_claim_policlaim', 'F1, folds by speech', f1(bySpeech), speeches.length, null),
      figure('debates → speeches', 'F1 at .5', f1(toSpeeches), speeches.length, 0.8),
      figure(
        'debates → speeches',
        'F1 at the speeches’ share',
        f1(toSpeeches, thresholdFor(toSpeeches)),
        speeches.length,
        null,
      ),
      figure('debates → speeches', 'AUC', auc(toSpeeches), speeches.length, null),
      figure('speeches → debates (dev)', 'F1 at .5', f1(toDebates), dev.length, 0.8),
      figure(
        'speeches → debates (dev)',
        'F1 at the debates’ share',
        f1(toDebates, thresholdFor(toDebates)),
        dev.length,
        null,
      ),
      figure('speeches → debates (dev)', 'AUC', auc(toDebates), dev.length, null),
    ];
  },
};
