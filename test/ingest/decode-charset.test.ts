import { describe, expect, it } from 'vitest';
import { decodeCharset } from '@/lib/ingest/decode-charset';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
const META = '<meta charset="windows-1252">';

describe('decodeCharset', () => {
  it('H20: a byte order mark beats the header, the header beats the page', () => {
    const bom = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(`${META}Köln`)]);
    expect(decodeCharset(bom, 'text/html; charset=iso-8859-1')).toMatchObject({
      text: `${META}Köln`,
      charset: 'utf-8',
    });
    expect(decodeCharset(bytes(`${META}Köln`), 'text/html; charset="UTF-8"').text).toContain('Köln');
    expect(decodeCharset(bytes(`${META}Köln`, 'latin1'), 'text/html')).toMatchObject({
      charset: 'windows-1252',
      replaced: 0,
    });
  });

  it('reads UTF-16 with its mark, and a page that claims UTF-16 in ASCII as UTF-8', () => {
    expect(decodeCharset(Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('Köln', 'utf16le')]), '').text).toBe(
      'Köln',
    );
    expect(decodeCharset(bytes('<meta charset=utf-16>Köln'), '').text).toContain('Köln');
  });

  it('reads Shift_JIS that the page declares', () => {
    const page = Buffer.concat([
      bytes('<meta http-equiv=content-type content="text/html; charset=Shift_JIS">'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    ]);
    expect(decodeCharset(page, 'text/html').text).toContain('日本');
  });

  it('tells UTF-8 from windows-1252 when nothing is declared', () => {
    expect(decodeCharset(bytes('Köln'), '').charset).toBe('utf-8');
    expect(decodeCharset(bytes('Köln', 'latin1'), '')).toMatchObject({
      text: 'Köln',
      charset: 'windows-1252',
    });
  });

  it('H21 T13: counts what a wrong declaration makes unreadable', () => {
    expect(decodeCharset(bytes('Köln und Füssen', 'latin1'), 'text/html; charset=utf-8').replaced).toBe(2);
  });

  it('passes over an encoding that nobody knows', () => {
    expect(decodeCharset(bytes('Köln'), 'text/html; charset=klingon').text).toBe('Köln');
  });
});
