import { describe, expect, it } from 'vitest';
import { evidenceShown } from '@/app/marks/evidence-shown';
import { spanOf } from '@/lib/text/span';
import type { PhraseCheck } from '@/lib/types';
import { fixture } from './fixture';

describe('evidenceShown', () => {
  const { article, attributions, sources, headlines } = fixture;
  const direct = attributions.find(({ kind, sourceId }) => kind === 'direct' && sourceId !== null)!;
  const plain = spanOf(article.text, 0, 5);
  const phrase = (change: Partial<PhraseCheck>): PhraseCheck => ({
    ...headlines[0].phrases[0],
    status: 'fault',
    ...change,
  });

  it('adds what the source says word for word to a nearest sentence that quotes nobody', () => {
    const shown = evidenceShown(phrase({ evidence: [plain, direct.content[0]] }), { attributions, sources });
    expect(shown.nearest).toBe(plain);
    expect(shown.quoted?.span).toBe(direct.content[0]);
    expect(shown.quoted?.by.id).toBe(direct.sourceId);
  });

  it.each([
    ['the nearest has the words already', phrase({ evidence: [direct.content[0], plain] })],
    ['nobody is quoted in the others', phrase({ evidence: [plain, plain] })],
    ['the phrase is no fault', phrase({ status: 'backed', evidence: [plain, direct.content[0]] })],
    ['there is no evidence', phrase({ evidence: [] })],
  ])('adds nothing where %s', (_, one) => {
    expect(evidenceShown(one, { attributions, sources }).quoted).toBeNull();
  });

  it('names nobody for a quotation without a source', () => {
    const nameless = attributions.map((one) => ({ ...one, sourceId: null }));
    const shown = evidenceShown(phrase({ evidence: [plain, direct.content[0]] }), {
      attributions: nameless,
      sources,
    });
    expect(shown.quoted).toBeNull();
  });
});
