import { describe, expect, it } from 'vitest';
import { parseSentences } from '@/lib/language/parse-sentences';
import { findSources } from '@/lib/sources/find-sources';
import { articleOf } from '../attribution/article-of';

const told = (text: string): readonly string[] => {
  const article = articleOf(text);
  return findSources(article, parseSentences(article)).map(
    ({ name, role, mentions }) => `${name} | ${role} | ${mentions.map(({ exact }) => exact).join(', ')}`,
  );
};

describe('joinDescribed', () => {
  it.each([
    [
      'a place',
      'Bernie Sanders came. The Vermont senator said it was shut.',
      'Bernie Sanders | Vermont senator | Bernie Sanders, The Vermont senator',
    ],
    [
      'a former office',
      'Jimmy Carter came. The former president said it was shut.',
      'Jimmy Carter | former president | Jimmy Carter, The former president',
    ],
    [
      'an office of several words',
      'Ruth Bader Ginsburg came. The Supreme Court justice said it was shut.',
      'Ruth Bader Ginsburg | Supreme Court justice | Ruth Bader Ginsburg, The Supreme Court justice',
    ],
    [
      'an office with a preposition',
      'Hillary Clinton came. The former secretary of state said it was shut.',
      'Hillary Clinton | former secretary of state | Hillary Clinton, The former secretary of state',
    ],
    [
      'a party',
      'Donald Trump came. The Republican presidential candidate said it was shut.',
      'Donald Trump | Republican presidential candidate | Donald Trump, The Republican presidential candidate',
    ],
    ['what it is', 'The EU said so. The bloc said no.', 'EU | null | EU, The bloc'],
    [
      'what it is and whose',
      'The World Health Organization said so. The UN health agency said it was mild.',
      'World Health Organization | null | World Health Organization, The UN health agency, it',
    ],
    [
      'another name',
      'The Federal Reserve kept rates on hold. The Fed said prices were high.',
      'Federal Reserve | null | Federal Reserve, Fed',
    ],
  ])('joins a description by %s to whom the news knows', (_, text, source) =>
    expect(told(text)).toContain(source),
  );

  it('joins a description to the name that it ends with', () =>
    expect(
      told(
        'Former prosecutor and harbour mayor Lena Ortiz said it was shut. A friend of Lena Ortiz said no.',
      ),
    ).toEqual([
      expect.stringMatching(/^Lena Ortiz \|/),
      expect.stringMatching(/^A friend of Lena Ortiz \|/),
    ]));

  it.each([
    ['an office alone', 'Donald Trump came. The president said it was shut.', 'The president'],
    ['another place', 'Bernie Sanders came. The Ohio senator said it was shut.', 'The Ohio senator'],
    [
      'another party',
      'Donald Trump came. The Democratic candidate said it was shut.',
      'The Democratic candidate',
    ],
    [
      'two whom it fits',
      'Jimmy Carter met Bill Clinton. The former president said it was shut.',
      'The former president',
    ],
    [
      'a name that comes later',
      'The Vermont senator said it was shut. Bernie Sanders came.',
      'The Vermont senator',
    ],
  ])('leaves %s as it is', (_, text, name) =>
    expect(told(text).map((one) => one.split(' | ')[0])).toContain(name),
  );
});
