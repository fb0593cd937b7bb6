import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { addDocument } from '@/lib/store/documents';
import { closeDatabase } from '@/lib/store/database';
import type { SourceDocument } from '@/lib/types';
import { articleOf } from '../attribution/article-of';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep } from './seed';

const held = (id: string, title: string, publishedAt: string, text: string): SourceDocument => ({
  id,
  url: `https://board.example/${id}.html`,
  title,
  publisher: 'Port Ellis Harbour Board',
  publishedAt,
  retrievedAt: '2031-03-12T00:00:00Z',
  sha256: id.padEnd(64, '0'),
  status: 'held',
  text,
  blocks: [],
});
const letter = held(
  'e2e-traced-letter',
  'Letter of Ann Marsh to the board',
  '2031-03-01',
  'I write about the quay. I told everybody that we had no choice but to act in this matter. The money is not really there any more. The quay stays shut until the spring.',
);
const transcript = held(
  'e2e-traced-transcript',
  'Transcript of the hearing',
  '2031-03-09',
  'She then read from her letter: the quay stays shut until the spring. Nobody asked a question.',
);

let browser: Browser;
beforeAll(async () => {
  const article = {
    ...articleOf(
      '“We had no choice,” said Ann Marsh, who chairs the harbour board of Port Ellis. “The money is not there.”\n\n“The quay stays shut until the spring,” Marsh wrote to the board.',
      '2031-03-11',
    ),
    id: 'e2e-traced',
    headline: 'Harbour board shuts the quay',
    headlineVariants: [{ from: 'h1' as const, text: 'Harbour board shuts the quay' }],
    outlet: 'Evening Bell',
  };
  const documents = [letter, transcript];
  for (const document of documents) await addDocument(document);
  await keep({ ...analyse(article, documents), id: article.id });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

it('says of each part of a quotation what the document has of it, and of no whole more than that', async () => {
  const { page, errors } = await openPage(browser);
  await goLive(page, '/articles/e2e-traced');
  const card = page.locator('li[data-card]').filter({ hasText: 'We had no choice' }).first();
  const words = await card.textContent();
  expect(words).toContain('has “We had no choice” word for word');
  expect(words).toContain('has “The money is not there.” in other words than quoted');
  const both = page.locator('li[data-card]').filter({ hasText: 'Transcript of the hearing' }).first();
  expect(await both.textContent()).toContain('Word for word in Transcript of the hearing too.');
  await goLive(page, `/documents/${letter.id}`);
  const lines = page.getByRole('region', { name: 'Traced to this document' }).locator('li.note');
  const told = await lines.evaluateAll((items) =>
    items.map((item) => [
      item.querySelector('.label')!.textContent!.replace(/^\d+|Show in the text$/g, ''),
      item.querySelector('blockquote')!.textContent,
    ]),
  );
  expect(told).toEqual([
    ['Word for word', 'We had no choice, …'],
    ['Altered', '… The money is not there.'],
    ['Word for word', 'The quay stays shut until the spring,'],
  ]);
  expect(errors).toEqual([]);
});
