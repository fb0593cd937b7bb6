import { createHash } from 'node:crypto';

/**
 * The id of an article: SHA-256 of headline and body, hexadecimal.
 *
 * Not the address: one article is met under many (AMP, print, tracking parameters, pasted without any), and one
 * address shows many versions. The headline counts, because a changed headline is a new version to be judged.
 */
export function articleId(headline: string | null, text: string): string {
  return createHash('sha256')
    .update(`${headline ?? ''}\n\n${text}`, 'utf8')
    .digest('hex');
}
