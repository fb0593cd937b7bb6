/**
 * Words in quotation marks, as a citation gives them (APA 7, 8.31): their own double marks become single ones, and single ones inside
 * those double.
 */
export const quoted = (words: string): string =>
  `“${words
    .replace(/‘([^‘’“”]*)’(?!\p{L})/gu, '\u0001$1\u0002')
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('\u0001', '“')
    .replaceAll('\u0002', '”')}”`;
