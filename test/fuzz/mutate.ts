// Pieces that have broken readers before: markup, quotation, direction, surrogates, numbers, scripts.
// prettier-ignore
const PIECES = [
  '<', '>', '</p>', '<p>', '<div>', '<table><tr><td>', '<svg><style>', '<template>', '<!--', ']]>', '<![CDATA[', '<script>', '<br>', '<base href="javascript:">',
  '&', '&amp;', '&#0;', '&#xD800;', '&nbsp;', '"', '“', '”', '’', '«', '\u0000', '\uD83D', '\uDE00', '👍', '👨‍👩‍👧', 'é', 'e\u0301', '\u202E', '\u200B', '\uFEFF',
  '\r\n', '\n\n', '\t', ' ', '…', '—', 'U.S.', 'said', 'according to', '1,000,000', '3.5%', '$1e400', '{"@type":"NewsArticle","headline":', '[[[[', '{"__proto__":', '}', '],', 'null', '\\u0000',
  '<item>', '<entry>', '<link href="', 'http://', 'https://[::1]/', '%00', '@', ':', '0x7f.1', 'xn--', '..', '?', '#',
];

/** `text` with some pieces cut, doubled, moved, overwritten or put in: what a broken writer, or a hostile one, would send. */
export function mutate(text: string, random: () => number): string {
  let now = text;
  const place = (): number => Math.floor(random() * (now.length + 1));
  for (let changes = 1 + Math.floor(random() * 8); changes > 0; changes--) {
    const from = place();
    const to = Math.min(now.length, from + Math.floor(random() ** 3 * 400));
    const piece = PIECES[Math.floor(random() * PIECES.length)];
    const kind = Math.floor(random() * 6);
    if (kind === 0) now = now.slice(0, from) + now.slice(to);
    else if (kind === 1) now = now.slice(0, to) + now.slice(from);
    else if (kind === 2) {
      const at = place();
      now = now.slice(0, at) + now.slice(from, to) + now.slice(at);
    } else if (kind === 3) now = now.slice(0, from) + piece + now.slice(to);
    else if (kind === 4)
      now = now.slice(0, from) + piece.repeat(1 + Math.floor(random() * 30)) + now.slice(from);
    else now = now.slice(0, from) + String.fromCharCode(Math.floor(random() * 65_536)) + now.slice(from + 1);
  }
  return now;
}
