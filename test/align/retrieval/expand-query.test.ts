import { describe, expect, it } from 'vitest';
import { expandQuery } from '@/lib/align/retrieval/expand-query';
import { indexPool } from '@/lib/align/retrieval/index-pool';

const pool = indexPool([
  'Mayor Ada Quill closes the harbour of Port Ellis',
  'Mayor Ada Quill sells nine ships',
  'Lemons cure the flu, says a leaflet',
  'Whales seen off the coast',
]);

describe('expandQuery', () => {
  it('takes words of the entries believed alone, and none that the query has', () => {
    const words = expandQuery(pool, new Set(['mayor', 'quill']), [0, 1]);
    expect(words).toContain('ada');
    for (const other of ['mayor', 'quill', 'lemon', 'whale']) expect(words).not.toContain(other);
  });

  it('puts a word of the likelier entry before an equally rare one of the next', () => {
    const words = expandQuery(pool, new Set(), [2, 3]);
    expect(words.indexOf('leaflet')).toBeLessThan(words.indexOf('whale'));
  });

  it('takes none where no entry is believed', () => expect(expandQuery(pool, new Set(), [])).toEqual([]));
});
