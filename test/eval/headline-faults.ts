import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { checkHeadlines } from '../../lib/headline/check-headlines';
import { phraseOverlap } from '../../lib/headline/train/phrase-overlap';
import { readLabelled, readReal } from '../../lib/headline/train/read-training';
import { bodyKey, isHeldOut, readWritten } from '../../lib/headline/train/read-written';
import type { HeadlineCheck } from '../../lib/types';
import { analysePair, type Analysed } from './analyse-pair';
import { drawCalibration } from './draw-calibration';
import type { Figure } from './figure';
import { readJsonl } from './read-jsonl';

/** A headline with what is known of it. */
export interface FaultRow {
  readonly id: string;
  readonly article: string;
  readonly body: string;
  readonly headline: string;
  readonly kind: 'real' | 'paraphrase' | 'fault';
  readonly type: string | null;
  readonly verdict: string;
  readonly phrase: string | null;
  readonly evidence: readonly string[];
}

/** Whether an editor would be shown it. */
export const flagged = ({ verdict }: HeadlineCheck): boolean =>
  verdict === 'partly-backed' || verdict === 'not-backed';
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const KIN: Readonly<Record<string, string>> = {
  'tone-inflated': 'predicate-strengthened',
  contradicted: 'negated',
};
const kin = (fault: string): string => KIN[fault] ?? fault;

interface Judged {
  readonly row: FaultRow;
  readonly check: HeadlineCheck;
}

const firstFault = ({ phrases }: HeadlineCheck) => phrases.find(({ fault }) => fault !== null);

function phraseRight({ row, check }: Judged): boolean {
  const first = firstFault(check);
  return (
    flagged(check) &&
    first !== undefined &&
    kin(first.fault ?? '') === kin(row.type ?? '') &&
    phraseOverlap(first.span.exact, row.phrase ?? '') >= 0.5
  );
}

/** Whether a sentence shown has words that show the fault; the labels' words may run over several sentences. */
function evidenceRight({ row, check }: Judged): boolean {
  const shown = (firstFault(check)?.evidence ?? []).map(({ exact }) => wordsOf(exact).join(' '));
  return row.evidence.some((words) =>
    shown.some((sentence) => {
      const own = wordsOf(words).join(' ');
      return own !== '' && (sentence.includes(own) || (sentence !== '' && own.includes(sentence)));
    }),
  );
}

function faultFigures(set: string, judged: readonly Judged[]): Figure[] {
  const bad = judged.filter(({ row }) => row.verdict !== 'backed');
  const good = judged.filter(({ row }) => row.verdict === 'backed');
  const share = (part: readonly Judged[], test: (one: Judged) => boolean) =>
    part.filter(test).length / Math.max(1, part.length);
  const recall = share(bad, ({ check }) => flagged(check));
  const alarms = share(good, ({ check }) => flagged(check));
  return [
    {
      set,
      measure: 'balanced accuracy backed vs not',
      value: (recall + 1 - alarms) / 2,
      count: judged.length,
      goal: 0.85,
    },
    { set, measure: 'faults flagged', value: recall, count: bad.length, goal: null },
    {
      set,
      measure: 'phrase and type right, of faults',
      value: share(bad, phraseRight),
      count: bad.length,
      goal: 0.6,
    },
    { set, measure: 'false alarms on backed', value: alarms, count: good.length, goal: 0.1 },
    {
      set,
      measure: 'sentence shown is one that shows the fault, of faults told right',
      value: share(bad.filter(phraseRight), evidenceRight),
      count: bad.filter(phraseRight).length,
      goal: null,
    },
    {
      set,
      measure: 'cannot tell',
      value: share(judged, ({ check }) => check.verdict === 'cannot-tell'),
      count: judged.length,
      goal: null,
    },
  ];
}

function printFaults(judged: readonly Judged[]): void {
  const types = [...new Set(judged.map(({ row }) => row.type ?? row.kind))].sort();
  console.error('\n| fault | rows | flagged | phrase and type right |\n|---|---|---|---|');
  for (const type of types) {
    const part = judged.filter(({ row }) => (row.type ?? row.kind) === type);
    console.error(
      `| ${type} | ${part.length} | ${part.filter(({ check }) => flagged(check)).length} | ${part.filter(phraseRight).length} |`,
    );
  }
  console.error('\nConfusion (rows: true, columns: told first; "-" is not flagged)');
  for (const type of types) {
    const told = new Map<string, number>();
    for (const { check } of judged.filter(({ row }) => (row.type ?? row.kind) === type)) {
      const first = flagged(check) ? (firstFault(check)?.fault ?? 'no phrase') : '-';
      told.set(first, (told.get(first) ?? 0) + 1);
    }
    console.error(
      `${type}: ${[...told]
        .sort((a, b) => b[1] - a[1])
        .map(([fault, count]) => `${fault} ${count}`)
        .join(', ')}`,
    );
  }
  const wrongness = ({ row, check }: Judged) => (row.verdict === 'backed' ? 1 - check.score : check.score);
  console.error('\nTwenty worst');
  for (const one of [...judged].sort((a, b) => wrongness(b) - wrongness(a)).slice(0, 20)) {
    const first = firstFault(one.check);
    console.error(
      `${one.row.id} “${one.row.headline}” is ${one.row.verdict}${one.row.type ? ` (${one.row.type} at “${one.row.phrase}”)` : ''}; told ${one.check.verdict} ${one.check.score.toFixed(2)}${first ? `: ${first.fault} at “${first.span.exact}”: ${first.message}` : ''}`,
    );
  }
}

/** Half of the articles, by a hash of their id: 0 was read while the rules were written, 1 was not. */
const halfOf = (article: string): number =>
  parseInt(createHash('sha256').update(article).digest('hex').slice(0, 8), 16) % 2;

function judgeRows(rows: readonly FaultRow[]): readonly Judged[] {
  const known = new Map<string, Analysed>();
  return rows.map((row): Judged => {
    const [check] = checkHeadlines(...analysePair(row.body, row.headline, known));
    return { row, check };
  });
}

/** The headlines that one of us wrote over training articles kept from all training, with those articles' own. */
function readHeldOut(data: string): readonly FaultRow[] {
  const written = readWritten();
  const seen = new Set<string>();
  return [...readReal(data), ...readLabelled(data)].flatMap(
    ({ body, headline, backed, from }): FaultRow[] => {
      const article = bodyKey(body);
      const own = written.get(article);
      if (!own || !isHeldOut(article) || !backed || seen.has(article)) return [];
      seen.add(article);
      const row = {
        article,
        body,
        kind: 'real' as const,
        type: null,
        verdict: 'backed',
        phrase: null,
        evidence: [],
      };
      return [
        // Of the other sets' headlines not all are their own text's.
        ...(from === 'polnear' ? [{ ...row, id: `${article}/0`, headline }] : []),
        ...own.map((one, i): FaultRow => ({
          ...row,
          id: `${article}/${i + 1}`,
          headline: one.headline,
          kind: one.fault ? 'fault' : 'paraphrase',
          type: one.fault,
          phrase: one.phrase,
          verdict: one.verdict,
          evidence: one.evidence.map(([start, end]) => body.trim().slice(start, end)),
        })),
      ];
    },
  );
}

/** The faults of dev, both halves apart, and of the held-out headlines of our own. */
export function evaluateFaults(data: string): Figure[] {
  const own = judgeRows(readHeldOut(data));
  console.error('\nOur own headlines, held out');
  printFaults(own);
  const judged = judgeRows(readJsonl<FaultRow>(data, 'dev/headline_faults'));
  console.error('\nThe half of dev that is read');
  printFaults(judged.filter(({ row }) => halfOf(row.article) === 0));
  const points = judged.map(({ row, check }) => ({ score: check.score, backed: row.verdict === 'backed' }));
  if (process.env.STANDFIRST_CALIBRATION)
    writeFileSync(process.env.STANDFIRST_CALIBRATION, drawCalibration(points));
  const bins = Array.from({ length: 5 }, (_, bin) =>
    points.filter(({ score }) => Math.min(4, Math.floor(score * 5)) === bin),
  );
  const gap = bins.reduce((sum, bin) => {
    if (bin.length === 0) return sum;
    const mean = bin.reduce((total, { score }) => total + score, 0) / bin.length;
    return sum + bin.length * Math.abs(mean - bin.filter(({ backed }) => backed).length / bin.length);
  }, 0);
  return [
    ...faultFigures('written headlines, held out', own),
    ...faultFigures('dev/headline_faults', judged),
    ...faultFigures(
      'dev/headline_faults (half read)',
      judged.filter(({ row }) => halfOf(row.article) === 0),
    ),
    ...faultFigures(
      'dev/headline_faults (half unread)',
      judged.filter(({ row }) => halfOf(row.article) === 1),
    ),
    {
      set: 'dev/headline_faults',
      measure: 'expected calibration error, 5 bins',
      value: gap / points.length,
      count: points.length,
      goal: null,
    },
  ];
}
