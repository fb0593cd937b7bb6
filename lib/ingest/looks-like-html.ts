/**
 * True when pasted text is the source of a page rather than an article: it opens with markup, or holds many tags.
 * "5 < 6" and a lone "<b>" in prose do not count.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^(?:<!--|<!doctype\s+html|<(?:html|head|body|article|main|section|div|p|h1)\b[^>]*>)/i.test(head))
    return true;
  const tags = head.match(
    /<\/?(?:p|div|span|a|h[1-6]|article|section|ul|li|br|img|figure|meta|script)\b[^<>]{0,300}>/gi,
  );
  return (tags?.length ?? 0) >= 6;
}
