import { describe, expect, it } from 'vitest';
import { describedAs, type Described } from '@/lib/text/described-as';

describe('somebody without a name', () => {
  it.each<[Described, string]>([
    ['withheld', 'a person familiar with the audit'],
    ['withheld', 'two of the mayor’s aides'],
    ['withheld', 'harbour officials'],
    ['withheld', 'A spokesman for Harbour Line'],
    ['withheld', 'a woman from Leeds'],
    ['withheld', 'one man in Harwick'],
    ['withheld', 'someone in the audience'],
    ['withheld', 'an inside source'],
    ['withheld', 'the aide'],
    ['withheld', 'many of those who spoke on condition of anonymity'],
    ['several', 'critics'],
    ['several', 'Many'],
    ['several', 'some of the women'],
    ['several', 'Others'],
    ['several', 'even his own supporters'],
    ['several', 'economists'],
    ['several', 'People who live by the pier'],
    ['known', 'the senator'],
    ['known', 'The retired surveyor'],
    ['known', 'a federal judge'],
    ['known', 'the moderator'],
    ['known', 'his wife'],
    ['known', 'the two camps'],
    ['known', 'prosecutors'],
    ['known', 'The minority leader'],
  ])('is %s: %s', (described, text) => expect(describedAs(text, null)).toBe(described));

  it('is kept back wherever the text says why', () =>
    expect(describedAs('the senator', 'who was not authorised to speak')).toBe('withheld'));
});
