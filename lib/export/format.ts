import type { Analysis } from '../types';

export type ExportFormat =
  | 'json'
  | 'csv'
  | 'graphml'
  | 'gexf'
  | 'cytoscape'
  | 'nodes'
  | 'edges'
  | 'jsonld'
  | 'nquads'
  | 'ro-crate'
  | 'gold';

/** What a format's rows are, in the plural. */
export type RowUnit =
  'articles' | 'rows' | 'nodes' | 'edges' | 'nodes and edges' | 'passages' | 'things' | 'statements';

export interface FormatOptions {
  /** CSV only: true leaves cells that a spreadsheet would run as a formula as they are. */
  readonly raw: boolean;
  /** The format's own fields to write, in that order (chooseFields); `null` writes all. */
  readonly fields: readonly string[] | null;
  /** Called with the number of rows just written. */
  readonly onRows: (rows: number) => void;
}

/** One way to take analyses away: one file in this folder each, listed in `formats`. */
export interface Format {
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  /** What the row count counts, in the plural ("articles"). */
  readonly rows: RowUnit;
  /** What one may choose among, in order: columns, or the keys of each record; absent where the form is fixed. */
  readonly fields?: readonly string[];
  /** A counter that tells of each analysis in turn how many rows it adds, without writing them. */
  readonly counter: () => (analysis: Analysis) => number;
  /** Writes chunk by chunk; holds no more than one analysis and the keys of what articles share. */
  readonly write: (
    analyses: AsyncIterable<Analysis>,
    options: FormatOptions,
  ) => AsyncIterable<string | Uint8Array>;
}
