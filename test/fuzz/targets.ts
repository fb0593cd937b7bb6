import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { analyse } from '@/lib/analyse';
import { articleRecord } from '@/lib/cli/article-record';
import { parseRecord } from '@/lib/cli/parse-record';
import { canonicalUrl } from '@/lib/ingest/canonical-url';
import { checkUrl } from '@/lib/ingest/check-url';
import { readFeed } from '@/lib/ingest/feeds/read-feed';
import { readGiven } from '@/lib/ingest/read-given';
import { readPage } from '@/lib/ingest/read-page';
import { readPasted } from '@/lib/ingest/read-pasted';
import type { Analysis, Span } from '@/lib/types';
import { wrongWith } from './check-article';
import { mutate } from './mutate';

/** One way in: how its inputs are made, and what must hold of each; `run` throws, or tells what is wrong. */
export interface Target {
  readonly name: 'html' | 'text' | 'feed' | 'url' | 'json';
  readonly make: (seed: number, random: () => number) => string;
  readonly run: (input: string) => string | null;
}

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const golden = path.join(root, 'test', 'golden', 'pages');
const pages = readdirSync(golden)
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => readFileSync(path.join(golden, name), 'utf8'));

const BODY =
  'Harbour Rail will close its depot in Köln by the end of the year, chief executive Mara Quill said on Tuesday.\n\n“We looked at every other way,” she told reporters. According to its annual report, the company lost 1.4 million crowns in 2025, 12% more than in 2024.\n\nThe council meets on Friday.';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><link>https://post.example/</link>
<item><title>Depot to close</title><link>https://post.example/a?utm_source=x</link><guid>1</guid><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate></item>
<item><title>Ferry to sail</title><link>/b</link><description><![CDATA[<p>It sails.</p>]]></description></item></channel></rss>`;
const URL_SEED = 'https://news.example:443/2026/03/ferry?id=7&utm_source=x#top';
const JSON_SEED = JSON.stringify({
  id: 'a',
  headline: 'Depot to close',
  text: BODY,
  url: URL_SEED,
  publishedAt: '2026-03-03',
});

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)];
const sampled = (arbitrary: fc.Arbitrary<string>, seed: number): string =>
  fc.sample(arbitrary, { seed, numRuns: 1 })[0];

const anyText = fc.string({ unit: 'binary', maxLength: 400 });
const anyHtml = fc
  .array(
    fc.oneof(
      fc.constantFrom('<p>', '</p>', '<div>', '<h1>', '</h1>', '<article>', '<a href=x>', '<ul><li>'),
      anyText,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Each made input is either a mutated real one or, one time in four, of fast-check's own. */
const either =
  (seeds: readonly string[], own: fc.Arbitrary<string>) => (seed: number, random: () => number) =>
    random() < 0.25 ? sampled(own, seed) : mutate(pick(seeds, random), random);

const spansOf = ({ sentences, attributions, claims }: Analysis): readonly Span[] => [
  ...sentences,
  ...attributions.flatMap(({ source, cue, content }) =>
    [source, cue, ...content].filter((span) => span !== null),
  ),
  ...claims.map(({ span }) => span),
];

/** What is wrong with an analysis of a text. */
function wrongAnalysis(analysis: Analysis): string | null {
  const { text } = analysis.article;
  const bad = spansOf(analysis).find(
    ({ start, end, exact }) => text.slice(start, end) !== exact || start > end,
  );
  return bad ? `a span at ${bad.start} does not stand` : null;
}

export const targets: readonly Target[] = [
  {
    name: 'html',
    make: either(pages, anyHtml),
    run: (input) => {
      const read = readPage(input, 'https://news.example/a');
      return read.ok ? wrongWith(read.value) : null;
    },
  },
  {
    name: 'text',
    make: either([BODY, `Depot to close\n\n${BODY}`], anyText),
    run: (input) => {
      const read = readPasted(input);
      return read.ok ? (wrongWith(read.value) ?? wrongAnalysis(analyse(read.value))) : null;
    },
  },
  {
    name: 'feed',
    make: either([FEED], fc.string({ unit: 'binary-ascii', maxLength: 300 })),
    run: (input) => {
      const feed = readFeed(input, 'https://post.example/feed.xml');
      const bad = feed?.entries.find(({ address }) => !/^https?:\/\//.test(address));
      return bad ? `an entry leads to ${bad.address.slice(0, 40)}` : null;
    },
  },
  {
    name: 'url',
    make: either([URL_SEED, 'http://2130706433/', 'http://[::ffff:7f00:1]/'], fc.oneof(fc.webUrl(), anyText)),
    run: (input) => {
      const checked = checkUrl(input, new Set());
      const canonical = canonicalUrl(input);
      if (canonical !== null && canonicalUrl(canonical) !== canonical)
        return 'the canonical address changes again';
      if (!checked.ok) return null;
      return /^(?:(?:127|0|10)(?:\.\d+){3}|localhost\.*|\[::1?\])$/.test(checked.value.hostname)
        ? 'a private address passed'
        : null;
    },
  },
  {
    name: 'json',
    make: either([JSON_SEED, `{"id":1,"text":${JSON.stringify(BODY)}}`], fc.json()),
    run: (input) => {
      const record = parseRecord({ number: 1, text: input, bytes: input.length }, articleRecord);
      if (!record.ok || typeof record.value.text !== 'string') return null;
      return wrongWith(readGiven({ ...record.value, id: null, text: record.value.text }));
    },
  },
];
