import { describe, expect, it } from 'vitest';
import { detectLanguage } from '@/lib/ingest/language/detect-language';
import { findDate } from '@/lib/ingest/find-date';
import { looksLikeHtml } from '@/lib/ingest/looks-like-html';
import { failure, problemCodes } from '@/lib/ingest/problem';
import { readNames } from '@/lib/ingest/read-names';

describe('findDate', () => {
  it.each([
    ['July 08, 2022', '2022-07-08'],
    ['Updated 8th of July 2022', '2022-07-08'],
    ['Freitag, 8. Juli 2022, 10.30 Uhr', '2022-07-08'],
    ['8 de julio de 2022', '2022-07-08'],
    ['08.07.2022', '2022-07-08'],
    ['13/07/2022', '2022-07-13'],
    ['2022-07-08T10:30:00.000+0200', '2022-07-08T10:30:00+02:00'],
    ['Fri, 08 Jul 2022 10:30:00 GMT', '2022-07-08T10:30:00Z'],
    ['July 8, 2022 at 4:05 pm EDT', '2022-07-08T16:05:00-04:00'],
  ])('reads %s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });

  it.each(['07/08/2022', '30 February 2022', 'in July 2022', 'version 2.7.2022.4', 'Marchers 8, 2022'])(
    'does not read %s',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  it('X10: is done with a megabyte of digits and dots in time', () => {
    const started = performance.now();
    findDate('12.12.'.repeat(170_000));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['en', 'The council has decided that it will not close the depot before the end of the year.'],
    ['de', 'Der Rat hat beschlossen, dass er das Werk nicht vor dem Ende des Jahres schließen wird.'],
    ['fr', 'Le conseil a décidé que le dépôt ne sera pas fermé avant la fin de l’année, selon la ville.'],
    [
      'es',
      'El consejo ha decidido que no va a cerrar la planta antes de que termine el año, según la ciudad.',
    ],
    ['ru', 'Совет решил не закрывать депо до конца года, сообщили в мэрии.'],
    ['ja', '市議会は年末までに車庫を閉鎖しないことを決めました。市が発表しました。'],
    [null, 'Harbour Rail 12 : 3'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('looksLikeHtml', () => {
  it.each([
    [true, '<!DOCTYPE html><html><body>x</body></html>'],
    [true, '  <article class="x"><p>Harbour Rail</p></article>'],
    [true, 'x <p>a</p><p>b</p><p>c</p>'],
    [false, 'Harbour Rail said 5 < 6, and a <b> in passing.'],
    [false, ''],
  ])('says %s', (html, text) => {
    expect(looksLikeHtml(text)).toBe(html);
  });
});

describe('readNames', () => {
  it.each([
    ['By JANE DOE and Raj Patel, Political Editor', ['Jane Doe', 'Raj Patel']],
    ['Von Jana von der Ohe, Berlin', ['Jana von der Ohe']],
    ['Posted by Jane Doe on 3 March 2024', ['Jane Doe']],
    ['AuthorJane Doe', ['Jane Doe']],
    ['Autorin Jana Ohlsen', ['Jana Ohlsen']],
    ['Jana v. Ohlsen-Brandt', ['Jana v. Ohlsen-Brandt']],
    ['Lee Co', ['Lee Co']],
    ['Reuters', []],
    ['Post Staff', []],
    ['By our correspondent', []],
    ['', []],
  ])('%s', (byline, names) => {
    expect(readNames(byline)).toEqual(names);
  });
});

describe('what cannot be had', () => {
  it.each(problemCodes)('%s says what to do, or what happens next, after the detail', (code) => {
    const { message } = failure(code, 'DETAIL.').problem;
    const after =
      /must say/.test(message) || code === 'unsupported-file' ? message : message.split('DETAIL. ')[1];
    expect(after).toMatch(
      /\b(?:again|allow|archive|ask|check|give|hand in|look|must say|open|paste|run|save|send|split)\b/i,
    );
  });
});
