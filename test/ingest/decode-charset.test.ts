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

  it('reads the quotation marks of windows-1252, declared or not', () => {
    const quoted = Buffer.from([0x93, 0x4b, 0xf6, 0x6c, 0x6e, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35, 0x92]);
    for (const type of ['', 'text/html; charset=windows-1252', 'text/html; charset=iso-8859-1'])
      expect(decodeCharset(quoted, type)).toMatchObject({ text: '“Köln” – €5’', charset: 'windows-1252' });
  });

  it('H21 T13: reads what is declared as UTF-8 and is not, and counts what cannot be read', () => {
    expect(decodeCharset(bytes('Köln und Füssen', 'latin1'), 'text/html; charset=utf-8')).toMatchObject({
      text: 'Köln und Füssen',
      charset: 'windows-1252',
      replaced: 0,
    });
    const torn = Buffer.concat([bytes('Köln und F'), Buffer.from([0xfc]), bytes('ssen, Zürich')]);
    expect(decodeCharset(torn, 'text/html; charset=utf-8')).toMatchObject({
      text: 'Köln und F\uFFFDssen, Zürich',
      charset: 'utf-8',
      replaced: 1,
    });
  });

  it.each(['iso-8859-1', 'windows-1251', 'shift_jis', 'us-ascii'])(
    'reads UTF-8 that is declared as %s',
    (label) => {
      expect(decodeCharset(bytes('“Köln” und Füssen'), `text/html; charset=${label}`).text).toBe(
        '“Köln” und Füssen',
      );
    },
  );

  it('believes a wide encoding whose bytes would be valid UTF-8 too', () => {
    const unicom = Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]); // the bytes that Notepad took for UTF-8
    expect(decodeCharset(unicom, 'text/html; charset=gbk').text).toBe('联通');
  });

  it.each([
    [
      'shift_jis',
      '港湾鉄道は火曜日、車両基地を閉鎖する',
      '8d609870935393b982cd89ce976a93fa81418ed497bc8aee926e82f095c28dbd82b782e9',
    ],
    [
      'euc-jp',
      '港湾鉄道は火曜日、車両基地を閉鎖する',
      'b9c1cfd1c5b4c6bba4cfb2d0cdcbc6fca1a2bcd6cebeb4f0c3cfa4f2cac4babfa4b9a4eb',
    ],
    [
      'gb18030',
      '港口公司星期二表示,将在年底前关闭车辆段',
      'b8dbbfdab9abcbbed0c7c6dab6feb1edcabe2cbdabd4dac4eab5d7c7b0b9d8b1d5b3b5c1beb6ce',
    ],
    [
      'big5',
      '港口公司星期二表示,將在年底前關閉車輛段',
      'b4e4a466a4bda571ac50b4c1a447aaeda5dc2cb14ea662a67ea9b3ab65c3f6b3aca8aebdf8ac71',
    ],
    [
      'euc-kr',
      '항만철도가 화요일 차량 기지를 닫는다고 발표',
      'c7d7b8b8c3b6b5b5b0a120c8adbfe4c0cf20c2f7b7ae20b1e2c1f6b8a620b4ddb4c2b4d9b0ed20b9dfc7a5',
    ],
    [
      'windows-1251',
      'Портовая железная дорога закроет депо',
      'cfeef0f2eee2e0ff20e6e5ebe5e7ede0ff20e4eef0eee3e020e7e0eaf0eee5f220e4e5efee',
    ],
    [
      'koi8-r',
      'Портовая железная дорога закроет депо',
      'f0cfd2d4cfd7c1d120d6c5ccc5dacec1d120c4cfd2cfc7c120dac1cbd2cfc5d420c4c5d0cf',
    ],
  ])('tells %s by its letters when nothing is declared, or UTF-8 wrongly', (charset, text, hex) => {
    for (const type of ['', 'text/html; charset=utf-8']) {
      const page = Buffer.concat([bytes('<!doctype html><p>'), Buffer.from(hex, 'hex')]);
      expect(decodeCharset(page, type)).toMatchObject({
        text: `<!doctype html><p>${text}`,
        charset,
      });
    }
  });

  it('passes over an encoding that nobody knows', () => {
    expect(decodeCharset(bytes('Köln'), 'text/html; charset=klingon').text).toBe('Köln');
  });
});
