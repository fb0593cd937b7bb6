import { describe, expect, it } from 'vitest';
import { archivedUrl } from '@/lib/ingest/archived-url';
import { canonicalUrl } from '@/lib/ingest/canonical-url';

describe('canonicalUrl', () => {
  it.each([
    'https://news.example/2024/depot',
    'https://news.example/2024/depot/',
    'https://news.example/2024/depot#comments',
    'https://news.example/2024/depot?utm_source=x&utm_medium=y&fbclid=1',
    'https://news.example:443/2024/depot',
    'https://me:secret@news.example/2024/depot',
    'https://NEWS.example/2024/depot?',
    'https://news.example/2024/depot/amp',
    'https://news.example/2024/depot/amp/',
    'https://news.example/amp/2024/depot',
    'https://amp.news.example/2024/depot',
    'https://news.example/2024/depot?amp=1',
    'https://news.example./2024/depot',
  ])('U16 U20: makes one address of %s', (url) => {
    expect(canonicalUrl(url)).toBe('https://news.example/2024/depot');
  });

  it('keeps what tells one article from another, in one order', () => {
    expect(canonicalUrl('https://news.example/story?page=2&id=7')).toBe(
      'https://news.example/story?id=7&page=2',
    );
    expect(canonicalUrl('https://news.example/amplifier')).toBe('https://news.example/amplifier');
  });

  it.each(['ftp://news.example/', 'javascript:alert(1)', 'depot', ''])('gives null for %j', (url) => {
    expect(canonicalUrl(url)).toBeNull();
  });
});

describe('archivedUrl', () => {
  it.each([
    ['https://web.archive.org/web/20240304101500/https://news.example/depot', 'https://news.example/depot'],
    [
      'https://web.archive.org/web/20240304101500id_/http://news.example/depot?a=1',
      'http://news.example/depot?a=1',
    ],
    [
      'https://news.example/web/2024/https://other.example/',
      'https://news.example/web/2024/https://other.example/',
    ],
    ['https://web.archive.org/web/2024/https://', 'https://web.archive.org/web/2024/https://'],
  ])('%s is a copy of %s', (url, original) => {
    expect(archivedUrl(url)).toBe(original);
  });
});
