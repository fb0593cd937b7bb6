const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/** What a file says of itself; `null` for what it does not. */
export interface FileHead {
  readonly title: string | null;
  readonly author?: string | null;
  readonly publishedAt?: string | null;
}

/** A page of our own making round a body of HTML, so that a file is read by the same rules as a saved page. */
export const asPage = ({ title, author = null, publishedAt = null }: FileHead, body: string): string =>
  `<!doctype html><html><head>${title === null ? '' : `<title>${escapeHtml(title)}</title>`}${
    author === null ? '' : `<meta name="author" content="${escapeHtml(author)}">`
  }${
    publishedAt === null
      ? ''
      : `<meta property="article:published_time" content="${escapeHtml(publishedAt)}">`
  }</head><body><article>${body}</article></body></html>`;
