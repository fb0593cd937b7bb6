import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/ingest/read-page';
import { readPasted } from '@/lib/ingest/read-pasted';
import type { Article } from '@/lib/types';
import { MADE_ARTICLES, pageIn } from './made-articles';

const ENGLISH = [
  'Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year, with the loss of 240 jobs.',
  'The union said that the figures were wrong, and it asked the council to look into them before it votes in May.',
];
function articleOf(html: string): Article {
  const outcome = readPage(html, 'https://lantern.example/a');
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('a page in another language', () => {
  it.each(MADE_ARTICLES)(
    '$name: is taken apart like any other, and its language is told',
    ({ title, text, more, language }) => {
      const paragraphs = [text, more];
      const article = articleOf(pageIn(title, paragraphs));
      expect(article).toMatchObject({ headline: title, language });
      expect(article.text).toBe(paragraphs.join('\n\n'));
    },
  );

  it.each(MADE_ARTICLES)(
    '$name: is believed over a template that says English',
    ({ title, text, language }) =>
      expect(articleOf(pageIn(title, [text, text.slice(1)], ' lang="en-US"')).language).toBe(language),
  );

  it.each(MADE_ARTICLES)('$name: is told in pasted text', ({ title, text, language }) =>
    expect(readPasted(`${title}\n\n${text}`)).toMatchObject({
      ok: true,
      value: { headline: title, language },
    }),
  );
});

describe('a page in two languages', () => {
  it.each(MADE_ARTICLES)('is English when it quotes $name', ({ text }) => {
    const quoted = `“${text.slice(0, 90)}”, the letter says.`;
    const article = articleOf(
      pageIn('Depot to close', [...ENGLISH, quoted, ...ENGLISH.map((one) => `${one} Again.`)]),
    );
    expect(article.language).toBe('en');
    expect(article.text).toContain(quoted);
  });

  it('is never told to be a third language, and is kept whole', () => {
    const [german] = MADE_ARTICLES;
    const article = articleOf(pageIn('Depot to close', [ENGLISH[0], german.text]));
    expect(['en', 'de', null]).toContain(article.language);
    expect(article.text).toBe(`${ENGLISH[0]}\n\n${german.text}`);
  });
});

describe('a very short page', () => {
  it('is told to be thin, in the language that the page declares', () => {
    const article = articleOf(
      pageIn('Kurz', ['Das Depot in Norwick schließt am Ende des Jahres, sagt die Bahn.'], ' lang="de"'),
    );
    expect(article).toMatchObject({ language: 'de', extraction: 'thin' });
  });

  it('has no language where nobody can tell', () => {
    const read = readPasted('Norwick 4:1');
    expect(read).toMatchObject({ ok: true, value: { language: null } });
  });
});
