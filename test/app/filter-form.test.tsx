// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilterForm } from '@/app/articles/filter-form';
import { readFields } from '@/lib/explore/filter-fields';
import { render } from './in-words';

afterEach(cleanup);
const told = (query: Record<string, string>) => {
  render(<FilterForm path="/articles" {...readFields(query)} />);
  return screen.queryAllByRole('status').map(({ textContent }) => textContent);
};

it.each([
  [
    { from: 'yesterday' },
    ['“Published from” was left out: what stands in the address for it cannot be read.'],
  ],
  [
    { verdict: 'true', to: '2026-13-41' },
    [expect.stringContaining('“Published until”'), expect.stringContaining('“Verdict on the headline”')],
  ],
  [{ from: '2026-03-02', to: '2026-03-01' }, ['No article can fit: the first day is later than the last.']],
  [{ from: '2026-03-01', to: '2026-03-01', outlet: '' }, []],
])('says of the filter %j what is wrong with it', (query, lines) => expect(told(query)).toEqual(lines));
