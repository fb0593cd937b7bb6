import { afterAll, expect, it } from 'vitest';
import { closeDatabase, readRows } from '@/lib/store/database';
import { describeWithDatabase } from './scratch-database';

describeWithDatabase('our connections', () => {
  afterAll(closeDatabase);

  it('let no statement be compiled, which takes longer than any of ours runs', async () => {
    expect(await readRows<{ jit: string }>('SHOW jit', [])).toEqual([{ jit: 'off' }]);
  });

  it('end a statement that takes over half a minute', async () => {
    expect(await readRows('SHOW statement_timeout', [])).toEqual([{ statement_timeout: '30s' }]);
  });
});
