import { closeParsePool } from '../ingest/parse-pool';
import { openAnalysePool } from '../jobs/analyse-pool';
import type { Outcome, Problem, RuleId } from '../types';
import { articleOfRecord, articleRecord } from './article-record';
import { BadInput } from './bad-input';
import { inOrder } from './in-order';
import { openInput } from './open-input';
import { openOutput } from './open-output';
import { idOf, parseRecord } from './parse-record';
import { readLines, type Line } from './read-lines';
import { showProgress } from './show-progress';

export interface AnalyseLinesOptions {
  readonly in: string;
  /** `null`: standard output. */
  readonly out: string | null;
  readonly only: 'headline' | null;
  readonly jobs: number;
  readonly mute: readonly RuleId[];
}

const firstLine = (problem: Problem): Problem => ({ ...problem, message: problem.message.split('\n')[0] });

async function* filled(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const line of lines) if (line.text === null || line.text.trim() !== '') yield line;
}

/**
 * `analyse`: JSON lines in, JSON lines out, in order, one for each line that is not blank. A line that cannot be used gives
 * `{ id, error: { code, message } }` and the run goes on. Throws BadInput when no line at all could be used.
 */
export async function analyseLines(options: AnalyseLinesOptions): Promise<void> {
  const input = await openInput(options.in);
  const output = await openOutput(options.out, options.in);
  const pool = openAnalysePool(options.jobs);
  const progress = showProgress(input.bytes);
  let good = 0;
  let bad = 0;
  let first = '';
  const analysisOf = async (line: Line): Promise<Outcome<string>> => {
    const record = parseRecord(line, articleRecord);
    if (!record.ok) return record;
    const article = await articleOfRecord(record.value);
    if (!article.ok) return article;
    const { only, mute } = options;
    const outcome = await pool.analyse({ article: article.value, documents: [], only, mute });
    return outcome.ok ? outcome : { ok: false, problem: firstLine(outcome.problem) };
  };
  try {
    const results = inOrder(filled(readLines(input.stream)), options.jobs * 4, async (line) => ({
      line,
      outcome: await analysisOf(line),
    }));
    for await (const { line, outcome } of results) {
      if (outcome.ok) {
        good++;
        await output.write(`${outcome.value}\n`);
      } else {
        bad++;
        const { code, message } = outcome.problem;
        first ||= message.startsWith('line ') ? message : `line ${line.number}: ${message}`;
        await output.write(`${JSON.stringify({ id: idOf(line), error: { code, message } })}\n`);
      }
      progress.update(line.bytes, good + bad);
    }
    await output.end();
  } finally {
    progress.stop();
    await Promise.all([pool.close(), closeParsePool()]);
  }
  if (good + bad === 0) throw new BadInput(`${input.name}: is empty`);
  if (good === 0) throw new BadInput(`${input.name}: no line could be read; ${first}`);
  if (bad > 0) console.error(`standfirst: ${bad} of ${good + bad} lines could not be analysed; ${first}`);
}
