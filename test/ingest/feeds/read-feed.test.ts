import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES } from '@/lib/ingest/feeds/feed';
import { looksLikeFeed, readFeed } from '@/lib/ingest/feeds/read-feed';
import { readFeedOrPage } from '@/lib/ingest/feeds/read-feed-or-page';

const AT = 'https://feeds.example/lantern.xml';
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern &amp; Post</title><link>https://lantern.example/</link><ttl>60</ttl>
<item><title>Depot</title><link>https://lantern.example/depot</link><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate></item>
<item><title>Ferry</title><link>/ferry</link></item>
<item><title>Depot again</title><link>https://lantern.example/depot?utm_source=rss</link></item>
<item><title>No link</title></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lantern.example/a/"><title type="html">Lantern &lt;i&gt;Post&lt;/i&gt;</title><id>x</id><updated>2026-01-01T00:00:00Z</updated>
<entry xml:base="b/"><title>Depot</title><id>1</id><updated>2026-03-02T09:00:00Z</updated><published>2026-03-01T09:00:00Z</published><link rel="enclosure" href="https://lantern.example/depot.mp3"/><link href="depot"/></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Lantern',
  items: [
    {
      id: '1',
      url: 'https://lantern.example/depot',
      title: 'Depot',
      content_text: 'x',
      date_modified: '2026-03-02T09:00:00Z',
    },
    { id: 'https://lantern.example/ferry', content_text: 'x' },
  ],
});
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Lantern</title><link>https://lantern.example/</link></channel><item rdf:about="https://lantern.example/depot"><title>Depot</title><link>https://lantern.example/depot</link></item></rdf:RDF>`;
const channel = (items: string): string =>
  `<rss version="2.0"><channel><title>L</title>${items}</channel></rss>`;
const addresses = (text: string, at: string | null = AT) =>
  readFeed(text, at)?.entries.map(({ address }) => address);

describe('readFeed', () => {
  it.each([
    ['RSS', RSS, ['https://lantern.example/depot', 'https://lantern.example/ferry']],
    ['Atom', ATOM, ['https://lantern.example/a/b/depot']],
    ['JSON Feed', JSON_FEED, ['https://lantern.example/depot', 'https://lantern.example/ferry']],
    ['RDF', RDF, ['https://lantern.example/depot']],
  ])('gives the addresses of %s, each once', (_, text, expected) => {
    expect(looksLikeFeed(text)).toBe(true);
    expect(addresses(text)).toEqual(expected);
    expect(addresses(text, null)).toEqual(expected);
  });

  it('gives titles as text, dates as they stand there, and how long it may be kept', () => {
    expect(readFeed(RSS, AT)).toMatchObject({ title: 'Lantern & Post', minutes: 60, total: 4 });
    expect(readFeed(ATOM, AT)).toMatchObject({ title: 'Lantern Post', minutes: null });
    expect(readFeed(ATOM, AT)!.entries[0]).toMatchObject({ title: 'Depot', updated: '2026-03-02T09:00:00Z' });
    expect(readFeed(JSON_FEED, AT)!.entries[0]).toMatchObject({
      title: 'Depot',
      updated: '2026-03-02T09:00:00Z',
    });
  });

  it.each([
    ['a page', '<!doctype html><title>Depot</title>'],
    ['lines of articles', '{"id":1,"text":"The feed said so."}\n'],
    ['JSON without a version', '{"items":[]}'],
    ['nothing', ''],
  ])('knows that %s is none', (_, text) => {
    expect(looksLikeFeed(text)).toBe(false);
    expect(readFeed(text, AT)).toBeNull();
  });

  it('F1–F3: reads no entity from outside and expands none without end', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const bombs = [
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>${channel('<item><title>&l9;</title><link>https://lantern.example/&l9;</link></item>')}`,
      `<!DOCTYPE rss [<!ENTITY q "${'q'.repeat(50_000)}">]>${channel(`<item><title>${'&q;'.repeat(50_000)}</title><link>https://lantern.example/q</link></item>`)}`,
      `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY h SYSTEM "http://127.0.0.1:1/"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>${channel('<item><title>&f;&h;</title><link>https://lantern.example/x</link></item>')}`,
    ];
    for (const bomb of bombs) {
      const began = performance.now();
      const read = JSON.stringify(readFeed(`<?xml version="1.0"?>${bomb}`, AT)) ?? '';
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(read).not.toContain('root:');
      expect(read.length).toBeLessThan(10_000);
    }
  });

  it('F4: of 50,000 entries takes the first and counts the rest', () => {
    const items = Array.from(
      { length: 50_000 },
      (_, i) => `<item><title>T${i}</title><link>https://lantern.example/${i}</link></item>`,
    );
    const feed = readFeed(channel(items.join('')), AT)!;
    expect(feed.total).toBe(50_000);
    expect(feed.entries).toHaveLength(MOST_ENTRIES);
    expect(feed.entries[0].url).toBe('https://lantern.example/0');
  });

  it('F6: reads nothing off a feed that is cut off, and says so', () => {
    for (const at of [40, 120, 300, RSS.length - 20])
      expect(readFeedOrPage(RSS.slice(0, at), AT)).toMatchObject({
        ok: false,
        problem: { code: 'damaged-feed' },
      });
    expect(readFeedOrPage(JSON_FEED.slice(0, 200), AT)).toMatchObject({ problem: { code: 'damaged-feed' } });
  });

  it('F7: loses no entry for a missing or a doubled id, and takes an id that is an address for one', () => {
    const text = channel(
      '<item><guid isPermaLink="false">7</guid><link>https://lantern.example/a</link></item><item><guid isPermaLink="false">7</guid><link>https://lantern.example/b</link></item><item><link>https://lantern.example/c</link></item><item><guid>https://lantern.example/d</guid></item><item><guid isPermaLink="false">https://lantern.example/e</guid></item>',
    );
    expect(addresses(text)).toEqual(['a', 'b', 'c', 'd'].map((path) => `https://lantern.example/${path}`));
  });

  it('F8: loses no entry for its date, be it long past, in the future or none at all', () => {
    const dates = [
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Tue, 01 Dec 2099 00:00:00 GMT',
      'yesterday',
      '',
      '9'.repeat(500),
    ];
    const items = dates.map(
      (date, i) => `<item><link>https://lantern.example/${i}</link><pubDate>${date}</pubDate></item>`,
    );
    expect(addresses(channel(items.join('')))).toHaveLength(dates.length);
  });

  it('takes no address that is no web address, or is too long for one', () => {
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'mailto:a@b.example',
      `https://lantern.example/${'x'.repeat(3_000)}`,
      'http://[',
      '   ',
    ];
    expect(addresses(channel(links.map((link) => `<item><link>${link}</link></item>`).join('')))).toEqual([]);
  });

  it('resolves relative links against the site that an RSS feed names, wherever it is served, else against its own place', () => {
    const item = '<item><link>../ferry</link></item>';
    expect(addresses(channel(`<link>https://lantern.example/news/</link>${item}`))).toEqual([
      'https://lantern.example/ferry',
    ]);
    expect(addresses(channel(item), 'https://lantern.example/feeds/all.xml')).toEqual([
      'https://lantern.example/ferry',
    ]);
    expect(addresses(channel(item), null)).toEqual([]);
  });

  it('gives prototypes, control characters and endless titles no chance', () => {
    const json = `{"version":"https://jsonfeed.org/version/1","title":"L","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"url":"https://lantern.example/x"},"url":"https://lantern.example/y","title":"a\\u0000b\\ud800${'c'.repeat(100_000)}"}]}`;
    const feed = readFeed(json, AT)!;
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(feed.entries[0].title).toMatch(/^a\uFFFDb\uFFFDc{100,500}$/);
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<rss>',
        '<channel>',
        '<item>',
        '<link>',
        '</link>',
        '</item>',
        '<feed>',
        '<entry>',
        '<![CDATA[',
        ']]>',
        '<!DOCTYPE',
        '&#x',
        '{"version":"https://jsonfeed.org/version/1","items":[',
        '{}',
        'null',
        ']}',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const feed = readFeed(pieces.join(''), AT);
        for (const { address } of feed?.entries ?? []) expect(address).toMatch(/^https?:/);
      }),
      { numRuns: 2_000 },
    );
  });
});
