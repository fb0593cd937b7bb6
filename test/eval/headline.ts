import { compareUnder } from '../../lib/headline/causal-strength';
import { checkHeadlines } from '../../lib/headline/check-headlines';
import { checkVariant } from '../../lib/headline/check-variant';
import { indexArticle } from '../../lib/headline/index-article';
import { trainStrength } from '../../lib/headline/train/train-strength';
import { analysePair, type Analysed } from './analyse-pair';
import type { Evaluation, Figure } from './figure';
import { evaluateFaults, flagged, wordsOf, type FaultRow } from './headline-faults';
import { evaluateStance } from './headline-stance';
import { readJsonl } from './read-jsonl';

function evaluateBacking(data: string, name: string): Figure[] {
  const known = new Map<string, Analysed>();
  const rows = readJsonl<{ headline: string; body: string; label: string }>(data, `dev/${name}`);
  const told = rows.map(({ headline, body, label }) => {
    const [check] = checkHeadlines(...analysePair(body, headline, known));
    return { backed: label === 'backed', flagged: flagged(check) };
  });
  const good = told.filter(({ backed }) => backed);
  const bad = told.filter(({ backed }) => !backed);
  const value =
    (good.filter((one) => !one.flagged).length / good.length +
      bad.filter((one) => one.flagged).length / bad.length) /
    2;
  return [{ set: `dev/${name}`, measure: 'balanced accuracy', value, count: rows.length, goal: 0.74 }];
}

function macroF1(
  pairs: readonly (readonly [truth: string, told: string])[],
  labels: readonly string[],
): number {
  const scores = labels.map((label) => {
    const hit = pairs.filter(([truth, told]) => truth === label && told === label).length;
    const miss = pairs.filter(([truth, told]) => (truth === label) !== (told === label)).length;
    return hit > 0 ? (2 * hit) / (2 * hit + miss) : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / labels.length;
}

function evaluateStrength(data: string): Figure[] {
  const set = 'train/exaggeration_insciout';
  const rows = readJsonl<{ headline: string; source: string; label: string }>(data, set);
  const claims = ['claim_strength_eureka', 'claim_strength_pubmed'].flatMap((name) =>
    readJsonl<{ text: string; label: number }>(data, `train/${name}`).map((row) => ({ ...row, weight: 1 })),
  );
  const model = trainStrength(claims);
  const pairs = rows.map(({ headline, source, label }): [string, string] => [
    label,
    compareUnder(model, headline, source).label,
  ]);
  return [
    {
      set,
      measure: 'macro-F1 same / exaggerates / downplays (its rows not trained on)',
      value: macroF1(pairs, ['same', 'exaggerates', 'downplays']),
      count: rows.length,
      goal: 0.6,
    },
  ];
}

function evaluateSpeed(data: string): Figure[] {
  const set = 'dev/headline_faults (600–1,000 words)';
  const known = new Map<string, Analysed>();
  const rows = readJsonl<FaultRow>(data, 'dev/headline_faults').filter(
    ({ body }) => wordsOf(body).length >= 600 && wordsOf(body).length <= 1000,
  );
  const given = rows.map(({ body, headline }) => analysePair(body, headline, known));
  const indexes = given.map((analysed) => indexArticle(...analysed));
  /** Milliseconds of CPU for one, in a warm process. */
  const each = (run: () => void): number => {
    run();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / Math.max(1, rows.length);
  };
  const whole = each(() => given.forEach((analysed) => checkHeadlines(...analysed)));
  const further = each(() =>
    rows.forEach(({ headline: text }, i) => checkVariant({ from: 'h1', text }, indexes[i])),
  );
  const figure = (measure: string, value: number): Figure => ({
    set,
    measure,
    value,
    count: rows.length,
    goal: 5,
  });
  return [
    figure('ms of CPU for the first headline of an article, reading the article for it included', whole),
    figure('ms of CPU for each further headline of the article', further),
  ];
}

/** Every row of the headline goals: faults, backing, stance, causal strength, speed. */
export const headline: Evaluation = {
  name: 'headline',
  async run(data) {
    return [
      ...evaluateFaults(data),
      ...evaluateBacking(data, 'headline_backing_cliff'),
      ...evaluateBacking(data, 'headline_backing_goyal21'),
      ...evaluateStance(data, macroF1),
      ...evaluateStrength(data),
      ...evaluateSpeed(data),
    ];
  },
};
