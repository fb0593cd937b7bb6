import { indexDocuments } from '../../lib/align/quotation/index-documents';
import { traceQuote } from '../../lib/align/quotation/trace-quote';
import type { Evaluation } from './figure';
import { readJsonl } from './read-jsonl';

interface Quote {
  readonly id: string;
  readonly quote: string;
  readonly article_date: string;
  readonly news_source: string | null;
  readonly primary_doc: string;
  readonly also_in: readonly string[];
  readonly label: 'verbatim' | 'altered';
  readonly primary_span: string;
}
interface Transcript {
  readonly id: string;
  readonly date: string;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
}

/** Finding the speech that a quotation comes from, and whether it is word for word. */
export const tracing: Evaluation = {
  name: 'tracing',
  async run(data) {
    const quotes = readJsonl<Quote>(data, 'dev/quote_to_primary');
    const pool = readJsonl<Transcript>(data, 'dev/primary_source_pool').map(({ id, date, turns }) => ({
      id,
      date,
      text: turns.map((turn) => turn.text).join(' '),
    }));
    const begun = process.cpuUsage();
    const index = indexDocuments(pool);
    const indexing = process.cpuUsage(begun);
    let first = 0;
    const cells = { verbatim: { right: 0, said: 0, gold: 0 }, altered: { right: 0, said: 0, gold: 0 } };
    let falseVerbatim = 0;
    const started = process.cpuUsage();
    for (const quote of quotes) {
      const trace = traceQuote(index, { quote: quote.quote, date: quote.article_date });
      const right = [quote.primary_doc, ...quote.also_in].includes(trace.ranking[0]);
      if (right) first++;
      cells[quote.label].gold++;
      const said = trace.status === 'verbatim' ? 'verbatim' : 'altered';
      cells[said].said++;
      if (said === quote.label) cells[said].right++;
      if (trace.status === 'verbatim' && quote.label === 'altered') falseVerbatim++;
      if (!right || said !== quote.label)
        console.error(
          `${right ? '' : `WRONG DOCUMENT (${trace.ranking[0]} for ${quote.primary_doc}) `}${quote.label} → ${trace.status} ${trace.coverage.toFixed(2)}\n  q: ${quote.quote}\n  g: ${quote.primary_span}\n  d: ${trace.span?.exact}\n  ${trace.changes.map((c) => `${c.kind}: ${c.quoted}|${c.original}`).join('; ')}`,
        );
    }
    const used = process.cpuUsage(started);
    const seconds = (used.user + used.system) / 1e6;
    const f1 = ({ right, said, gold }: { right: number; said: number; gold: number }): number =>
      (2 * right) / (said + gold);
    const set = 'dev/quote_to_primary';
    const n = quotes.length;
    return [
      { set, measure: 'right document first', value: first / n, count: n, goal: 0.95 },
      { set, measure: 'F1 verbatim', value: f1(cells.verbatim), count: n, goal: null },
      { set, measure: 'F1 altered', value: f1(cells.altered), count: n, goal: null },
      {
        set,
        measure: 'verbatim against altered, macro-F1',
        value: (f1(cells.verbatim) + f1(cells.altered)) / 2,
        count: n,
        goal: 0.93,
      },
      { set, measure: 'called verbatim, labelled altered', value: falseVerbatim, count: n, goal: 0 },
      {
        set,
        measure: 'index, CPU seconds',
        value: (indexing.user + indexing.system) / 1e6,
        count: pool.length,
        goal: 30,
      },
      { set, measure: 'resident MB', value: process.memoryUsage().rss / 1e6, count: 1, goal: 600 },
      { set, measure: 'quotations a CPU second', value: n / seconds, count: n, goal: 100 },
    ];
  },
};
