import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Beside } from '@/app/article/beside';
import { spanOf } from '@/lib/text/span';
import { fixture } from './fixture';
import { InWords } from './in-words';

const LONG = 'Nobody on the pier had counted the crossings before the winter came. '.repeat(8);
const SAID = 'On fourteen crossings we sailed with one trained boat leader fewer';

function beside(quotation: string): string {
  const text = `${LONG}${SAID}. ${LONG}`;
  const document = { ...fixture.documents[0], text };
  const span = spanOf(text, LONG.length, LONG.length + SAID.length);
  const evidence = { ...fixture.evidence[0], documentId: document.id, span };
  const words = [spanOf(quotation, 0, quotation.length)];
  return renderToStaticMarkup(
    <InWords>
      <Beside found={{ evidence, document, words, part: null, also: [] }} />
    </InWords>,
  );
}

it.each([`“${SAID},”`, `"${SAID}."`, `„${SAID}“`])(
  'marks no change in %s: its marks and stop are the article’s',
  (quotation) => expect(beside(quotation)).not.toMatch(/<(del|ins)/),
);

it('marks a changed word', () => {
  const html = beside(`“${SAID.replace('fourteen', 'eleven')},”`);
  expect(html).toMatch(/<del[^>]*>.*eleven/);
  expect(html).toMatch(/<ins[^>]*>.*fourteen/);
});

it('begins and ends what stands around a passage with whole words', () => {
  const [, before, after] = /text-muted">(… .*?)<\/span>.*text-muted">(.*? …)<\/span>/s.exec(
    beside(`“${SAID}”`),
  )!;
  for (const word of `${before} ${after}`
    .replaceAll('…', '')
    .split(/[\s.]+/)
    .filter(Boolean))
    expect(LONG.split(/[\s.]+/)).toContain(word);
});
