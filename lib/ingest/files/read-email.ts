import PostalMime from 'postal-mime';
import type { Outcome } from '../../types';
import { failure } from '../problem';
import { asPage, escapeHtml } from './as-page';
import type { FileText } from './file-text';

/**
 * A newsletter or a press release as it came (RFC 5322): its subject is the headline, who sent it the writer where a name is
 * given, its date the day of publication, its HTML part the text when it has one.
 */
export async function readEmail(bytes: Uint8Array): Promise<Outcome<FileText>> {
  // Throws for parts nested deeper, and for headers of more than 2 MiB: no mail program writes either.
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32 }).catch(() => null);
  if (mail === null) return failure('damaged');
  const { subject, from, html, text, date } = mail;
  if (!html?.trim() && !text?.trim()) return failure('empty');
  const headline = subject?.trim() || null;
  if (html?.trim()) {
    const heading = headline !== null && !/<h1\b/i.test(html) ? `<h1>${escapeHtml(headline)}</h1>` : '';
    const byline = heading && from?.name ? `<p class="byline">By ${escapeHtml(from.name)}</p>` : '';
    return {
      ok: true,
      value: {
        kind: 'html',
        text: asPage(
          { title: headline, author: from?.name || null, publishedAt: date ?? null },
          heading + byline + html,
        ),
      },
    };
  }
  const lines = [
    headline,
    from?.name && headline ? `By ${from.name}` : null,
    date && headline ? `Published ${date}` : null,
    text,
  ];
  return {
    ok: true,
    value: {
      kind: 'text',
      text: lines.filter(Boolean).join('\n\n'),
      head: { title: headline, author: from?.name || null, publishedAt: date ?? null },
    },
  };
}
