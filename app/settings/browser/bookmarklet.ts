/** What the API takes, less the form round it. */
const MOST_BYTES = 10 * 1024 * 1024 - 4_096;

/** What the bookmark says on the other site, in the language of whoever made it. */
export interface BookmarkWords {
  readonly tooLarge: string;
  readonly forbidden: string;
}

/**
 * The script of the bookmark, run by a reader on the page of a news site. It copies the page into a document that runs
 * nothing, leaves out what holds no text, and posts the copy by a form into a window of its own: `fetch` would be stopped by
 * the site's `connect-src`, by CORS and by the browser's guard of local networks, none of which a window opened for a form
 * meets. Only the site's `form-action` can forbid it, and then the reader is told what to do instead.
 */
const script = (server: string, secret: string, { tooLarge, forbidden }: BookmarkWords): string => `(() => {
  const quiet = document.implementation.createHTMLDocument('');
  const root = quiet.importNode(document.documentElement, true);
  for (const one of root.querySelectorAll('script:not([type*=json]),style,svg,canvas,iframe,object,embed,video,audio')) one.remove();
  for (const one of root.querySelectorAll('[src^="data:"]')) one.removeAttribute('src');
  const html = '<!doctype html>' + root.outerHTML;
  if (new Blob([html]).size > ${MOST_BYTES}) return alert(${JSON.stringify(tooLarge)});
  const form = document.createElement('form');
  form.method = 'post';
  form.action = ${JSON.stringify(`${server}/api/v1/captures`)};
  form.target = '_blank';
  form.enctype = 'multipart/form-data';
  form.acceptCharset = 'utf-8';
  form.hidden = true;
  const fields = { token: ${JSON.stringify(secret)}, url: location.href, html };
  for (const name in fields) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = fields[name];
    form.append(field);
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    if (effectiveDirective === 'form-action') alert(${JSON.stringify(forbidden)});
  }, { once: true });
  document.documentElement.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
})()`;

/** The bookmark's address. `server`: origin of Standfirst as the reader's browser calls it; `secret`: a capture token. */
export const bookmarkletOf = (server: string, secret: string, words: BookmarkWords): string =>
  `javascript:${encodeURIComponent(script(server, secret, words).replace(/\n\s*/g, ' '))}`;
