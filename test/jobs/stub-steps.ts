import type { Steps } from '@/lib/jobs/steps';
import { makeAnalysis, makeArticle, TEXT } from '../store/make-analysis';

/** Steps without network and language models; each can be replaced. */
export const stubSteps = (over: Partial<Steps> = {}): Steps => ({
  engine: 'test/1',
  fetchPage: async (url) => ({
    ok: true,
    value: {
      url,
      kind: 'html',
      html: `<h1>${url}</h1>`,
      at: '2026-11-26T02:14:00.000Z',
      receipt: {
        kind: 'fetch',
        hops: [url],
        status: 200,
        headers: [['content-type', 'text/html; charset=utf-8']],
        bytes: 9,
        sha256: 'a'.repeat(64),
      },
    },
  }),
  readPage: async (html, url) => ({
    ok: true,
    value: makeArticle({ headline: html.replace(/<[^>]*>/g, ''), url }),
  }),
  readPasted: (text) => ({ ok: true, value: makeArticle({ headline: text, text: TEXT, url: null }) }),
  analyse: (article, documents, onStep) => {
    for (const step of ['text', 'sources', 'claims', 'headline'] as const) onStep(step);
    return makeAnalysis({ article, documents, engine: over.engine ?? 'test/1' });
  },
  advisers: [],
  held: () => ({ method: 'held', find: async (texts) => ({ ok: true, value: texts.map(() => []) }) }),
  checkers: [],
  isTransient: (code) => code === 'unreachable',
  ...over,
});
