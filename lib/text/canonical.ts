const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The form of a text that every offset counts in: CRLF and CR become LF, NUL and lone surrogates U+FFFD.
 * Nothing else changes, so offsets into text without those mean what the caller thinks.
 */
export function canonicalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD').replace(LONE_SURROGATE, '\uFFFD');
}
