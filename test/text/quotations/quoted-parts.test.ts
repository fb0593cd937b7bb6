import { describe, expect, it } from 'vitest';
import { spanOf } from '@/lib/text/span';
import { quotedParts } from '@/lib/text/quotations/quoted-parts';
import { stanceOfWhole } from '@/lib/text/quotations/stance-of-whole';
import type { AttributionKind, Evidence, EvidenceStance } from '@/lib/types';

const TEXT = 'x “We had no choice,” said Ann Marsh. “The money is not there.” “No.”';
const span = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const said = (kind: AttributionKind, ...words: readonly string[]) => ({ kind, content: words.map(span) });

describe('quotedParts', () => {
  it.each([
    [
      said('direct', '“We had no choice,”', '“The money is not there.”'),
      ['We had no choice,', 'The money is not there.'],
    ],
    [said('direct', 'We had no choice'), ['We had no choice']],
    [said('direct', '“The money is not there.” “No.”'), ['The money is not there.', 'No.']],
    [said('mixed', 'x “We had no choice,”'), ['We had no choice,']],
    [said('mixed', 'said Ann Marsh'), []],
    [said('indirect', '“We had no choice,”'), []],
  ])('gives the words of %j', (attribution, parts) => {
    const found = quotedParts(attribution);
    expect(found.map(({ exact }) => exact)).toEqual(parts);
    for (const { start, end, exact } of found) expect(TEXT.slice(start, end)).toBe(exact);
  });
});

describe('stanceOfWhole', () => {
  const two = said('direct', '“We had no choice,”', '“The money is not there.”');
  const evidence = (stance: EvidenceStance, words?: string): Evidence => ({
    of: { kind: 'attribution', id: 'a1' },
    ...(words === undefined ? {} : { quoted: span(words) }),
    documentId: 'd1',
    span: null,
    stance,
    changes: [],
    score: 1,
  });
  const first = evidence('verbatim', 'We had no choice,');
  const second = (stance: EvidenceStance) => evidence(stance, 'The money is not there.');

  it.each([
    [[first, second('verbatim')], 'verbatim'],
    [[first, second('altered')], 'altered'],
    [[first, second('paraphrased')], 'paraphrased'],
    [[first, second('not-found')], 'partial'],
    [[first], 'partial'],
    [[second('not-found')], 'not-found'],
    [[], null],
    // Rows of an engine that did not name the part.
    [[evidence('verbatim')], 'partial'],
    [[evidence('verbatim'), evidence('altered')], 'altered'],
    [[evidence('verbatim'), evidence('verbatim')], 'verbatim'],
  ])('is never more than of the weakest part: %#', (parts, whole) =>
    expect(stanceOfWhole(two, parts)).toBe(whole),
  );

  it('is of the quoted words alone where only these are quoted', () =>
    expect(stanceOfWhole(said('mixed', 'x “We had no choice,”'), [first])).toBe('verbatim'));
});
