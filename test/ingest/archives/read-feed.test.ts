import { describe, expect, it } from 'vitest';
import { looksLikeFeed, readFeed } from '@/lib/ingest/archives/read-feed';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lantern</title><link>https://lantern.example/</link>
<item><title>Depot</title><link>https://lantern.example/depot</link></item>
<item><title>Ferry</title><link>/ferry</link></item>
<item><title>Depot again</title><link>https://lantern.example/depot</link></item>
<item><title>No link</title></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title><id>x</id><updated>2026-01-01T00:00:00Z</updated>
<entry><title>Depot</title><id>1</id><link rel="enclosure" href="https://lantern.example/depot.mp3"/><link href="https://lantern.example/depot"/></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Lantern',
  items: [{ id: '1', url: 'https://lantern.example/depot', content_text: 'x' }],
});

describe('readFeed', () => {
  it.each([
    ['RSS', RSS, ['https://lantern.example/depot', 'https://lantern.example/ferry']],
    ['Atom', ATOM, ['https://lantern.example/depot']],
    ['JSON Feed', JSON_FEED, ['https://lantern.example/depot']],
  ])('gives the addresses of %s, each once', (_, text, addresses) => {
    expect(looksLikeFeed(text)).toBe(true);
    expect(readFeed(text)).toEqual(addresses);
  });
  it.each([
    ['a page', '<!doctype html><title>Depot</title>'],
    ['lines of articles', '{"id":1,"text":"The feed said so."}\n'],
    ['nothing', ''],
  ])('knows that %s is none', (_, text) => {
    expect(looksLikeFeed(text)).toBe(false);
    expect(readFeed(text)).toBeNull();
  });
  it('reads no entity from outside and expands none without end', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&c;</title><item><link>https://lantern.example/&f;</link></item></channel></rss>`;
    const began = performance.now();
    expect(JSON.stringify(readFeed(bomb))).not.toContain('root:');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
