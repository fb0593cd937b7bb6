import { describe, expect, it } from 'vitest';
import type { Attribution } from '@/lib/types';
import { type Reading, read } from './article-of';

const holding = ({ attributions }: Reading, words: string): Attribution | undefined =>
  attributions.find(({ content }) => content.some(({ exact }) => exact.includes(words)));

const speaker = (reading: Reading, words: string): string | undefined =>
  reading.sources.find(({ id }) => id === holding(reading, words)?.sourceId)?.name;

describe('quotations without a cue of their own', () => {
  it('keeps one speaker over the paragraphs of one quotation', () => {
    const reading = read(
      'Ada Okoro, the clinic’s director, said: “We had nine beds in May.\n\n“We have four beds now, and two of them are in the corridor.”',
    );
    expect(speaker(reading, 'four beds now')).toBe('Ada Okoro');
    expect(holding(reading, 'four beds now')).toBe(holding(reading, 'nine beds in May'));
  });

  it('finds the speaker of a quotation that only its last paragraph names', () => {
    const reading = read(
      '“We had nine beds in May.\n\n“We have four beds now, and two are in the corridor,” Ada Okoro said.',
    );
    expect(speaker(reading, 'nine beds in May')).toBe('Ada Okoro');
  });

  it('goes on with one speaker where the sentence goes on between two quotations', () => {
    const reading = read(
      '“I have no idea how these crews voted,” Ada Okoro said of the men who went back to sea, “but they took a step away from the old days.”',
    );
    expect(speaker(reading, 'they took a step')).toBe('Ada Okoro');
  });

  it('carries the last speaker on over a run of quotations', () => {
    const reading = read(
      '“We had nine beds in May,” Ada Okoro said.\n\n“Now we have four beds, and two of them are in the corridor.”',
    );
    const carried = holding(reading, 'Now we have four');
    expect(speaker(reading, 'Now we have four')).toBe('Ada Okoro');
    expect(carried?.kind).toBe('direct');
    expect(carried?.cue).toBeNull();
  });

  it.each([
    ['Ada Okoro told this newspaper.', 'told', 0],
    ['Ada Okoro told the Chronicle on Friday.', 'told', 1],
    ['Ada Okoro said.', 'said', 0],
  ])('takes the sentence behind a quotation for its credit: “…” %s', (credit, cue, via) => {
    const reading = read(`They moved in May. “We had nine beds and now we have four.” ${credit}`);
    const act = holding(reading, 'nine beds');
    expect(speaker(reading, 'nine beds')).toBe('Ada Okoro');
    expect(act).toMatchObject({ cue: { exact: cue }, content: [{}] });
    expect(act?.via).toHaveLength(via);
    expect(reading.attributions).toHaveLength(1);
  });

  it('takes no sentence that says more for a credit', () => {
    const reading = read(
      '“We had nine beds and now we have four.” Ada Okoro told the council that it was late.',
    );
    expect(holding(reading, 'nine beds')?.cue).toBeNull();
    expect(speaker(reading, 'it was late')).toBe('Ada Okoro');
  });

  it.each([
    'Reuters reported, citing two officials, that samples had been sent away.',
    'Reuters reported that samples had been sent away, citing two officials.',
    'Reuters reported on Monday that samples had been sent away, citing two officials.',
    'Samples had been sent away, Reuters reported, citing two officials.',
  ])('gives what an outlet reports to whom it cites, through the outlet: %s', (text) => {
    const { sources, attributions } = read(text);
    const told = attributions.map(({ sourceId, via, content }) => [
      sources.find(({ id }) => id === sourceId)?.name,
      via.length,
      content.map(({ exact }) => exact.replace(/^that |^S/, '').replace(/^s?/, '')),
    ]);
    expect(told).toEqual([
      ['Reuters', 0, ['amples had been sent away']],
      ['two officials', 1, ['amples had been sent away']],
    ]);
  });

  it('leaves a reason with who gives it', () => {
    const reading = read('The ministry said that the road would close, citing safety concerns.');
    expect(speaker(reading, 'road would close')).toBe('The ministry');
    expect(reading.attributions.every(({ via }) => via.length === 0)).toBe(true);
  });

  it('gives the whole of a title to who speaks by it', () => {
    const reading = read(
      'The men were not charged, but Acting U.S. Attorney for the District of Norland Ada Okoro said the case is still open.',
    );
    expect(holding(reading, 'still open')?.source?.exact).toBe(
      'Acting U.S. Attorney for the District of Norland Ada Okoro',
    );
  });

  it('goes on with who spoke last, in so many words or not', () => {
    const reading = read(
      '“We had nine beds in May,” Ada Okoro said.\n\nA spokeswoman for the Norland Ward Trust said the loss of beds was “shameful”.\n\n“Now we have four beds, and two of them are in the corridor.”',
    );
    expect(speaker(reading, 'Now we have four')).toBe('A spokeswoman for the Norland Ward Trust');
  });

  it('goes on with who spoke, not with whom he spoke of, nor with who reports it', () => {
    const reading = read(
      'Ada Okoro said that Tomas Brandt had promised nine beds, the Harbour Gazette reported.\n\n“Now we have four beds, and two of them are in the corridor.”',
    );
    expect(speaker(reading, 'Now we have four')).toBe('Ada Okoro');
  });

  it.each([
    ['“The crew has kept its word to us and brought the boat back just now,” the NFA posted.', 'posted'],
    [
      '“The crew has kept its word to us and brought the boat back just now,” the NFA quickly fired back.',
      'fired',
    ],
  ])('hears whoever stands behind a quotation that ends in a comma: %s', (said, cue) => {
    const reading = read(`The Norland Ferry Authority (NFA) runs six boats. ${said}`);
    expect(speaker(reading, 'kept its word')).toBe('Norland Ferry Authority');
    expect(holding(reading, 'kept its word')?.cue?.exact).toContain(cue);
  });

  it('hears nobody behind a quotation that ends its sentence', () => {
    const reading = read(
      'The band of the Norland Ferry Authority (NFA) played “A Night at the Old Harbour Wall!” The NFA posted a loss.',
    );
    expect(holding(reading, 'A Night at the Old')).toBeUndefined();
  });

  it.each(['“We had no choice,”', '"We had no choice,"'])(
    'hears who stands behind %s, whichever marks it has',
    (said) => {
      const reading = read(`${said} said council leader Ann Marsh. “The money is not there.”`);
      expect(speaker(reading, 'We had no')).toBe('Ann Marsh');
      expect(holding(reading, 'The money is')?.source?.exact).toBe('council leader Ann Marsh');
    },
  );

  it('does not give a scare quote to anybody', () => {
    const { attributions } = read('Ada Okoro works on the “quiet ward” of the clinic.');
    expect(
      attributions.filter(({ content }) => content.some(({ exact }) => /^“?quiet ward”?$/.test(exact))),
    ).toEqual([]);
  });

  it('does not give a title to anybody', () => {
    const { attributions } = read('The band played “A Night at the Old Harbour Wall” twice.');
    expect(attributions.filter(({ kind }) => kind === 'direct')).toEqual([]);
  });

  it('takes no cue for a quotation from between its own marks', () => {
    const reading = read('“She said the dam would hold, and I believed her,” Tomas Brandt recalled.');
    const whole = reading.attributions.find(({ content }) =>
      content.some(({ exact }) => exact.startsWith('“She said')),
    );
    expect(whole?.cue?.exact).toBe('recalled');
    expect(whole?.source?.exact).toBe('Tomas Brandt');
  });

  it('leaves a quotation alone that nobody is said to say', () => {
    const reading = read('The ward was quiet.\n\n“Nothing here will ever be the same again for us.”');
    expect(holding(reading, 'Nothing here')?.sourceId ?? null).toBeNull();
  });
});

describe('outlets between a source and the article', () => {
  const via = (reading: Reading, words: string): (string | undefined)[] =>
    (holding(reading, words)?.via ?? []).map(
      (id) => reading.sources.find((source) => source.id === id)?.name,
    );

  it.each([
    [
      'The bank will close, Reuters reported, citing people familiar with the matter.',
      'people familiar with the matter',
    ],
    ['Reuters, citing two officials, reported that the bank will close.', 'two officials'],
    ['Citing two officials, Reuters reported that the bank will close.', 'two officials'],
    ['The bank will close, Reuters reported on Monday, citing a leaked memo.', 'leaked memo'],
    ['Reuters quoted Ines Calder as saying that the bank will close.', 'Ines Calder'],
  ])('gives what an outlet has from others to them, through the outlet: %s', (sentence, name) => {
    const reading = read(sentence);
    const of = new Map(reading.sources.map((source) => [source.id, source.name]));
    const told = reading.attributions
      .filter(({ content }) => content.some(({ exact }) => exact.includes('bank will close')))
      .map((act) => [of.get(act.sourceId ?? ''), ...act.via.map((id) => of.get(id))]);
    expect(told).toContainEqual([name, 'Reuters']);
  });

  it.each([
    'No one has said that the bank will close.',
    'None of the officials said that the bank will close.',
  ])('has no source for what nobody says: %s', (sentence) => {
    expect(read(sentence).attributions.map(({ sourceId }) => sourceId)).toEqual([null]);
  });

  it('reads "…, The Harbour Gazette reported"', () => {
    const reading = read('Tomas Brandt said that the yard would close in May, The Harbour Gazette reported.');
    expect(via(reading, 'the yard would close in May')).toEqual(['Harbour Gazette']);
    expect(speaker(reading, 'the yard would close in May')).toBe('Tomas Brandt');
    expect(holding(reading, 'the yard would close in May')?.content.at(-1)?.exact).not.toContain('Gazette');
  });

  it('reads "…, reported the Harbour Gazette"', () => {
    const reading = read(
      'Angry parents are demanding to know why the ferry sailed without lights, reported the Harbour Gazette.',
    );
    const reported = reading.attributions.find(({ cue }) => cue?.exact === 'reported');
    expect(reading.sources.find(({ id }) => id === reported?.sourceId)?.name).toBe('Harbour Gazette');
    expect(reported?.content[0].exact).toMatch(/^Angry parents .* lights$/);
  });

  it('does not read "…, reported a loss" so', () => {
    const { attributions } = read('The ferry line, which runs six boats, reported a loss.');
    expect(attributions.filter(({ source }) => source?.exact === 'a loss')).toEqual([]);
  });

  it.each([
    [
      '“Sales will fall,” said Brewin Dolphin analyst Jo Smith. Smith said that the firm would wait.',
      'Brewin Dolphin',
    ],
    [
      '“Sales will fall,” said Charles Stanley analyst Jo Smith. Charles Stanley had waited, Smith said.',
      'Charles Stanley',
    ],
  ])('hears the analyst, and knows the firm for one: %s', (text, firm) => {
    const reading = read(text);
    expect(speaker(reading, 'Sales will fall')).toBe('Jo Smith');
    expect(reading.sources.find(({ name }) => name === firm)?.kind ?? 'organization').toBe('organization');
  });

  it('reads "Speaking to Coast News, …"', () => {
    const reading = read(
      'Speaking to Coast News, Senator Lena Ortiz said that the reply confirmed her fears.',
    );
    expect(via(reading, 'the reply confirmed')).toEqual(['Coast News']);
    expect(speaker(reading, 'the reply confirmed')).toBe('Lena Ortiz');
  });

  it('reads "told Reuters"', () => {
    const reading = read('“The yard is sold,” Tomas Brandt told Reuters.');
    expect(via(reading, 'The yard is sold')).toEqual(['Reuters']);
  });

  it.each([
    'He explained that the yard would close in May, The Harbour Gazette reported, citing Coast News.',
    'He explained that the yard would close in May, according to Coast News, The Harbour Gazette reported.',
    'He explained that the yard would close in May, The Harbour Gazette reported, citing an earlier report by Coast News.',
    'He explained that the yard would close in May, according to a letter obtained by Coast News and reported by the Harbour Gazette.',
  ])('tells both outlets, the nearer to the origin first: %s', (sentence) => {
    const reading = read(`Tomas Brandt wrote to the council on Monday. ${sentence}`);
    const said = reading.attributions.find(({ cue }) => cue?.exact === 'explained');
    const names = said?.via.map((id) => reading.sources.find((source) => source.id === id)?.name);
    expect(names).toEqual(['Coast News', 'Harbour Gazette']);
  });

  it.each([
    'The Harbour Gazette reported, citing Coast News, that the yard would close.',
    'The Harbour Gazette reported that the yard would close, citing Coast News.',
    'The yard would close, The Harbour Gazette reported, citing a report by Coast News.',
  ])('tells of an outlet’s own report whom it has it from: %s', (sentence) => {
    const reading = read(
      `The council met on Monday. ${sentence} The Harbour Gazette said the mayor was away.`,
    );
    const names = (words: string) => [speaker(reading, words), ...via(reading, words)];
    expect(names('the mayor was away')).toEqual(['Harbour Gazette']);
    const own = reading.attributions.find(({ cue }) => cue?.exact === 'reported')!;
    expect(own.via.map((id) => reading.sources.find((source) => source.id === id)?.name)).toEqual([
      'Coast News',
    ]);
  });

  it.each([
    'Tomas Brandt said that the yard would close, The Harbour Gazette reported, citing people close to Coast News.',
    'Tomas Brandt said that the yard would close, The Harbour Gazette reported, citing the council.',
  ])('takes only an outlet for what an outlet cites: %s', (sentence) =>
    expect(via(read(sentence), 'the yard would close')).toEqual(['Harbour Gazette']),
  );

  it('does not take an outlet for a go-between that is itself the source', () => {
    const reading = read('The Harbour Gazette reported that the yard would close in May.');
    expect(holding(reading, 'the yard would close')?.via).toEqual([]);
    expect(speaker(reading, 'the yard would close')).toBe('Harbour Gazette');
  });

  it('does not take an outlet for a go-between that is spoken of', () => {
    const reading = read('Tomas Brandt said that Reuters had been wrong about the yard.');
    expect(via(reading, 'Reuters had been wrong')).toEqual([]);
  });
  it('takes no outlet for a messenger that is only spoken of', () => {
    const reading = read(
      'Those who hear it only from Coast News, the Harbour Gazette and Reuters are misled, Ada Okoro said.',
    );
    for (const attribution of reading.attributions) expect(attribution.via).toEqual([]);
  });
});

describe('speakers who are told of at length', () => {
  it.each([
    [
      '“It is late,” said Ada Okoro, a nurse from Leeds who led the long strike at the harbour clinic.',
      'Ada Okoro',
    ],
    ['“It is late,” said Ada Okoro, who was chief strategist of the mayor’s campaigns.', 'Ada Okoro'],
    [
      'Minister of Industry and Trade, Senator the Hon. Ada Okoro, told reporters that it was late.',
      'Ada Okoro',
    ],
    [
      'Former prosecutor and Norland Mayor Ada Okoro, who backs the port, said that it was late.',
      'Ada Okoro',
    ],
    ['Professor of health psychology Ada Okoro said that it was late.', 'Ada Okoro'],
    ['“It is late,” said someone at the meeting.', 'someone at the meeting'],
    ['The Prime Minister said that it was late.', 'The Prime Minister'],
    ['Many public figures are demanding that it stop.', 'Many public figures'],
  ])('%s', (text, name) => {
    const { attributions, sources } = read(text);
    expect(sources.find(({ id }) => id === attributions[0]?.sourceId)?.name).toBe(name);
  });

  it('gives a spokesman’s words to nobody whom he speaks for', () => {
    const { attributions, sources } = read('A spokesman for Ada Okoro said that it was late.');
    expect(sources.find(({ id }) => id === attributions[0]?.sourceId)?.name).not.toBe('Ada Okoro');
  });

  it('takes "the Maine Republican" for whom the text has just told of', () => {
    const reading = read('Tomas Brandt opened the hearing. The Maine Republican said that it was late.');
    expect(speaker(reading, 'it was late')).toBe('Tomas Brandt');
  });

  it.each([
    ['Ines Calder held up a sign. The 57-year-old surveyor said that it was late.', 'Ines Calder'],
    ['Tomas Brandt opened the yard. The real estate mogul said that it was late.', 'Tomas Brandt'],
    ['Tomas Brandt opened the yard. The Norwegian leader said that it was late.', 'Tomas Brandt'],
    ['Hillary Calder opened the yard. The local businessman said that it was late.', 'The local businessman'],
    ['Tomas Brandt opened the yard. The party leader said that it was late.', 'The party leader'],
  ])('tells another name for somebody from somebody else: %s', (text, name) =>
    expect(speaker(read(text), 'it was late')).toBe(name),
  );

  it('leaves "the only Republican" somebody else', () => {
    const reading = read('Tomas Brandt opened the hearing. The only Republican said that it was late.');
    expect(speaker(reading, 'it was late')).toBe('The only Republican');
  });

  it('wants no name of an office that names its holder', () => {
    const { sources } = read('The Prime Minister said that it was late. He left at noon.');
    expect(sources.find(({ name }) => name === 'The Prime Minister')?.unnamed?.body).toBe(true);
  });
});

describe('quotations with somebody beside them', () => {
  it.each([
    [
      '“The pumps had failed us twice before,” remembered the firm’s former spokesman, Tomas Brandt.',
      'Tomas Brandt',
    ],
    ['Tomas Brandt revealed to the reporters, “The pumps had failed us twice before.”', 'Tomas Brandt'],
    ['Tomas Brandt then appears in a clip, saying, “The pumps had failed us twice before.”', 'Tomas Brandt'],
    [
      '“It is late,” said Tomas Brandt, half joking. “The pumps had failed us twice before.” He left at noon.',
      'Tomas Brandt',
    ],
    [
      'Tomas Brandt works for a bakery in Leeds. “The pumps had failed us twice before.” The bakery is shut.',
      'Tomas Brandt',
    ],
  ])('%s', (text, name) => expect(speaker(read(text), 'The pumps had failed')).toBe(name));

  it.each([
    '"The pumps had failed us twice before," its director, Tomas Brandt, told the council. "We may lose a third."',
    '"The pumps had failed us twice before," Tomas Brandt, its director, told the council. "We may lose a third."',
    '"The pumps had failed us twice before," the mayor, Tomas Brandt, wrote in a note. "We may lose a third."',
  ])('are one act with what follows: %s', (text) => {
    const reading = read(`The harbour is shut. ${text}`);
    expect(reading.attributions.map(({ content }) => content.length)).toEqual([2]);
    expect(speaker(reading, 'We may lose')).toBe('Tomas Brandt');
  });

  it.each([
    'Tomas Brandt read the sign. It is rusty. A poet once wrote of it. “The pumps had failed us twice before.” It hangs there still.',
    'Tomas Brandt has heard it. “We go,” his wife had said. ¶ The sign is rusty. “The pumps had failed us twice before.” It hangs there still.',
  ])('gives it to nobody who is not beside it: %s', (text) =>
    expect(speaker(read(text.replace(' ¶ ', '\n\n')), 'The pumps had failed')).not.toBe('Tomas Brandt'),
  );
});
