import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDocuments } from '@/lib/align/quotation/index-documents';
import { traceQuote } from '@/lib/align/quotation/trace-quote';
import { stands } from '@/lib/text/span';

const letter = `Dear members, our ferries carried 1,140 passengers last week. Every complaint is read and answered within ten
working days. We did not close the health care desk, and we will not raise fares this year. (APPLAUSE) The crew may
have seen the light before the boat ran aground – I cannot rule it out.`;
const minutes = `The board met at nine. Every motion was read and put to the vote. Nobody spoke of the ferries.`;
const index = indexDocuments([
  { id: 'minutes', text: minutes, date: '2025-03-01' },
  { id: 'letter', text: letter, date: '2025-03-04', speaker: 'Ilse Brandvold' },
]);
const changesOf = (quote: string) =>
  traceQuote(index, { quote }).changes.map(({ kind, quoted, original, marked }) => [
    kind,
    quoted,
    original,
    marked,
  ]);

describe('traceQuote', () => {
  it.each([
    ['word for word', 'Every complaint is read and answered within ten working days.'],
    ['case, typography and line ends', 'EVERY complaint is read and answered within ten working days'],
    ['thousands separators', 'our ferries carried 1140 passengers last week'],
    ['open and closed compounds', 'We did not close the healthcare desk'],
    ['dashes and stage directions', 'we will not raise fares this year. The crew may have seen the light'],
  ])('calls verbatim: %s', (_, quote) => {
    const trace = traceQuote(index, { quote });
    expect(trace).toMatchObject({ status: 'verbatim', changes: [] });
    expect(trace.ranking[0]).toBe('letter');
    expect(trace.span && stands(trace.span, letter)).toBe(true);
  });

  it.each([
    [
      'a number changed',
      'Every complaint is read and answered within two working days',
      ['number', 'two', 'ten', false],
    ],
    [
      'a negation lost',
      'We did close the health care desk, and we will not raise fares',
      ['negation', '', 'not', false],
    ],
    ['a hedge lost', 'The crew have seen the light before the boat ran aground', ['hedge', '', 'may', false]],
    [
      'a word changed',
      'Every complaint is heard and answered within ten working days',
      ['replaced', 'heard', 'read', false],
    ],
    [
      'an owned-up cut',
      'Every complaint is … answered within ten working days',
      ['dropped', '', 'read and', true],
    ],
    [
      'a silent cut',
      'Every complaint is answered within ten working days',
      ['dropped', '', 'read and', false],
    ],
    ['a bracketed addition', 'we will not raise [ferry] fares this year', ['added', 'ferry', '', true]],
    [
      'a negation lost behind the first word',
      'We close the health care desk',
      ['negation', '', 'did not', false],
    ],
    ['a hedge lost behind the first word', 'crew have seen the light', ['hedge', '', 'may', false]],
    ['a negation before the first word', 'raise fares this year', ['negation', '', 'not', false]],
    ['“cannot” before the first word', 'rule it out', ['negation', '', 'cannot', false]],
  ])('calls altered and says how: %s', (_, quote, change) => {
    expect(traceQuote(index, { quote }).status).toBe('altered');
    expect(changesOf(quote)).toEqual([change]);
  });

  it.each([
    ['words that stand nowhere', 'We sold the whole fleet to a bank in spring'],
    ['two words', 'Every complaint'],
    ['nothing', ''],
    ['marks alone', '… “” —'],
  ])('fails closed: %s', (_, quote) => {
    expect(traceQuote(index, { quote })).toMatchObject({ status: 'not-found', span: null, changes: [] });
  });

  it('begins the passage with what denies it', () => {
    expect(traceQuote(index, { quote: 'close the health care desk' }).span?.exact).toBe(
      'not close the health care desk',
    );
    expect(traceQuote(index, { quote: 'We close the health care desk' }).span?.exact).toBe(
      'We did not close the health care desk',
    );
  });

  it.each([
    ['The strike is not only about pay, the union wrote.', 'only about pay, the union wrote'],
    ['No doubt the bridge will be closed by May.', 'the bridge will be closed by May'],
    ['We did not wait. The bridge will be closed by May.', 'The bridge will be closed by May'],
    ['He did not know the bridge was closed by May.', 'the bridge was closed by May'],
    ['No, the bridge will be closed by May.', 'the bridge will be closed by May'],
    ['A few of us believed that it would rise.', 'of us believed that it would rise'],
    ['I think that the bridge is safe.', 'the bridge is safe'],
    ['They said that it was wrong. The bridge is safe.', 'The bridge is safe'],
  ])('takes no “not” for a denial that denies something else: %s', (text, quote) =>
    expect(traceQuote(indexDocuments([{ id: 'a', text }]), { quote }).status).toBe('verbatim'),
  );

  it.each([
    ['There is no evidence that anyone was harmed.', 'evidence that anyone was harmed', 'no'],
    ['Without the new valve the plant cannot run.', 'the new valve the plant cannot run', 'Without'],
    ['Nobody on the board was told of it.', 'on the board was told', 'Nobody'],
    ['Let no one tell you that we are alone.', 'tell you that we are alone', 'no one'],
    ['Few of us believed that it would rise.', 'of us believed that it would rise', 'Few'],
    ['The council failed to warn us of the flood.', 'warn us of the flood', 'failed to'],
    ['We do not think that the bridge is safe.', 'the bridge is safe', 'not think that'],
    ['We don’t believe the bridge is safe.', 'the bridge is safe', 'don’t believe'],
    ['It is wrong to say that the board knew of it.', 'the board knew of it', 'wrong to say that'],
    ['The board denied that it knew of the leak.', 'it knew of the leak', 'denied that'],
  ])('never calls verbatim what the words before it deny: %s', (text, quote, original) => {
    const { status, changes } = traceQuote(indexDocuments([{ id: 'a', text }]), { quote });
    expect(status).toBe('altered');
    expect(changes).toEqual([{ kind: 'negation', quoted: '', original, marked: false }]);
  });

  it.each([
    [
      'a number in words',
      'they counted forty-two cracks in March',
      'they counted 42 cracks in March',
      'replaced',
    ],
    ['another number', 'forty-two cracks were counted in March', '43 cracks were counted in March', 'number'],
    ['what was not done', 'the council failed to warn us of it', 'the council warned us of it', 'negation'],
    [
      'a “not” in another form',
      'I do not believe that it is safe',
      'I don’t believe that it is safe',
      'added',
    ],
  ])('tells the kind of change by what it comes to: %s', (_, text, quote, kind) => {
    const { changes } = traceQuote(indexDocuments([{ id: 'a', text }]), { quote });
    expect(changes.map((change) => change.kind)).toEqual([kind]);
  });

  it('says of two words that they were not looked for', () => {
    expect(traceQuote(index, { quote: 'Every complaint' }).tooShort).toBe(true);
    expect(traceQuote(index, { quote: 'complaint is read' })).toMatchObject({
      tooShort: false,
      status: 'verbatim',
    });
  });

  it('says that speaker and date do not fit, and keeps the status', () => {
    const quote = 'we will not raise fares this year';
    const trace = traceQuote(index, { quote, speaker: 'Tom Abara', date: '2025-02-01' });
    expect(trace.status).toBe('verbatim');
    expect(trace.changes.map((change) => change.kind)).toEqual(['speaker', 'date']);
  });

  it('terminates with a passage that stands, whatever is quoted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.array(fc.constantFrom(...letter.split(' '))),
        (noise, words) => {
          const trace = traceQuote(index, { quote: `${words.join(' ')} ${noise}` });
          const text = trace.ranking[0] === 'letter' ? letter : minutes;
          expect(trace.span === null || stands(trace.span, text)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds nothing in an empty library', () => {
    expect(traceQuote(indexDocuments([]), { quote: 'we will not raise fares' })).toMatchObject({
      ranking: [],
      status: 'not-found',
    });
  });

  it('finds its document among ten thousand, and the same document twice', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      id: `note-${i}`,
      text: `Note ${i}. Every motion was read and put to the vote on day ${i}. \0 Ship ${i % 97} lay in berth ${i % 13}.`,
    }));
    const library = indexDocuments([...many, { id: 'a', text: letter }, { id: 'b', text: letter }]);
    const { status, ranking } = traceQuote(library, { quote: 'The crew may have seen the light' });
    expect([status, ranking.slice(0, 2)]).toEqual(['verbatim', ['a', 'b']]);
    expect(traceQuote(library, { quote: 'put to the vote on day 4711' }).ranking[0]).toBe('note-4711');
  });

  it('reads a quotation of a million words by its beginning', () =>
    expect(traceQuote(index, { quote: 'every motion was read '.repeat(250_000) }).ranking).toContain(
      'minutes',
    ));
});
