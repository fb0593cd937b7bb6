// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SecondOpinions } from '@/app/article/second-opinions';
import { spanOf } from '@/lib/text/span';
import type { Opinion } from '@/lib/types';
import { render } from './in-words';

afterEach(cleanup);
const opinion = (over: Partial<Opinion> = {}): Opinion => ({
  kind: 'endpoint',
  model: 'tiny:1b',
  headline: 'Fares rise',
  at: '2026-05-01T10:00:00.000Z',
  outcome: {
    ok: true,
    value: {
      stance: 'contradicts',
      score: null,
      quotations: [spanOf('Fares fell by a tenth.', 0, 22)],
      reason: 'They <b>fell</b>.',
    },
  },
  ...over,
});

describe('second opinions on the page', () => {
  it('are not there when nobody was asked', () => {
    expect(render(<SecondOpinions opinions={[]} />).container.textContent).toBe('');
  });
  it('are told as a model’s, with its words as text and the sentence that it quotes', () => {
    const { container } = render(<SecondOpinions opinions={[opinion()]} />);
    expect(container.textContent).toContain('tiny:1b reads the text as contradicting the headline.');
    expect(container.textContent).toContain('the verdict above does not depend on it');
    expect(container.querySelector('q')!.innerHTML).toBe('They &lt;b&gt;fell&lt;/b&gt;.');
    expect(container.querySelector('blockquote')!.textContent).toBe('Fares fell by a tenth.');
    expect(screen.getByRole('region', { name: 'Second opinion' })).toBeTruthy();
  });
  it('say why there is none', () => {
    const problem = { code: 'busy', message: 'The endpoint is busy or broken (status 503).' };
    const { container } = render(
      <SecondOpinions opinions={[opinion({ outcome: { ok: false, problem } })]} />,
    );
    expect(container.textContent).toContain(
      'tiny:1b gave none: The endpoint is busy or broken (status 503). The check above stands on its own.',
    );
  });
});
