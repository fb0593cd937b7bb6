import { describe, expect, it } from 'vitest';
import { readGiven } from '@/lib/ingest/read-given';
import { readPage } from '@/lib/ingest/read-page';
import { readPasted } from '@/lib/ingest/read-pasted';

const BODY = [
  'The city council voted on Tuesday night to raise fares by four percent, council minutes show.',
  'Some 240 drivers will have to be told by the end of March, the transport office said in a letter to staff.',
  '“Nobody told us before the vote,” a driver said outside the gates of the depot on Harbour Street.',
];
const turned = 'Fares \u202Eesir\u202C by four\u200B per\u00ADcent';
const plain = 'Fares esir by four percent';
const ld = JSON.stringify({
  '@type': 'NewsArticle',
  headline: turned,
  author: { '@type': 'Person', name: 'Jane \u202EDoe' },
});

describe('marks that turn a line round or are not seen (X6, X9)', () => {
  it('are left out of what a page calls itself, its writers and its outlet', () => {
    const read = readPage(
      `<html lang="en"><head><title>${turned} | Norwick\u202E Post</title><meta property="og:title" content="${turned}">
      <meta property="og:site_name" content="Norwick\u202E Post"><script type="application/ld+json">${ld}</script></head>
      <body><article><h1>${turned}</h1><p class="byline">By Jane \u2066Doe\u2069</p>${BODY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
      'https://post.example/fares-by-four-percent',
    );
    if (!read.ok) throw new Error(read.problem.code);
    const { headline, headlineVariants, byline, outlet } = read.value;
    expect([headline, byline, outlet]).toEqual([plain, ['Jane Doe'], 'Norwick Post']);
    expect(headlineVariants.filter(({ from }) => from !== 'url-slug')).toEqual([{ from: 'h1', text: plain }]);
  });

  it('are left out of the headline of a pasted text', () => {
    const read = readPasted([turned, 'By Jane \u202EDoe', ...BODY].join('\n\n'));
    if (!read.ok) throw new Error(read.problem.code);
    expect([read.value.headline, read.value.byline]).toEqual([plain, ['Jane Doe']]);
  });

  it('are shown, unit for unit, where somebody counts offsets into a headline', () => {
    const read = readGiven({ id: 'a', headline: turned, text: BODY.join('\n\n') });
    expect(read.headline).toBe(turned.replace(/[\u202E\u202C]/g, '\uFFFD'));
    expect(read.headline).toHaveLength(turned.length);
  });
});
