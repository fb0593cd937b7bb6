// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { othersInWords, StoryList } from '@/app/article/story-list';
import type { ArticleSummary, StoryMember, StorySummary } from '@/lib/types';
import { render, words as wordsOf } from './in-words';

const article = (id: string, outlet: string | null): ArticleSummary => ({
  id,
  headline: `Headline of ${id}`,
  opening: null,
  outlet,
  url: null,
  publishedAt: '2026-03-02',
  analysedAt: '2026-03-02T10:00:00.000Z',
  verdict: 'backed',
  sample: false,
  story: 'a',
});
const member = (
  id: string,
  outlet: string | null,
  kind: StoryMember['kind'],
  chosen = true,
): StoryMember => ({
  article: article(id, outlet),
  kind,
  chosen,
});
const story = (others: readonly StoryMember[], more = { versions: 0, copies: 0 }): StorySummary => ({
  article: article('a', 'Norwire'),
  others,
  versions: others.filter(({ kind }) => kind === 'version').length + more.versions,
  copies: others.filter(({ kind }) => kind === 'copy').length + more.copies,
});

afterEach(cleanup);

describe('what else a story is', () => {
  it.each<[string, StorySummary]>([
    ['1 other version', story([member('b', 'Norwire', 'version')])],
    ['1 copy in The Echo', story([member('b', 'The Echo', 'copy')])],
    ['1 copy', story([member('b', null, 'copy')])],
    [
      '2 other versions · 3 copies in The Echo, The Post',
      story([
        member('b', 'Norwire', 'version'),
        member('c', 'Norwire', 'version'),
        member('d', 'The Echo', 'copy'),
        member('e', 'The Post', 'copy'),
        member('f', 'The Echo', 'copy'),
      ]),
    ],
    [
      '5 copies in A, B, C and others',
      story(['A', 'B', 'C', 'D', 'E'].map((outlet) => member(outlet, outlet, 'copy'))),
    ],
    ['1,201 copies in A and others', story([member('b', 'A', 'copy')], { versions: 0, copies: 1_200 })],
  ])('%s', (words, told) => {
    expect(othersInWords(told, wordsOf('articles'))).toBe(words);
  });
});

describe('a list of stories', () => {
  it('opens to the others, says which a filter left out, and how many more there are', () => {
    render(
      <StoryList
        stories={[
          story([member('b', 'Norwire', 'version', false), member('c', 'The Echo', 'copy')], {
            versions: 1_500,
            copies: 0,
          }),
        ]}
      />,
    );
    const details = screen.getByText(/1,501 other versions/).closest('details')!;
    expect(details.open).toBe(false);
    const [version, copy] = within(details).getAllByRole('listitem', { hidden: true });
    expect(version.textContent).toContain('another version, not among those chosen');
    expect(copy.textContent).toContain('The Echo · 2 March 2026 · copy');
    expect(within(details).getByText('Headline of c').closest('a')?.getAttribute('href')).toBe('/articles/c');
    expect(details.textContent).toContain('And 1,500 that came in earlier.');
  });

  it('calls an article without a headline by its first words', () => {
    const untitled = { ...article('a', null), headline: null, opening: 'The ferry will sail …' };
    render(<StoryList stories={[{ ...story([]), article: untitled }]} />);
    expect(screen.getByRole('link').textContent).toBe('The ferry will sail …');
  });

  it('has nothing to open where a story is one article', () => {
    const { container } = render(<StoryList stories={[story([])]} />);
    expect(container.querySelector('details')).toBeNull();
  });
});
