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
    ['a sentence with a full stop inside', 'The U.S. said so.', { text: 'The U.S. said so.' }],
    ['HTML', '<!DOCTYPE html><title>x</title>', { html: '<!DOCTYPE html><title>x</title>' }],
    ['a piece of HTML', '<h1>Ferries</h1><p>They sail.</p>', { html: '<h1>Ferries</h1><p>They sail.</p>' }],
    ['text with a sign that looks like a tag', 'Profit was <p but > q', { text: 'Profit was <p but > q' }],
    ['nothing', ' \n\t ', null],
  ])('takes %s', (_, input, body) => expect(readInput(input)).toEqual(body));
});
