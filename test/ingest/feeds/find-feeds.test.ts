import { describe, expect, it } from 'vitest';
import { findFeeds } from '@/lib/ingest/feeds/find-feeds';

const AT = 'https://lantern.example/news/';
const link = (attributes: string): string => `<link ${attributes}>`;

describe('findFeeds', () => {
  it('finds every kind of feed, absolute, each once, those of comments last', () => {
    const html = [
      link('rel="alternate" type="application/rss+xml" title="Comments on Lantern" href="/c.xml"'),
      link('rel=ALTERNATE type="application/rss+xml; charset=utf-8" href="all.xml"'),
      link('rel="home alternate" type="application/atom+xml" href="//feeds.example/atom"'),
      link('rel="alternate" type="application/feed+json" href="https://lantern.example/feed.json"'),
      link('rel="alternate" type="application/rss+xml" href="all.xml"'),
    ].join('');
    expect(findFeeds(html, AT)).toEqual([
      'https://lantern.example/news/all.xml',
      'https://feeds.example/atom',
      'https://lantern.example/feed.json',
      'https://lantern.example/c.xml',
    ]);
  });

  it('goes by the page’s base', () =>
    expect(
      findFeeds(
        `<base href="https://other.example/x/">${link('rel=alternate type=application/rss+xml href=f')}`,
        AT,
      ),
    ).toEqual(['https://other.example/x/f']));

  it.each([
    ['a translation', link('rel="alternate" hreflang="de" href="/de/"')],
    ['an oEmbed', link('rel="alternate" type="application/json+oembed" href="/o"')],
    ['a style', link('rel="stylesheet" type="application/rss+xml" href="/s"')],
    ['a script as address', link('rel="alternate" type="application/rss+xml" href="javascript:alert(1)"')],
    ['no address', link('rel="alternate" type="application/rss+xml" href=" "')],
    ['what stands in a comment', `<!--${link('rel="alternate" type="application/rss+xml" href="/f"')}-->`],
    [
      'what stands in a script',
      `<script>"${link('rel=alternate type=application/rss+xml href=/f')}"</script>`,
    ],
  ])('takes %s for none', (_, html) => expect(findFeeds(html, AT)).toEqual([]));
});
