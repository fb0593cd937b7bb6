import type { Flag } from '../../types';

/** What is sent of a new flag; `link` is `null` without PUBLIC_URL: then nobody elsewhere can open it. */
export function messageOf(flag: Flag, publicUrl: string | undefined): string {
  const { check } = flag;
  return JSON.stringify({
    type: 'flag.opened',
    timestamp: flag.createdAt,
    data: {
      id: flag.id,
      articleId: flag.articleId,
      outlet: flag.outlet,
      headline: check.variant.text,
      verdict: check.verdict,
      phrases: check.phrases
        .filter(({ status }) => status === 'fault')
        .map(({ span, fault, message, evidence }) => ({
          phrase: span.exact,
          fault,
          message,
          nearest: evidence[0]?.exact ?? null,
        })),
      suggested: check.repair,
      raised: flag.raised,
      link:
        publicUrl && URL.canParse(publicUrl)
          ? new URL(`/articles/${encodeURIComponent(flag.articleId)}`, publicUrl).href
          : null,
    },
  });
}
