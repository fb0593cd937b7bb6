import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { detectLanguage, languageOf } from '@/lib/ingest/language/detect-language';
import { readPage } from '@/lib/ingest/read-page';
import { pageIn } from './made-articles';

/** The same news in many languages and scripts: a depot is to close, the union calls the figures wrong. */
const NEWS: readonly (readonly [language: string, text: string])[] = [
  ['bn', 'হারবার রেল মঙ্গলবার জানিয়েছে, বছরের শেষে নরউইকের ডিপো বন্ধ করা হবে এবং ২৪০ জন চাকরি হারাবেন।'],
  ['hi', 'हार्बर रेल ने मंगलवार को कहा कि साल के अंत तक नॉरविक का डिपो बंद किया जाएगा और 240 लोगों की नौकरी जाएगी।'],
  ['mr', 'हार्बर रेल्वेने मंगळवारी सांगितले की वर्षाच्या अखेरीस डेपो बंद होणार आहे आणि २४० जणांना नोकरी गमवावी लागणार आहे.'],
  ['ta', 'ஆண்டு இறுதிக்குள் நார்விக் பணிமனை மூடப்படும் என்று ஹார்பர் ரயில் நிறுவனம் செவ்வாயன்று தெரிவித்தது.'],
  ['te', 'ఏడాది చివరి నాటికి నార్విక్ డిపోను మూసివేస్తామని హార్బర్ రైల్ మంగళవారం తెలిపింది.'],
  ['fa', 'شرکت راه‌آهن بندر روز سه‌شنبه اعلام کرد که انبار نورویک را تا پایان سال می‌بندد و این برای ۲۴۰ نفر است.'],
  ['ur', 'ہاربر ریل نے منگل کو کہا کہ سال کے آخر تک نوروک کا ڈپو بند کر دیا جائے گا اور ۲۴۰ افراد بے روزگار ہوں گے۔'],
  ['he', 'רכבת הנמל הודיעה ביום שלישי כי תסגור את המחסן בנורוויק עד סוף השנה וכי 240 עובדים יפוטרו.'],
  ['am', 'የወደብ ባቡር ድርጅት በዓመቱ መጨረሻ መጋዘኑን እንደሚዘጋ ማክሰኞ አስታወቀ።'],
  ['ka', 'ნავსადგურის რკინიგზამ სამშაბათს განაცხადა, რომ წლის ბოლომდე დეპოს დახურავს.'],
  ['hy', 'Նավահանգստի երկաթուղին երեքշաբթի հայտնեց, որ մինչև տարեվերջ կփակի պահեստը։'],
  ['uk', 'Портова залізниця у вівторок повідомила, що до кінця року закриє депо в Норвіку, і роботу втратять 240 людей.'],
  ['bg', 'Пристанищната железница съобщи във вторник, че до края на годината ще затвори депото и че 240 души са без работа.'],
  ['ko', '항만철도는 화요일 연말까지 노릭 차량기지를 폐쇄하고 직원 240명을 감축한다고 밝혔다.'],
  ['ja', 'OpenRailは火曜日、年末までにノリック車庫を閉鎖すると発表しました。'],
  ['th', 'การรถไฟท่าเรือแถลงเมื่อวันอังคารว่าจะปิดโรงซ่อมภายในสิ้นปีนี้และพนักงานสองร้อยสี่สิบคนจะตกงาน'],
  ['km', 'ក្រុមហ៊ុនរថភ្លើងបានប្រកាសថានឹងបិទឃ្លាំងនៅចុងឆ្នាំនេះ។'],
  ['sk', 'Prístavná železnica v utorok oznámila, že do konca roka zatvorí depo a že o prácu príde 240 ľudí, ktoré tam sú.'],
  ['sw', 'Shirika la reli la bandari lilisema Jumanne kwamba litafunga karakana hiyo kabla ya mwisho wa mwaka na watu 240 katika kazi.'],
  ['tl', 'Sinabi ng Harbour Rail noong Martes na isasara nito ang depot sa Norwick at 240 na manggagawa ang mawawalan ng trabaho.'],
  ['lt', 'Uosto geležinkelis antradienį pranešė, kad iki metų pabaigos uždarys depą ir kad darbo neteks 240 žmonių, bet tai dar ne viskas.'],
]; // prettier-ignore

const articleOf = (html: string) => {
  const read = readPage(html, 'https://lantern.example/a');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};

describe('detectLanguage', () => {
  it.each(NEWS)('tells %s from one sentence', (language, text) =>
    expect(detectLanguage(text)).toBe(language),
  );

  it.each(NEWS)('tells %s on a page that says it is English, and nothing is checked', (language, text) => {
    const article = articleOf(
      pageIn(text.slice(0, 40), [text, `2. ${text}`, `3. ${text}`, `4. ${text}`], ' lang="en-US"'),
    );
    expect(article.language).toBe(language);
    const { claims, headlines, findings } = analyse(article);
    expect([claims, headlines]).toEqual([[], []]);
    expect(findings.map(({ rule }) => rule)).toContain('language-not-supported');
  });

  it.each(['বন্ধ হচ্ছে ডিপো', 'डिपो बंद होगा', 'ডিপো বন্ধ: Harbour', '차량기지 폐쇄'])(
    'tells a script from a headline: %s',
    (text) => expect(languageOf(text, 'en')).not.toMatch(/^en/),
  );

  it('knows that a text in no language it knows is not English', () => {
    const text =
      'Bhatopa remeki lusanor tivaque golimer. Sutano perika molut vesaro, damik horelu nafosi tilamer que zabon. '.repeat(
        5,
      );
    expect(languageOf(text, 'en')).toBe('und');
    expect(languageOf(text, 'xh')).toBe('xh');
    expect(languageOf('ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ ᛇᛈᛉᛊᛏᛒ', 'en')).toBe('und');
    expect(analyse(articleOf(pageIn('Bhatopa', [text], ' lang="en"'))).findings[0].message).toContain(
      'not known here',
    );
  });

  it.each([
    ['sr', 'Лука железница је саопштила да ће до краја године затворити депо.', 'sr'],
    ['ky', 'Порт темир жолу жыл аягына чейин депону жабат деп билдирди.', 'ky'],
    ['nb', 'Havnebanen sa tirsdag at det skal stenge verkstedet i Norwick før året er over, og at 240 mister jobben.', 'nb'],
    ['en-GB', 'The railway said that it would close the depot before the end of the year.', 'en-GB'],
  ])('believes a page that declares %s where the text agrees with it', (declared, text, language) =>
    expect(languageOf(text, declared)).toBe(language),
  ); // prettier-ignore

  it.each([
    'Norwick 4:1 Halden, Roe 12, Patel 34, Doe 56; Ohlsen 78',
    'Depot to close',
    'Roe Patel Doe Ohlsen Marchetti Kowalski Novak Horvat',
  ])('does not say that a short list is another language: %s', (text) =>
    expect([null, 'en']).toContain(detectLanguage(text)),
  );
});
