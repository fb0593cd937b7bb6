import { groupLexicon, type Lexicon, readLexicon } from './lexicon';
import { matrixShapes, SHAPE } from './network-shape';

/** Numbers as bytes, with a scale for each row: one scale for a whole matrix would cost whole points of accuracy. */
export interface ByteTable {
  readonly columns: number;
  readonly scale: Float32Array;
  readonly bytes: Int8Array;
}

/** The trained network: its matrices by name, its word and sign tables, and what their rows and columns stand for. */
export interface NetworkWeights {
  /** Row of each word in `wordTable`; row 0 is any other word, row 1 the root. */
  readonly words: ReadonlyMap<string, number>;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  /** A dictionary's classes, a sign of each word. */
  readonly lexicon: Lexicon;
  readonly wordTable: ByteTable;
  readonly signTable: ByteTable;
  readonly matrices: ReadonlyMap<string, Float32Array>;
}

interface Head {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly lexicon: Readonly<Record<string, string>>;
  readonly shape: typeof SHAPE;
}

/** Rounds a matrix to bytes, row by row. */
export function toBytes(values: Float32Array, rows: number, columns: number): ByteTable {
  const scale = new Float32Array(rows);
  const bytes = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    let most = 0;
    for (let i = row * columns; i < (row + 1) * columns; i += 1) most = Math.max(most, Math.abs(values[i]));
    scale[row] = most / 127;
    if (most > 0)
      for (let i = row * columns; i < (row + 1) * columns; i += 1)
        bytes[i] = Math.round(values[i] / scale[row]);
  }
  return { columns, scale, bytes };
}

/** Adds row `row` of a table to `out` from `at` on. */
export function addRow(table: ByteTable, row: number, out: Float32Array, at: number): void {
  const { columns, bytes } = table;
  const scale = table.scale[row];
  const from = row * columns;
  for (let i = 0; i < columns; i += 1) out[at + i] += bytes[from + i] * scale;
}

/** A trained network as bytes: a line of JSON, then every matrix in the order of `matrixShapes`. `words` are rows 2 and up. */
export function packNetwork(
  head: Omit<Head, 'shape' | 'lexicon'>,
  lexicon: Lexicon,
  matrix: (name: string) => Float32Array,
): Buffer {
  const parts: Buffer[] = [
    Buffer.from(`${JSON.stringify({ ...head, lexicon: groupLexicon(lexicon), shape: SHAPE })}\n`),
  ];
  for (const [name, rows, columns] of matrixShapes(head.words.length + 2)) {
    const values = matrix(name);
    if (rows === 1) parts.push(Buffer.from(values.slice().buffer));
    else {
      const { scale, bytes } = toBytes(values, rows, columns);
      parts.push(Buffer.from(scale.buffer), Buffer.from(bytes.buffer));
    }
  }
  return Buffer.concat(parts);
}

/** Reads what `packNetwork` wrote. Throws when it was made for another shape of network. */
export function unpackNetwork(packed: Buffer): NetworkWeights {
  let at = packed.indexOf(10) + 1;
  const head = JSON.parse(packed.toString('utf8', 0, at)) as Head;
  if (JSON.stringify(head.shape) !== JSON.stringify(SHAPE))
    throw new Error('the language model was trained for another network: run npm run train');
  const floats = (count: number): Float32Array => {
    const out = new Float32Array(count);
    for (let i = 0; i < count; i += 1) out[i] = packed.readFloatLE(at + 4 * i);
    at += 4 * count;
    return out;
  };
  const matrices = new Map<string, Float32Array>();
  const tables = new Map<string, ByteTable>();
  for (const [name, rows, columns] of matrixShapes(head.words.length + 2)) {
    if (rows === 1) {
      matrices.set(name, floats(columns));
      continue;
    }
    const scale = floats(rows);
    const bytes = Int8Array.from(packed.subarray(at, at + rows * columns));
    at += rows * columns;
    if (name === 'words' || name === 'signs') tables.set(name, { columns, scale, bytes });
    else
      matrices.set(
        name,
        Float32Array.from(bytes, (byte, i) => byte * scale[Math.floor(i / columns)]),
      );
  }
  return {
    words: new Map(head.words.map((word, i) => [word, i + 2])),
    upos: head.upos,
    xpos: head.xpos,
    relations: head.relations,
    lexicon: readLexicon(head.lexicon),
    wordTable: tables.get('words')!,
    signTable: tables.get('signs')!,
    matrices,
  };
}
