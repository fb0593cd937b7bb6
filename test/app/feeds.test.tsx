// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { History, HistoryNote } from '@/app/article/history';
import { FeedItem } from '@/app/feeds/feed-item';
import { historyOf } from '@/lib/desk/history-of';
import { isUnderWay } from '@/lib/desk/feed-state';
import type { FeedPage } from '@/lib/store/feed-pages';
import type { ArticleVersion, Feed } from '@/lib/types';
import { render } from './in-words';

afterEach(cleanup);
const feed = (over: Partial<Feed> = {}): Feed => ({
  id: 'f1',
  address: 'https://lantern.example/feed.xml',
  given: 'https://lantern.example/',
  title: 'Lantern',
  paused: false,
  createdAt: '2026-03-02T08:00:00.000Z',
  nextAt: '2126-03-02T09:15:00.000Z',
  heldUntil: null,
  lastAt: '2026-03-02T09:00:00.000Z',
  last: { fresh: 0, same: false },
  problem: null,
  failures: 0,
  okAt: '2026-03-02T09:00:00.000Z',
  total: 20,
  robots: 'none',
  robotsRule: null,
  moving: null,
  moved: null,
  articles: { seen: 20, analysed: 20, waiting: 0, failed: 0 },
  ...over,
});
const show = (over: Partial<Feed> = {}, pages: readonly FeedPage[] = []) =>
  render(
    <ul>
      <FeedItem feed={feed(over)} pages={pages} action={async () => {}} />
    </ul>,
  ).container.textContent;

describe('a feed in the list', () => {
  it.each<[string, Partial<Feed>]>([
    ['Nothing new, 2 Mar 2026, 09:00 UTC; next: 2 Mar 2126, 09:15 UTC', {}],
    ['One new article, 2 Mar', { last: { fresh: 1, same: false } }],
    ['7 new articles, 2 Mar', { last: { fresh: 7, same: false } }],
    ['Unchanged, 2 Mar', { last: { fresh: 0, same: true } }],
    ['Nothing in it, 2 Mar', { total: 0 }],
    [
      'Not fetched yet; next: as soon as may be',
      { last: null, lastAt: null, nextAt: '2026-03-02T08:00:00.000Z' },
    ],
    [
      'It is so. It failed 4 times in a row.',
      { last: null, problem: { code: 'x', message: 'It is so.' }, failures: 4 },
    ],
    ['Lantern · paused', { paused: true }],
    [
      'Its site asked not to be asked again before 2 Mar 2126, 10:00 UTC',
      { heldUntil: '2126-03-02T10:00:00.000Z' },
    ],
    ['20 articles seen: 20 analysed', {}],
    [
      '9 articles seen: 4 analysed, 2 to come, 1 not read, 2 older ones left alone',
      { articles: { seen: 9, analysed: 4, waiting: 2, failed: 1 } },
    ],
    [
      'Moved from https://old.example/feed on 1 Mar 2026, 09:00 UTC',
      { moved: { from: 'https://old.example/feed', at: '2026-03-01T09:00:00.000Z' } },
    ],
    [
      'Its site leads to https://new.example/feed for good; it is fetched there once that has been so for a day.',
      { moving: { to: 'https://new.example/feed', since: '2026-03-01T09:00:00.000Z', watched: false } },
    ],
    [
      'Its site has moved it to https://new.example/feed, which is watched already: one of the two can be removed.',
      { moving: { to: 'https://new.example/feed', since: '2026-03-01T09:00:00.000Z', watched: true } },
    ],
    ['Lantern · stopped', { paused: true, last: null, problem: { code: 'gone', message: 'It is.' } }],
    ['No article seen yet', { articles: { seen: 0, analysed: 0, waiting: 0, failed: 0 } }],
    ['The site has no robots.txt, which allows everything.', {}],
    ['robots.txt forbids it (“Disallow: /feed”).', { robots: 'disallowed', robotsRule: 'Disallow: /feed' }],
    ['robots.txt could not be read, so nothing is fetched.', { robots: 'unreachable' }],
  ])('says “%s”', (words, over) => expect(show(over)).toContain(words));

  it('is called by its address until it has a title', () => {
    show({ title: null });
    expect(screen.getByRole('heading').textContent).toBe('lantern.example/feed.xml');
    expect(screen.getByRole('button', { name: 'Pause: lantern.example/feed.xml' })).toBeTruthy();
  });

  it('offers no fetch while it is paused', () => {
    show({ paused: true });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Resume', 'Remove']);
  });

  it('shows foreign words as text, isolated', () => {
    const title = '<img src=x onerror=alert(1)>\u202E';
    const page: FeedPage = {
      address: 'https://lantern.example/a',
      title,
      articleId: null,
      state: 'failed',
      message: '<b>Status 404.</b>',
      verdict: null,
    };
    const { container } = render(
      <ul>
        <FeedItem feed={feed({ title })} pages={[page]} action={async () => {}} />
      </ul>,
    );
    expect(container.querySelector('img, b')).toBeNull();
    expect(container.querySelectorAll('bdi')[0].textContent).toBe(title);
  });

  it('is under way while something is to come, and not while it is paused', () => {
    expect(isUnderWay(feed())).toBe(false);
    expect(isUnderWay(feed({ articles: { seen: 2, analysed: 1, waiting: 1, failed: 0 } }))).toBe(true);
    expect(isUnderWay(feed({ lastAt: null, last: null }))).toBe(true);
    expect(isUnderWay(feed({ lastAt: null, last: null, paused: true }))).toBe(false);
  });
});

const version = (over: Partial<ArticleVersion>): ArticleVersion => ({
  articleId: 'a',
  headline: 'Depot to close',
  text: 'First.\n\nThe company said so.',
  verdict: 'not-backed',
  seenAt: '2026-03-02T13:50:00.000Z',
  lastAt: '2026-03-02T14:00:00.000Z',
  engine: '1',
  ...over,
});
const entries = historyOf([
  version({}),
  version({
    articleId: 'b',
    headline: 'Depot may close',
    verdict: 'backed',
    seenAt: '2026-03-02T14:05:00.000Z',
  }),
  version({
    articleId: 'c',
    headline: 'Depot may close',
    verdict: 'backed',
    text: 'First.\n\nThe firm said so.',
    seenAt: '2026-03-02T15:00:00.000Z',
  }),
]);

describe('the history of a headline', () => {
  it('tells each version, oldest first, with the words that changed', () => {
    render(<History entries={entries} articleId="c" />);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toContain('First seen 13:50');
    expect(items[1]).toContain('Headline fixed 14:05, body unchanged');
    expect(items[1]).toContain('Depot [removed: to][added: may] close');
    expect(items[1]).toContain('The version before was last seen 2 Mar 2026, 14:00 UTC.');
    expect(items[2]).toContain('Body changed 15:00, headline unchanged');
    expect(items[2]).toContain('Body: one word added, one word removed');
    expect(items[2]).toContain('The [removed: company][added: firm] said so.');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/articles/a',
      '/articles/b',
    ]);
  });

  it('is told in a line at the head of the latest version, and of an earlier one that it is one', () => {
    expect(render(<HistoryNote entries={entries} articleId="c" />).container.textContent).toBe(
      'Body changed 15:00, headline unchanged. 3 versions',
    );
    cleanup();
    render(<HistoryNote entries={entries} articleId="a" />);
    expect(screen.getByRole('note').textContent).toContain('This version stands there no longer.');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/articles/c');
  });

  it('is none of an article that never changed', () => {
    for (const few of [[], entries.slice(0, 1)]) {
      expect(render(<History entries={few} articleId="a" />).container.textContent).toBe('');
      expect(render(<HistoryNote entries={few} articleId="a" />).container.textContent).toBe('');
    }
  });
});
