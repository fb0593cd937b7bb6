// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ChainWords } from '@/app/article/chain-line';
import { render } from './in-words';

afterEach(cleanup);

describe('ChainWords', () => {
  it.each([
    [1, 0, 'One step from the origin.'],
    [1, 1, 'One step from the origin, which has no link.'],
    [2, 1, 'Two steps from the origin; one stop on the way has no link.'],
    [3, 2, 'Three steps from the origin; 2 stops on the way have no link.'],
  ])('tells of %i steps, %i of them without a link', (distance, missing, words) => {
    const chain = {
      id: 'c1',
      of: { kind: 'attribution', id: 'a1' },
      hops: [],
      distance,
      missing,
      circular: false,
    };
    const { container } = render(<ChainWords chain={chain as never} />);
    expect(container.textContent).toBe(words);
  });
});
