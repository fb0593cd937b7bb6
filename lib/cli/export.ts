import { chooseFields } from '../export/choose-fields';
import { exportAnalyses } from '../export/export-analyses';
import { formats } from '../export/formats';
import type { ExportFormat } from '../export/format';
import { eachAnalysisAcross } from '../store/across';
import { countAnalyses } from '../store/articles';
import type { AnalysisFilter } from '../store/chosen';
import { closeDatabase } from '../store/database';
import type { Verdict } from '../types';
import { BadInput } from './bad-input';
import { openOutput } from './open-output';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Id of one article. */
  readonly article?: string;
  readonly from?: string;
  readonly to?: string;
  readonly outlet?: readonly string[];
  readonly source?: readonly string[];
  readonly verdict?: readonly Verdict[];
  /** Apart by commas or blanks. */
  readonly fields?: readonly string[];
  readonly out?: string;
  /** CSV: leave cells that a spreadsheet would run as a formula as they are. */
  readonly raw: boolean;
}

/** `export`: what the store holds, as one file; the row count goes to stderr. Throws BadInput for an article it does not hold, and a field that the format does not have. */
export async function exportStore(options: ExportOptions): Promise<void> {
  const { format, article, from, to, outlet, source, verdict, out = null, raw } = options;
  const { fields, problem } = chooseFields(
    format,
    options.fields?.flatMap((names) => names.split(',')) ?? [],
  );
  if (problem !== null) throw new BadInput(`--fields: ${problem}`);
  try {
    const filter: AnalysisFilter = {
      articleId: article,
      from,
      to,
      outlets: outlet,
      sources: source,
      verdicts: verdict,
    };
    if (article !== undefined && (await countAnalyses({ articleId: article })) === 0)
      throw new BadInput(`${article}: there is no article of that id in the store`);
    const output = await openOutput(out);
    let rows = 0;
    for await (const chunk of exportAnalyses(format, eachAnalysisAcross(filter), {
      raw,
      fields,
      onRows: (more) => (rows += more),
    }))
      await output.write(chunk);
    await output.end();
    console.error(`standfirst: ${rows} ${formats[format].rows}`);
  } finally {
    await closeDatabase();
  }
}
