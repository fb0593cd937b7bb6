import { describe, expect, it } from 'vitest';
import { isHeldOut, readWritten } from '../../lib/headline/train/read-written';

describe('the written headlines', () => {
  const written = readWritten();
  const all = [...written.values()].flat();

  it('name their phrase in the headline, and every faulty one has a phrase and some evidence of its kind', () => {
    expect(all.length).toBeGreaterThan(3000);
    for (const { headline, fault, phrase, verdict, evidence } of all) {
      if (fault === null) expect([phrase, verdict], headline).toEqual([null, 'backed']);
      else {
        expect(headline).toContain(phrase);
        expect(verdict, headline).toMatch(/^(?:partly|not)-backed$/);
      }
      for (const [start, end] of evidence) expect(end, headline).toBeGreaterThan(start);
    }
  });

  it('have every fault in number, and faithful ones beside them in every article', () => {
    const count = new Map<string, number>();
    for (const { fault } of all) if (fault) count.set(fault, (count.get(fault) ?? 0) + 1);
    expect(count.size).toBe(15);
    for (const [fault, number] of count) expect(number, fault).toBeGreaterThan(100);
    for (const own of written.values()) expect(own.some(({ fault }) => fault === null)).toBe(true);
  });

  it('keep about one article in five from training', () => {
    const held = [...written.keys()].filter(isHeldOut).length;
    expect(held / written.size).toBeGreaterThan(0.12);
    expect(held / written.size).toBeLessThan(0.28);
  });
});
