import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { soakHere } from './soak-here';

// /proc tells how the server was started; elsewhere it cannot be started again after the kill.
it.skipIf(!existsSync('/proc/self/cmdline'))(
  'loses and doubles nothing when workers and the database are killed (D2, Q1; npm run soak is the long form)',
  async () => {
    const { killed, accepted, decisions, wrong } = await soakHere(8, 11);
    expect(wrong).toEqual([]);
    expect(killed.worker + killed.postmaster).toBeGreaterThan(2);
    expect(killed.postmaster).toBeGreaterThan(0);
    expect(accepted).toBeGreaterThan(5);
    expect(decisions).toBeGreaterThan(0);
  },
  120_000,
);
