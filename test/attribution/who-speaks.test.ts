import { describe, expect, it } from 'vitest';
import { type Reading, read } from './article-of';

/** The name of whoever says `words`; `undefined` where nobody does. */
function speaker(reading: Reading, words: string): string | undefined {
  const said = reading.attributions.find(({ content }) => content.some(({ exact }) => exact.includes(words)));
  return reading.sources.find(({ id }) => id === said?.sourceId)?.name;
}

type Case = readonly [text: string, words: string, name: string];

const tells = (text: string, words: string, name: string): void =>
  expect(speaker(read(text), words)).toBe(name);

describe('who "he" and "she" are beside another', () => {
  it.each<Case>([
    [
      'Nurse Ruth Calder told the panel that she was dismissed.\n\nThe trust’s barrister, Locke Verrin, put it to her that she had been rude.\n\n“That is simply untrue,” she replied.',
      'simply untrue',
      'Ruth Calder',
    ],
    [
      'The pathologist, Dr Hugh Sands, saw no signs of a struggle.\n\nThe boy’s father, Lee Marlow, wept. “He was my world,” he said.',
      'He was my world',
      'Lee Marlow',
    ],
    [
      'Rep. Tanya Wick said the chairman had hidden the memo.\n\nThe chairman, Rep. Bud Larkin, said that was false.\n\n“She should apologise,” he said.',
      'She should apologise',
      'Bud Larkin',
    ],
    [
      '“It’s a bubble,” said Tran, who has covered the sector since 2009. Lund was more upbeat. “There is room to grow,” he said.',
      'room to grow',
      'Lund',
    ],
  ])('%s', tells);
});

describe('whom a description means', () => {
  it.each<Case>([
    [
      'Governor Neil Ashby said schools would stay open.\n\nLieutenant Governor Rosa Dunne said parents had been heard.\n\nThe governor said he would sign on Friday.',
      'he would sign',
      'Neil Ashby',
    ],
    [
      'Villa head coach Marco Silvestri said Yaya Dembo was special.\n\nThe Italian added that there was more to come.',
      'more to come',
      'Marco Silvestri',
    ],
    [
      'Sgt Neil Bowyer said the car was upside down.\n\nThe officer told the court he could smell petrol.',
      'smell petrol',
      'Neil Bowyer',
    ],
    [
      'Lawyer Maria Ortega asked Dr Anil Mehta about the scan.\n\n“It was not read until the Monday,” the doctor replied.',
      'until the Monday',
      'Anil Mehta',
    ],
    [
      'Mayor Ana Reyes and her predecessor, Joe Katz, met on Monday.\n\nReyes said there was no money.\n\nThe former mayor said he had left a surplus.',
      'left a surplus',
      'Joe Katz',
    ],
    [
      'The regulator, Ofgem, said bills would rise.\n\nThe regulator said help was there.',
      'help was there',
      'Ofgem',
    ],
    [
      'The Leeds-based firm, which runs 40 buses, said the bus was red.',
      'bus was red',
      'The Leeds-based firm',
    ],
    [
      'Gail Bates lives in Dover with her three boys.\n\nThe mother of three said she could not sleep.',
      'could not sleep',
      'Gail Bates',
    ],
    [
      'Neighbour Ted Osgood, 70, heard a bang.\n\n“It shook the windows of the house,” the pensioner said.',
      'shook the windows',
      'Ted Osgood',
    ],
    [
      'The Right Rev Simon Beale, Bishop of Ely, said the roof was lost. The bishop said prayers would be held.',
      'prayers would be held',
      'Simon Beale',
    ],
    [
      'Harlow Stores chief executive Olivia Brandt said sales would recover.\n\nThe retailer said it would close nine shops.',
      'close nine shops',
      'Harlow Stores',
    ],
    [
      'The World Health Organization said cases were rising.\n\nDr Amara Sesay, its regional director, said vaccines were on the way.\n\nThe agency said 40 people had died.',
      '40 people had died',
      'World Health Organization',
    ],
  ])('%s', tells);

  it('is nobody’s whose age the text gives otherwise', () => {
    const reading = read('Gail Bates, 44, lives by the port.\n\nThe pensioner said the noise was constant.');
    expect(speaker(reading, 'noise was constant')).toBe('The pensioner');
  });

  it('takes no association for a club', () =>
    tells('The FA said it would appeal.\n\nThe club said it was surprised.', 'was surprised', 'The club'));
});

describe('names in full', () => {
  it.each<Case>([
    [
      'A spokesperson for the Department for Levelling Up, Housing and Communities said: “We are clear that councils must act.”',
      'councils must act',
      'A spokesperson for the Department for Levelling Up, Housing and Communities',
    ],
    [
      'A spokeswoman for the Department for Digital, Culture, Media and Sport said the scheme had ended.',
      'scheme had ended',
      'A spokeswoman for the Department for Digital, Culture, Media and Sport',
    ],
    [
      'The Royal College of Paediatrics and Child Health said the plan was daft.',
      'plan was daft',
      'Royal College of Paediatrics and Child Health',
    ],
    [
      'A spokesman for His Majesty’s Courts and Tribunals Service said the plan was daft.',
      'plan was daft',
      'A spokesman for His Majesty’s Courts and Tribunals Service',
    ],
    [
      'Colombian President Andrés Pardo Vélez said peace was near.\n\nPardo said the rebels had signed.',
      'rebels had signed',
      'Andrés Pardo Vélez',
    ],
    [
      'María de la Cruz Santos said the plan was daft. De la Cruz said it would fail.',
      'it would fail',
      'María de la Cruz Santos',
    ],
    [
      'Jung Ho-yeon and Park Min-seo both spoke. Park said the plan was daft.',
      'plan was daft',
      'Park Min-seo',
    ],
    ['Fatima bint Salim said the plan was daft.', 'plan was daft', 'Fatima bint Salim'],
    ['Professors Ana Lopes and Kurt Weil said the plan was daft.', 'plan was daft', 'Ana Lopes'],
    [
      'Singer Lola Prince wrote that she was heartbroken.\n\nPrince said she would not tour.',
      'would not tour',
      'Lola Prince',
    ],
    ['St Mary’s Hospital said the bus was red.', 'bus was red', 'St Mary’s Hospital'],
    ['King’s College London said the bus was red.', 'bus was red', 'King’s College London'],
    ['Transport for Leeds said the bus was red.', 'bus was red', 'Transport for Leeds'],
    [
      'DCI Una Farrell said a body had been found. DCI Farrell said the family had been told.',
      'had been told',
      'Una Farrell',
    ],
    ['Their son, Dean, said the road was closed.', 'road was closed', 'Dean'],
    ['The news agency Anadolu said two pilots were dead.', 'pilots were dead', 'Anadolu'],
    ['Xinhua, the state news agency, said two pilots were dead.', 'pilots were dead', 'Xinhua'],
  ])('%s', tells);

  it('keeps a show that is called after somebody apart from her', () => {
    const reading = read(
      'She spoke on the Rachel Maddow Show. Maddow said that the talks had failed. “It is over,” Maddow said.',
    );
    expect(speaker(reading, 'talks had failed')).toBe('Maddow');
  });
});

describe('speakers that the sentence hides', () => {
  it.each<Case>([
    ['Carl Dunn, Lena Fox said, had known for years.', 'had known for years', 'Lena Fox'],
    [
      'Chris Yeo was told by his manager, Fay Burn, that the shop would shut.',
      'the shop would shut',
      'Fay Burn',
    ],
    [
      '“It will fall down.”\n\nThat was the verdict of architect Mark Lyle, who saw the plans on Monday.',
      'It will fall down',
      'Mark Lyle',
    ],
    [
      '“I was terrified. I thought the whole street would go.”\n\nJean Petty had just put the kettle on when the wall came down.',
      'I was terrified',
      'Jean Petty',
    ],
    [
      'The economy shrank, revised figures from the Office for National Statistics showed.',
      'The economy shrank',
      'Office for National Statistics',
    ],
    [
      'Jun Takeda told analysts the slump would pass.\n\nAnalysts at Corvo Bank said the warning was no surprise.',
      'no surprise',
      'Analysts at Corvo Bank',
    ],
  ])('%s', tells);

  it('gives no heading in quotation marks to anybody', () => {
    const reading = read('Ada Okoro left the firm in May.\n\n‘A change warrior.’\n\nTomas Brandt stayed.');
    expect(speaker(reading, 'change warrior')).toBeUndefined();
  });
});
