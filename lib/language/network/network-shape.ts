/** Sizes of the network's layers; all are multiples of 8, as the matrix kernel wants them. */
export const SHAPE = {
  /** Numbers that stand for a word. */
  word: 64,
  /** Numbers that stand for its endings, beginning and shape. */
  sign: 48,
  /** Rows of the table of signs, reached by hash. */
  signRows: 8192,
  /** Width of every layer above the words. */
  hidden: 128,
  layers: 2,
  /** Width of each view of a word as dependent or as head. */
  arc: 64,
  /** Places of a head before or after a word that are told apart; the outermost stand for all beyond. */
  places: 32,
  /** Room for part-of-speech classes, then for Penn's tags. */
  upos: 24,
  xpos: 56,
  relations: 56,
} as const;

/** Name, rows and columns of every matrix; a bias is a matrix of one row. Word and sign tables come first. */
export function matrixShapes(words: number): readonly (readonly [string, number, number])[] {
  const { word, sign, signRows, hidden, layers, arc, places, upos, xpos, relations } = SHAPE;
  return [
    ['words', words, word],
    ['signs', signRows, sign],
    ['window', 3 * (word + sign), 2 * hidden],
    ['windowBias', 1, 2 * hidden],
    ...Array.from({ length: layers }, (_, i) => [
      [`layer${i}`, hidden, 2 * hidden] as const,
      [`layerBias${i}`, 1, 2 * hidden] as const,
    ]).flat(),
    ['tags', hidden, upos + xpos],
    ['tagsBias', 1, upos + xpos],
    ['views', hidden, 4 * arc],
    ['viewsBias', 1, 4 * arc],
    ['arcs', arc, arc],
    ['arcsBias', 1, arc],
    ['places', arc, places],
    ['placesBias', 1, places],
    ['labelPlaces', places, arc],
    ['labels', arc, relations],
    ['labelsBias', 1, relations],
  ];
}

/** 12 bits for a layer's output, 11 for a weight: 256 products of such stay below 2³¹. */
export const MOST_OUTPUT = 4095;
