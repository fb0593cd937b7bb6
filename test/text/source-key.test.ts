import { describe, expect, it } from 'vitest';
import { normaliseName, sourceKey } from '@/lib/text/source-key';
import type { SourceKind } from '@/lib/types';

describe('merging sources across articles', () => {
  it.each([
    ['the U.S. Department of Transport’s', 'us department of transport'],
    ['Dr. Mara  QUILL', 'mara quill'],
    ['Prof. Sir Mara Quill', 'mara quill'],
    ['Theodora Marsh', 'theodora marsh'],
    ['The The', 'the'],
    ['“Ｈarbour” Watch', 'harbour watch'],
    ['.', '.'],
  ])('compares %s as %s', (name, normal) => expect(normaliseName(name)).toBe(normal));

  it.each<[SourceKind, string, boolean]>([
    ['person', 'Mara Quill', true],
    ['person', 'Quill', false],
    ['outlet', '', false],
    ['anonymous', 'a person familiar with the matter', false],
    ['document', 'the letter', false],
    ['organization', 'Harrow Ferries', true],
    ['outlet', 'The Harbour Post', true],
  ])('merges a %s "%s" across articles: %s', (kind, name, merged) => {
    expect(sourceKey({ kind, name }) !== null).toBe(merged);
  });

  it('takes an agency for one, whether it speaks or reports', () => {
    expect(sourceKey({ kind: 'organization', name: 'Reuters' })).toBe(
      sourceKey({ kind: 'outlet', name: 'The Reuters' }),
    );
  });
});
