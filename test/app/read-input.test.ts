import { describe, expect, it } from 'vitest';
import { readInput } from '@/app/submit/read-input';

describe('readInput', () => {
  it.each<[string, string, ReturnType<typeof readInput>]>([
    ['one address', ' https://courier.example/a?b=c \n', { url: 'https://courier.example/a?b=c' }],
    [
      'an address without its scheme',
      'courier.example/2026/meters',
      { url: 'https://courier.example/2026/meters' },
    ],
    [
      'addresses one a line',
      'https://a.example/1\n\nHTTP://b.example/2',
      { urls: ['https://a.example/1', 'HTTP://b.example/2'] },
    ],
    [
      'an address of another scheme, to be refused with a reason',
      'ftp://a.example/file',
      { url: 'ftp://a.example/file' },
    ],
    [
      'text that begins with an address',
      'https://a.example/1\nFerries sail again',
      { text: 'https://a.example/1\nFerries sail again' },
    ],
    [
      'a list with a heading, bullets, numbers and a mistyped address',
      'Read later:\n1. https://a.example/1\n- b.example/2,\nhtps//c.example\nhttps://a.example/1',
      { urls: ['https://a.example/1', 'https://b.example/2', 'htps//c.example'] },
    ],
    [
      'titles with their addresses under them',
      'Ferries end at night\nhttps://a.example/1\n\nTwo libraries to close\nhttps://b.example/2',
      { urls: ['https://a.example/1', 'https://b.example/2'] },
    ],
    [
      'addresses within words and in Markdown',
      'Ferries end: https://a.example/1.\n* [Two libraries (and a school)](https://b.example/2)',
      { urls: ['https://a.example/1', 'https://b.example/2'] },
    ],
    [
      'an article with addresses in it, as a text',
      `Ferries end\nSee https://a.example/1 and\nhttps://b.example/2\n${'The crossings have carried few people since January. '.repeat(8)}`,
      {
        text: `Ferries end\nSee https://a.example/1 and\nhttps://b.example/2\n${'The crossings have carried few people since January. '.repeat(8)}`,
      },
    ],
    [
      'a page of many links, as HTML',
      '<div class="x">\n<a href="https://a.example/1">One</a>\n<a href="https://a.example/2">Two</a>\n</div>',
      {
        html: '<div class="x">\n<a href="https://a.example/1">One</a>\n<a href="https://a.example/2">Two</a>\n</div>',
      },
    ],
    ['a sentence with a full stop inside', 'The U.S. said so.', { text: 'The U.S. said so.' }],
    ['HTML', '<!DOCTYPE html><title>x</title>', { html: '<!DOCTYPE html><title>x</title>' }],
    ['a piece of HTML', '<h1>Ferries</h1><p>They sail.</p>', { html: '<h1>Ferries</h1><p>They sail.</p>' }],
    ['text with a sign that looks like a tag', 'Profit was <p but > q', { text: 'Profit was <p but > q' }],
    ['nothing', ' \n\t ', null],
  ])('takes %s', (_, input, body) => expect(readInput(input)).toEqual(body));
});
