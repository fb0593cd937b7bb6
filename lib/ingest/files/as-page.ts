const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** A page of our own making round a body of HTML, so that a file is read by the same rules as a saved page. */
export const asPage = (title: string | null, body: string, publishedAt: string | null = null): string =>
  `<!doctype html><html><head>${title === null ? '' : `<title>${escapeHtml(title)}</title>`}${
    publishedAt === null
      ? ''
      : `<meta property="article:published_time" content="${escapeHtml(publishedAt)}">`
  }</head><body><article>${body}</article></body></html>`;
