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

function decoderFor(label: string | null | undefined): TextDecoder | null {
  if (!label) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null; // an encoding that nobody knows is no declaration
  }
}

function readsAs(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes to text by the rule of the WHATWG: byte order mark, then the HTTP header, then the page's own declaration; without
 * any, UTF-8 when the bytes are valid UTF-8, else windows-1252. Never throws.
 */
export function decodeCharset(bytes: Uint8Array, contentType: string): DecodedText {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const header = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1];
  const declared = META.exec(head)?.[1] ?? XML.exec(head)?.[1];
  // A page that could be read as ASCII far enough to declare UTF-16 is not UTF-16 (WHATWG).
  const inPage = declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
  const decoder =
    decoderFor(bomOf(bytes)) ??
    decoderFor(header) ??
    decoderFor(inPage) ??
    new TextDecoder(readsAs(bytes, 'utf-8') ? 'utf-8' : 'windows-1252');
  const text = decoder.decode(bytes);
  return { text, charset: decoder.encoding, replaced: text.split('\uFFFD').length - 1 };
}
