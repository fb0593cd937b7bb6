import { describe, expect, it } from 'vitest';
import { normaliseName } from '@/lib/text/normalise-name';

describe('comparing names across articles', () => {
  it.each([
    ['the U.S. Department of Transport’s', 'us department of transport'],
    ['Dr. Mara  QUILL', 'mara quill'],
    ['Prof. Sir Mara Quill', 'mara quill'],
    ['Theodora Marsh', 'theodora marsh'],
    ['The The', 'the'],
    ['“Ｈarbour” Watch', 'harbour watch'],
    ['.', '.'],
  ])('compares %s as %s', (name, normal) => expect(normaliseName(name)).toBe(normal));
});
