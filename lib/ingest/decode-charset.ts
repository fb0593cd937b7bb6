import { isAscii, isUtf8 } from 'node:buffer';
import { guessCharset } from './guess-charset';

/** Text of a page and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding used. */
  readonly charset: string;
  /** How many characters could not be read (U+FFFD): many of them mean that the page names a wrong encoding. */
  readonly replaced: number;
}

const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i;
const XML = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i;
/** Browsers look for the declaration in the first 1,024 bytes; news pages put it later often enough. */
const PRESCAN_BYTES = 8192;

const bomOf = (bytes: Uint8Array): string | null =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    ? 'utf-8'
    : bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;

function charsetOf(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // an encoding that nobody knows is no declaration
  }
}

/** What windows-1252 has where ISO-8859-1 has control characters; `\x81` and its like stay what they are. */
const PRINTED = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some versions of Node read windows-1252 as ISO-8859-1, and its quotation marks as control characters. */
function decode(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  return charset === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (control) => PRINTED[control.charCodeAt(0) - 0x80])
    : text;
}

const WIDE = /^(?:gbk|gb18030|big5|euc-jp|iso-2022-jp|shift_jis|euc-kr|utf-16[bl]e)$/;
const lost = (text: string): number => text.split('\uFFFD').length - 1;

/**
 * Whether the bytes bear out what is declared. Letters of one byte never line up as UTF-8 by chance, those of two seldom
 * do without fault; and what names itself UTF-8, but holds more that is not than that is, was labelled by a template.
 */
function isBorneOut(bytes: Uint8Array, charset: string): boolean {
  if (charset !== 'utf-8') {
    if (!isUtf8(bytes) || isAscii(bytes)) return true;
    return WIDE.test(charset) && lost(decode(bytes, charset)) === 0;
  }
  if (isUtf8(bytes)) return true;
  const text = decode(bytes, 'utf-8');
  const read = text.match(/[^\0-\x7f\uFFFD]/gu)?.length ?? 0;
  return lost(text) <= read;
}

/**
 * Bytes to text by the rule of the WHATWG: byte order mark, then the HTTP header, then the page's own declaration. Where
 * nothing is declared, or the bytes show that it is wrong: UTF-8 when they are valid UTF-8, else the older encoding of
 * the language that they are in, else windows-1252. Never throws.
 */
export function decodeCharset(bytes: Uint8Array, contentType: string): DecodedText {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const header = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1];
  const inPage = META.exec(head)?.[1] ?? XML.exec(head)?.[1];
  // A page that could be read as ASCII far enough to declare UTF-16 is not UTF-16 (WHATWG).
  const declared = [header, inPage && /^utf-?16/i.test(inPage) ? 'utf-8' : inPage]
    .map(charsetOf)
    .find((charset) => charset && isBorneOut(bytes, charset));
  const charset = bomOf(bytes) ?? declared ?? (isUtf8(bytes) ? 'utf-8' : guessCharset(bytes));
  const text = decode(bytes, charset);
  return { text, charset, replaced: lost(text) };
}
