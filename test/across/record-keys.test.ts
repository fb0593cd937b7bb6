import { describe, expect, it } from 'vitest';
import type { Form } from '@/lib/across/records/form-of';
import { MOST_FORMS, recordKeys } from '@/lib/across/records/record-keys';
import { rolesAgree } from '@/lib/across/records/roles-agree';

type Letter = Extract<Form, { is: 'document' }>;

let count = 0;
const letter = (more: Partial<Letter> = {}): Letter => ({
  is: 'document',
  name: 'letter from Ada Okoro',
  role: null,
  type: 'letter',
  maker: 'ada okoro',
  addressee: null,
  date: null,
  day: null,
  proofs: [],
  own: `article-${count++} source-1`,
  ...more,
});
const person = (role: string | null): Form => ({ is: 'person', name: 'Jon Vik', role });
const groups = (forms: readonly Form[]): number => new Set(recordKeys(forms)).size;

describe('documents', () => {
  it.each<[string, Partial<Letter>, Partial<Letter>, boolean]>([
    ['of one day', { date: '2031-05-06' }, { date: '2031-05-06' }, true],
    [
      'of one day to one board',
      { date: '2031-05-06', addressee: 'the board' },
      { date: '2031-05-06', addressee: 'the harbour board' },
      true,
    ],
    ['of two days', { date: '2031-05-06' }, { date: '2031-05-07' }, false],
    [
      'of one day to two people',
      { date: '2031-05-06', addressee: 'the king' },
      { date: '2031-05-06', addressee: 'the board' },
      false,
    ],
    ['with and without its day, told two days later', { date: '2031-05-06' }, { day: '2031-05-08' }, true],
    ['told of before it was written', { date: '2031-05-06' }, { day: '2031-05-05' }, false],
    ['without its day, told a week later, to nobody', { date: '2031-05-06' }, { day: '2031-05-13' }, false],
    [
      'without its day, told a week later, to the same',
      { date: '2031-05-06', addressee: 'the board' },
      { day: '2031-05-13', addressee: 'the board' },
      true,
    ],
    [
      'both without a day, of one day’s news, to the same',
      { day: '2031-05-06', addressee: 'the board' },
      { day: '2031-05-08', addressee: 'the board' },
      true,
    ],
    [
      'both without a day, a week apart',
      { day: '2031-05-06', addressee: 'the board' },
      { day: '2031-05-13', addressee: 'the board' },
      false,
    ],
    ['both without day and addressee', { day: '2031-05-06' }, { day: '2031-05-06' }, false],
    ['in articles without a date', {}, {}, false],
    [
      'with one proof, whatever else is told',
      { proofs: ['doi:10.5555/1'], date: '2031-05-06' },
      { proofs: ['doi:10.5555/1'] },
      true,
    ],
    [
      'with two proofs',
      { proofs: ['held:a'], date: '2031-05-06' },
      { proofs: ['held:b'], date: '2031-05-06' },
      false,
    ],
    [
      'with a proof, and of its day',
      { proofs: ['held:a'], date: '2031-05-06' },
      { date: '2031-05-06' },
      true,
    ],
  ])('%s', (_, one, other, same) => {
    expect(groups([letter(one), letter(other)])).toBe(same ? 1 : 2);
  });

  it('leaves a letter alone that can be either of two', () => {
    expect(
      groups([letter({ date: '2031-05-06' }), letter({ date: '2031-05-07' }), letter({ day: '2031-05-08' })]),
    ).toBe(3);
  });

  it('is the same in every order', () => {
    const forms = [
      letter({ date: '2031-05-06', addressee: 'the board' }),
      letter({ date: '2031-05-06' }),
      letter({ day: '2031-05-07', addressee: 'the harbour board' }),
      letter({ day: '2031-05-20', addressee: 'the king' }),
      letter({ day: '2031-05-22', addressee: 'the king' }),
      letter({ day: '2031-05-24', addressee: 'the king' }),
      letter({ proofs: ['held:a'], date: '2031-05-30' }),
    ];
    const keyed = (order: readonly Letter[]) =>
      new Map(order.map((form, at) => [form.own, recordKeys(order)[at]]));
    const first = keyed(forms);
    for (let turn = 1; turn < forms.length; turn++)
      expect(new Map([...keyed([...forms.slice(turn), ...forms.slice(0, turn)])].sort())).toEqual(
        new Map([...first].sort()),
      );
    expect(keyed([...forms].reverse())).toEqual(first);
  });

  it('keeps each to itself in a family too large to weigh', () => {
    const many = Array.from({ length: MOST_FORMS + 1 }, () =>
      letter({ day: '2031-05-08', addressee: 'the board' }),
    );
    expect(groups(many)).toBe(many.length);
  });
});

describe('people', () => {
  it.each([
    ['TikTok CEO', 'chief executive of TikTok', true],
    ['police chief of Ellis', 'dairy farmer', false],
    ['Sen.', 'Ohio senator', true],
    ['former spokesman', 'spokeswoman for the port', true],
    ['chief', 'dairy farmer', true],
    ['New York senator', 'former secretary of state', true],
    ['presumptive Republican presidential nominee', 'GOP front-runner', true],
    ['Florida governor', 'dairy farmer', false],
  ])('takes “%s” and “%s” for one person’s roles: %s', (a, b, agree) => {
    expect(rolesAgree(a, b)).toBe(agree);
  });

  it('are one by name while their roles agree, by steps too', () => {
    expect(
      groups([
        person('mayor of Ellis'),
        person('Ellis councillor'),
        person('harbour councillor'),
        person(null),
      ]),
    ).toBe(1);
    expect(groups([person('mayor of Ellis'), person('dairy farmer')])).toBe(2);
    // What anyone may be ties nobody together.
    expect(groups([person('mayor of Ellis'), person('dairy farmer'), person('author')])).toBe(3);
    expect(groups([person('mayor of Ellis'), person('his father')])).toBe(1);
    expect(groups([person('mayor of Ellis'), person('dairy farmer'), person(null)])).toBe(3);
  });
});

describe('people whom the news knows', () => {
  const ryan = (role: string | null): Form => ({ is: 'person', name: 'Paul Ryan', role });
  it('are one without a role, and with any that is theirs', () => {
    expect(groups([ryan(null), ryan('House Speaker'), ryan('author'), ryan('Wisconsin congressman')])).toBe(
      1,
    );
  });
  it('are not whoever else bears the name', () => {
    expect(recordKeys([ryan(null), ryan('dairy farmer'), ryan('farmer from Ellis')])).toEqual([
      'person:paul ryan',
      'person:paul ryan, dairy farmer',
      'person:paul ryan, dairy farmer',
    ]);
  });
});

describe('bodies', () => {
  const body = (name: string, short: string | null = null): Form => ({
    is: 'body',
    name,
    role: null,
    kind: 'organization',
    short,
  });
  it.each<[string, readonly Form[], number]>([
    [
      'an acronym that no article explains stays alone',
      [body('FHI'), body('Federal Harbour Inspectorate')],
      2,
    ],
    ['an acronym that one article explains', [body('FHI'), body('Federal Harbour Inspectorate', 'fhi')], 1],
    [
      'an acronym of two bodies',
      [
        body('FHI'),
        body('Federal Harbour Inspectorate', 'fhi'),
        body('Fund for Housing and Industry', 'fhi'),
      ],
      3,
    ],
    ['typography and articles aside', [body('The F.H.I.'), body('FHI')], 1],
  ])('%s', (_, forms, records) => expect(groups(forms)).toBe(records));
});

it('has nothing to say of no forms', () => expect(recordKeys([])).toEqual([]));
