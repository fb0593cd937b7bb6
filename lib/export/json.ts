import type { Format } from './format';

/**
 * A JSON array of analyses, one a line, whether one or many are taken:
 * public/schema/analyses.schema.json describes it.
 */
export const json: Format = {
  mediaType: 'application/json',
  extension: 'json',
  rows: 'articles',
  counter: () => () => 1,
  async *write(analyses, { onRows }) {
    yield '[';
    let separator = '\n';
    for await (const analysis of analyses) {
      yield separator + JSON.stringify(analysis);
      onRows(1);
      separator = ',\n';
    }
    yield '\n]\n';
  },
};
