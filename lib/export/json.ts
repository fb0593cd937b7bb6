import { analysisSchema } from './analysis-schema';
import type { Format } from './format';

/**
 * A JSON array of analyses, one a line, whether one or many are taken:
 * public/schema/analyses.schema.json describes it. With chosen fields each has no others.
 */
export const json: Format = {
  mediaType: 'application/json',
  extension: 'json',
  rows: 'articles',
  fields: Object.keys(analysisSchema.shape),
  counter: () => () => 1,
  async *write(analyses, { fields, onRows }) {
    yield '[';
    let separator = '\n';
    for await (const analysis of analyses) {
      yield separator + JSON.stringify(fields === null ? analysis : pick(analysis, fields));
      onRows(1);
      separator = ',\n';
    }
    yield '\n]\n';
  },
};

/** Of a record the keys in `fields`, in that order. */
const pick = (record: object, fields: readonly string[]): object => {
  const all = new Map(Object.entries(record));
  return Object.fromEntries(fields.flatMap((field) => (all.has(field) ? [[field, all.get(field)]] : [])));
};
