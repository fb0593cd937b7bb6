import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/lib/ingest/page/parse-html';
import { seededRandom } from '@/lib/seeded-random';
import { canonicalText } from '@/lib/text/canonical';

const leaping = (html: string): string => serialize(parseHtml(html));
const plain = (html: string): string => serialize(parse(canonicalText(html), { scriptingEnabled: false }));

/** What may stand at the edge of a leap: ends of scripts and values, comments in scripts, breaks, pairs of units, NUL. */
const PIECES =
  '<script>|</script>|</SCRIPT >|</scrip|<!--|-->|--!>|<script |<style>|</style>|<title>|</title>|<textarea>|<noscript>|</noscript>|<svg>|</svg>|<iframe>|<p title="|"|\'|<a href="x&amp;y">|&amp;|&notit;|&#x110000;|&|<|>|</|/>| |\n|\r\n|\r|\t|\0|\uD83D\uDE00|\uD83D|words|ä|<table><td>|<template>|</p>|<plaintext>|<![CDATA[|]]>|words  and\nmore|<select>|<frameset>|</body>|</html>|<colgroup>|<b>|<math><mi>|<pre>'.split(
    '|',
  );

describe('the parser that leaps', () => {
  const folder = path.join(__dirname, '..', 'golden', 'pages');
  it.each(readdirSync(folder).filter((name) => name.endsWith('.html')))('reads %s as parse5 does', (name) => {
    const html = readFileSync(path.join(folder, name), 'utf8');
    expect(leaping(html)).toBe(plain(html));
  });

  it.each([
    [
      'a script that writes a script',
      '<script>document.write("<script>1</scr" + "ipt>")</script><p>text</p>',
    ],
    [
      'a script within a comment within a script',
      '<script><!-- <script> x </script> --></script><p>text</p>',
    ],
    ['a script that never ends', '<p>text</p><script>let a = 1; // <p>no</p>'],
    ['a style whose end is cut off', '<style>p { color: red }</sty'],
    ['a value that never ends', '<p>text</p><a href="https://post.example/ and all the rest'],
    [
      'characters in a value',
      '<a title="a &amp; b &quot;c&quot; &lt; d &copy e &notin;" href="?a=1&copy=2&amp=3">x</a>',
    ],
    ['breaks of all kinds', '<script>\r\na\rb\n\n</script><p title="a\r\nb\rc">x\r\ny</p>'],
    [
      'units that are no characters',
      '<style>\0 \uD83D\uDE00 \uDE00</style><p title="\0\uD83D\uDE00\uD83D">\0</p>',
    ],
  ])('reads %s as parse5 does', (_, html) => {
    expect(leaping(html)).toBe(plain(html));
  });

  it('reads 3,000 heaps of odd pieces as parse5 does', () => {
    const random = seededRandom(7);
    for (let n = 0; n < 3_000; n++) {
      let html = '';
      for (let i = 0; i < 24; i++) html += PIECES[Math.floor(random() * PIECES.length)];
      expect(leaping(html), JSON.stringify(html)).toBe(plain(html));
    }
  });
});
