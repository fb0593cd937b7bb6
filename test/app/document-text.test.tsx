// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DocumentText } from '@/app/documents/document-text';
import { TraceList } from '@/app/documents/trace-list';
import type { Trace } from '@/lib/store/traces';
import { spanOf } from '@/lib/text/span';
import { makeDocument } from '../store/make-analysis';
import { fixture } from './fixture';
import { render } from './in-words';

afterEach(cleanup);

const TEXT = `1
00:00:01,000 --> 00:00:04,000
MARSH: We will keep the depot open

2
0:0:,, -> 00:00:09
until the end of the year.

3
01:00:09,000 --> 01:00:12,000
Good night.
`;
const trace = (exact: string): Trace => {
  const start = TEXT.indexOf(exact);
  const [attribution] = fixture.attributions;
  return {
    articleId: 'a',
    articleTitle: 'Depot to stay',
    outlet: 'Coast News',
    publishedAt: '2026-03-11',
    speaker: null,
    of: { kind: 'attribution', attribution },
    stance: 'verbatim',
    evidence: {
      of: { kind: 'attribution', id: attribution.id },
      documentId: 'd',
      span: spanOf(TEXT, start, start + exact.length),
      stance: 'verbatim',
      score: 1,
      changes: [],
    },
  };
};

it('shows subtitles as a transcript: times and speakers beside the words, and no time of the file in them', () => {
  const document = makeDocument(TEXT, { type: 'transcript' });
  const { container } = render(<DocumentText document={document} traces={[trace('Good night')]} />);
  const lines = [...container.querySelectorAll('.grid')].map((line) => line.textContent);
  expect(lines).toEqual([
    '0:01MARSHWe will keep the depot open',
    'no timeuntil the end of the year.',
    '1:00:09Good night1.',
  ]);
  expect(container.querySelector('a[data-mark]')!.textContent).toBe('Good night');
});

it('marks a quotation that goes over a broken time in both cues, and says when it begins', () => {
  const whole = trace(TEXT.slice(TEXT.indexOf('We will'), TEXT.indexOf(' of the year')));
  const document = makeDocument(TEXT);
  const { container } = render(
    <>
      <DocumentText document={document} traces={[whole]} />
      <TraceList traces={[whole, trace('the end')]} text={TEXT} />
    </>,
  );
  expect([...container.querySelectorAll('a[data-mark]')].map((mark) => mark.textContent)).toEqual([
    'We will keep the depot open',
    'until the end',
  ]);
  const heads = [...container.querySelectorAll('ol .label')].map((head) => head.textContent);
  expect(heads).toEqual(['1Word for wordat 0:01Show in the text', '2Word for wordShow in the text']);
});

it('shows any other text by its paragraphs', () => {
  const { container } = render(<DocumentText document={makeDocument('Dear members.')} traces={[]} />);
  expect(container.querySelector('.grid')).toBeNull();
  expect(container.textContent).toBe('Dear members.');
});
