/** Bytes of UTF-8: ten times the longest report a newspaper prints, and what one full-text index entry holds. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** True when `text` is larger than an article may be. */
export const isTooLong = (text: string): boolean =>
  text.length > MAX_TEXT_BYTES ||
  (text.length > MAX_TEXT_BYTES / 3 && Buffer.byteLength(text, 'utf8') > MAX_TEXT_BYTES);
