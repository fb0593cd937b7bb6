/** The commonest words of running text, per language; words that several languages share count for each. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as be at by this have from are not or an they which has but said were will you their been he his she who its would when there about',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wir ich ihr',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ou sa mais comme été ses cette nous leur on elle deux ont être fait ces après dont même',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde desde todo nos durante',
  it: 'di e il la che in a per è un del non sono una i con da le si al della ha dei come più nel alla anche ma lo su o gli delle se dal ai questo era tra quando molto suo dopo nella',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er die om ook als dan maar bij of uit nog worden door naar heeft hebben tot wordt deze over kan geen meer zich was wel',
  sv: 'och i att det som en på är av för med den till inte har de ett om han men var jag sig från vi så kan när år säger under också efter eller nu sin där vid mot ska skulle',
  da: 'og i at det som en på er af for med den til ikke har de et om han men var jeg sig fra vi så kan når år siger også efter eller nu sin der ved mod skal skulle blev hun',
  no: 'og i å det som en på er av for med den til ikke har de et om han men var jeg seg fra vi så kan når år sier også etter eller nå sin der ved mot skal skulle ble hun',
  fi: 'ja on ei se että oli hän mutta ovat kun myös joka ole kuin jos sen tai mukaan vain sitä jo nyt ollut niin hänen mitä vielä olisi jotka',
  pl: 'w i na z się do nie że to jest o jak po co od za przez dla są był ale przy jego może już także które który tym oraz tego być była czy tylko ich',
  cs: 'a v se na je že o s z do i to za ve pro k od po by ale jako jsou jeho byl které který bylo podle při však také nebo než aby už tak má jen jsem',
  tr: 've bir bu da de için ile çok olarak daha gibi olan sonra ne kadar en ise o ki her ancak var değil olduğunu diye mi',
  hu: 'a az és hogy nem is egy ez volt de meg csak már mint még el van ha vagy után szerint amely lesz ki kell most majd nagyon',
  ro: 'de și în a la cu pe că o nu din un care este pentru mai au fost se sunt ca prin sau după fi dar ce al sa ale lui',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh tersebut ada bisa saat sudah mereka telah kata',
  vi: 'và của là có các được cho không một trong với người những đã này đến khi để từ ở',
};
const WORDS = new Map<string, string[]>();
for (const [language, list] of Object.entries(COMMON))
  for (const word of list.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['uk', /[іїєґІЇЄҐ]/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
/** What may be a letter of any of these. */
const OTHER = /[\u0370-\u1FFF\u2126\u2E80-\uFFFF]/;
/** Of all letters: a Greek name in an English text is no Greek text; letters that only Ukrainian has are rarer. */
const SCRIPT_SHARE: Readonly<Record<string, number>> = { ja: 0.12, uk: 0.03 };
const DEFAULT_SHARE = 0.4;

/** Enough to tell, and quick. */
const SAMPLE = 6000;
/** In running text of these languages a third to a half of the words are in the list. */
const LEAST_SHARE = 0.12;
/** Two letters of a headline or a table of names are no text. */
const LEAST_LETTERS = 20;

/**
 * The language that `text` is written in, as a BCP 47 tag of two letters; `null` when it is too short, mixed or in none of
 * those known here. By script, then by the share of each language's commonest words.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS) return null;
  for (const [language, script] of OTHER.test(sample) ? SCRIPTS : [])
    if ((sample.match(script)?.length ?? 0) / letters > (SCRIPT_SHARE[language] ?? DEFAULT_SHARE))
      return language;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of WORDS.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [best, second] = [...hits].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!best || best[1] / words.length < LEAST_SHARE || best[1] === second?.[1]) return null;
  return best[0];
}
