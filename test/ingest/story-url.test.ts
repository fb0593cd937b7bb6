import { expect, it } from 'vitest';
import { storyUrl } from '@/lib/ingest/story-url';

it.each([
  [
    'what the page states, on its own site',
    'https://lantern.example/depot',
    'https://lantern.example/depot?utm_source=rss',
    'https://lantern.example/depot',
  ],
  [
    'whatever name the site is met under',
    'https://lantern.example/depot',
    'https://www.lantern.example/a',
    'https://lantern.example/depot',
  ],
  [
    'and its pages for telephones',
    'https://www.lantern.example/depot',
    'https://m.lantern.example/depot',
    'https://www.lantern.example/depot',
  ],
  [
    'never another site’s history',
    'https://lantern.example/depot',
    'https://evil.example/x',
    'https://evil.example/x',
  ],
  [
    'nor that of a site whose name it ends in',
    'https://lantern.example/depot',
    'https://evil-lantern.example/x',
    'https://evil-lantern.example/x',
  ],
  [
    'nor that of a part of the site',
    'https://lantern.example/depot',
    'https://users.lantern.example/x',
    'https://users.lantern.example/x',
  ],
  [
    'where it was fetched, when it states nothing',
    null,
    'https://lantern.example/depot/?fbclid=1#top',
    'https://lantern.example/depot',
  ],
])('versions are told together under %s', (_, stated, fetched, expected) =>
  expect(storyUrl(stated, fetched)).toBe(expected),
);
