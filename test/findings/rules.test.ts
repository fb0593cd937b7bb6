import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Facts } from '@/lib/findings/rule';
import { rules } from '@/lib/findings/rules';
import { partOf, spanOf } from '@/lib/text/span';
import type { DocumentType, Analysis, Article, Attribution, Evidence, Reference, Source } from '@/lib/types';
import { anAnalysis, anArticle, find } from '../export/an-analysis';

const LONG =
  'The council met on Tuesday evening in the town hall and spoke for three hours about the new tram line, its cost and its route through the old quarter, and put off the vote until the spring session of the council in April, when the new survey of the ground beneath the market square is to be published and the two other routes can be weighed.';

const facts = (article: Article, more: Partial<Facts> = {}): Facts => ({
  article,
  sentences: article.blocks.map((block) => block.span),
  sources: [],
  attributions: [],
  claims: [],
  references: [],
  documents: [],
  links: [],
  evidence: [],
  headlines: [],
  ...more,
});
const found = (given: Facts, rule: string): Analysis['findings'] =>
  rules.flatMap((each) => each(given)).filter((finding) => finding.rule === rule);
const said = (text: string, words: string, more: Partial<Attribution> = {}): Attribution => ({
  id: `t-${words}`,
  kind: 'direct',
  source: null,
  cue: null,
  content: [find(text, words)],
  sourceId: null,
  via: [],
  strength: 'neutral',
  ...more,
});
const source = (text: string, name: string, more: Partial<Source> = {}): Source => ({
  id: `s-${name}`,
  kind: 'person',
  name,
  role: null,
  mentions: [find(text, name)],
  document: null,
  unnamed: null,
  ...more,
});

it('finds nothing in a plain article with a headline', () => {
  expect(rules.flatMap((rule) => rule(facts(anArticle([LONG]))))).toEqual([]);
});

describe('about the article', () => {
  it('says that there is no headline', () => {
    expect(found(facts(anArticle([LONG], { headline: null })), 'no-headline')).toHaveLength(1);
  });
  it.each([
    ['one', `${LONG} Zw\uFFFDlf.`, /^One character of the text cannot be read and stands as \uFFFD/],
    ['three', `${LONG} K\uFFFDln, F\uFFFDssen, B\uFFFDhl.`, /^3 characters of the text cannot be read/],
  ])('H21 T13: says that characters cannot be read: %s', (_, text, message) => {
    const [finding, ...more] = found(facts(anArticle([text])), 'unreadable-characters');
    expect(finding.message).toMatch(message);
    expect(finding.span).toEqual(spanOf(text, text.indexOf('\uFFFD'), text.indexOf('\uFFFD') + 1));
    expect(more).toEqual([]);
  });
  it.each([
    ['few words', anArticle(['Short.'], { extraction: 'thin' }), 'only one word'],
    ['no words at all', anArticle([''], { extraction: 'thin' }), 'only 0 words'],
    ['a paywall', anArticle([LONG], { extraction: 'thin' }), 'front of an article'],
  ])('says that the body is thin: %s', (_, article, words) => {
    expect(found(facts(article), 'thin-body')[0].message).toContain(words);
  });
  it.each([
    ['de', 'German'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['not a tag!', 'not a tag!'],
  ])('names the language %s that it cannot read', (language, name) => {
    expect(found(facts(anArticle([LONG], { language })), 'language-not-supported')[0].message).toContain(
      name,
    );
  });
  it.each(['en', 'en-GB', 'EN', null])('reads %s', (language) => {
    expect(found(facts(anArticle([LONG], { language })), 'language-not-supported')).toEqual([]);
  });
});

describe('about the headline', () => {
  const { headlines } = anAnalysis();
  it('reports a headline that is not backed, once for each wording, with its worst fault', () => {
    const same = { ...headlines[0], variant: { ...headlines[0].variant, from: 'og' as const } };
    const [finding, ...rest] = found(
      facts(anArticle([LONG]), { headlines: [headlines[0], same] }),
      'headline-not-backed',
    );
    expect(rest).toEqual([]);
    expect(finding.severity).toBe('error');
    expect(finding.message).toContain('The text says that it wrote, not that it lied.');
    expect(finding.evidence).toEqual(headlines[0].phrases[0].evidence);
  });
  it('tells partly backed from not backed, and passes over the rest', () => {
    const as = (verdict: 'partly-backed' | 'backed' | 'cannot-tell'): Facts =>
      facts(anArticle([LONG]), { headlines: [{ ...headlines[0], verdict }] });
    expect(found(as('partly-backed'), 'headline-partly-backed')).toHaveLength(1);
    for (const verdict of ['backed', 'cannot-tell'] as const)
      expect(rules.flatMap((rule) => rule(as(verdict)))).toEqual([]);
  });
});

describe('about quotations', () => {
  it('reports a quotation that lost a negation in the words of the document', () => {
    const analysis = anAnalysis();
    const evidence: Evidence = {
      ...analysis.evidence[0],
      changes: [{ kind: 'negation', quoted: '', original: 'not', marked: false }],
    };
    const [finding] = found({ ...analysis, evidence: [evidence] }, 'quote-altered-from-source');
    expect(finding).toMatchObject({
      severity: 'error',
      span: analysis.attributions[0].content[0],
      expected: evidence.span!.exact,
    });
    expect(finding.message).toContain('“Letter to the minister” says: it loses the negation “not”');
  });

  it('stands at the part of the quotation that was altered', () => {
    const analysis = anAnalysis();
    const [{ id, content }] = analysis.attributions.filter(({ id }) => id === analysis.evidence[0].of.id);
    const quoted = partOf(content[0], 1, 5);
    const evidence = { ...analysis.evidence[0], of: { kind: 'attribution' as const, id }, quoted };
    expect(found({ ...analysis, evidence: [evidence] }, 'quote-altered-from-source')[0].span).toEqual(quoted);
  });

  it('passes over changes that brackets or an ellipsis own up to', () => {
    const analysis = anAnalysis();
    const evidence = analysis.evidence.map((each) => ({
      ...each,
      changes: each.changes.map((change) => ({ ...change, marked: true })),
    }));
    expect(found({ ...analysis, evidence }, 'quote-altered-from-source')).toEqual([]);
  });

  const quoted =
    'Trams were late again. “We have waited far too long for this,” and so it went on. The "Blue Line" opened.';
  it('asks whose words are quoted, and lets short titles pass', () => {
    const [finding, ...rest] = found(facts(anArticle([quoted])), 'unattributed-quotation');
    expect(rest).toEqual([]);
    expect(finding.span!.exact).toBe('“We have waited far too long for this,”');
  });
  it.each([
    ['The town read “Perfect Harbours: Ropes, Anchors and the Reinvention of Port Ellery” at school.'],
    ['Set agent = "Mozilla/5.0 (X11; Linux x86_64) like a real browser" first.'],
  ])('takes no title and no code for speech: %s', (text) =>
    expect(found(facts(anArticle([text])), 'unattributed-quotation')).toEqual([]),
  );
  it('says once of many quotations that they are nobody’s', () => {
    const line = (word: string) => `“I have never seen so many ${word} here,” and so on.`;
    const texts = ['gulls', 'ropes', 'boats', 'trams'].map(line);
    const [finding, ...rest] = found(facts(anArticle(texts)), 'unattributed-quotation');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      message: expect.stringContaining('4 quotations'),
      evidence: { length: 3 },
    });
  });
  it('is content once somebody is named', () => {
    const given = facts(anArticle([quoted]), {
      attributions: [said(quoted, 'We have waited far too long for this,', { sourceId: 's1' })],
    });
    expect(found(given, 'unattributed-quotation')).toEqual([]);
  });

  it.each([
    ['"It is done and dusted now,” he said.', 1],
    ['“It is done and dusted now," he said.', 1],
    ['“It is done and dusted now,” he said. "So be it then," she said.', 0],
    // The first paragraph of a long quotation stays open.
    ['“It is done and dusted now. And there is more', 0],
    ['He bought a 65" screen, “a big one by any measure”, and a 40" one.', 0],
    ['“It was “great” they said', 0],
  ])('reads the marks of %j', (text, count) => {
    expect(found(facts(anArticle([text])), 'mixed-quotation-marks')).toHaveLength(count);
  });
});

describe('about captions', () => {
  const caption = (text: string, body = LONG): number =>
    found(facts(anArticle([body], { captions: [text] })), 'caption-claims-more').length;
  it.each([
    ['The mayor is accused of bribery', 1],
    ['Fares rose by 40%', 1],
    ['A tram at dusk in the old quarter on 17 June 2022', 0],
    ['Officials met on Tuesday', 0],
  ])('holds %j against the text', (text, count) => {
    expect(caption(text)).toBe(count);
  });
  it('is content when the text says the same in another form', () => {
    expect(caption('Caught spying', `${LONG} They spied on each other.`)).toBe(0);
    expect(caption('Cost: $3 million', `${LONG} It cost $3 million.`)).toBe(0);
  });
  it('marks the place of a caption that stands in pasted text', () => {
    const article = anArticle([LONG, 'A clerk suspected of fraud']);
    const blocks = [article.blocks[0], { ...article.blocks[1], kind: 'caption' as const }];
    const [finding] = found(facts({ ...article, blocks }), 'caption-claims-more');
    expect(finding.span!.exact).toBe('A clerk suspected of fraud');
  });
});

describe('about sources', () => {
  it.each([
    [null, 'warning', 'does not say why'],
    ['who was not authorised to speak', 'note', '“who was not authorised to speak”'],
  ])('weighs the namelessness of somebody with the reason %j', (reason, severity, words) => {
    const text = 'The fares will rise, a person close to the talks said.';
    const anonymous = source(text, 'a person close to the talks', {
      kind: 'anonymous',
      unnamed: { body: false, reason },
    });
    const given = facts(anArticle([text]), {
      sources: [anonymous],
      attributions: [said(text, 'The fares will rise', { sourceId: anonymous.id })],
    });
    const [finding] = found(given, 'anonymous-source');
    expect(finding.severity).toBe(severity);
    expect(finding.message).toContain(words);
  });

  it('wants no name of a body', () => {
    const text = 'Unions said that fares will rise.';
    const speaker = source(text, 'Unions', { kind: 'anonymous', unnamed: { body: true, reason: null } });
    const statement = said(text, 'that fares will rise', { sourceId: speaker.id });
    const given = facts(anArticle([text]), { sources: [speaker], attributions: [statement] });
    expect(found(given, 'anonymous-source')).toEqual([]);
  });

  it.each([
    ['Ravi Nair, a surveyor from Leeds said that fares will rise.', 'a surveyor from Leeds'],
    ['The chief inspector of piers, Ines Calder, said that fares will rise.', 'The chief inspector of piers'],
    ['Both said that fares will rise.', 'Both'],
    ['No councillor said that fares will rise.', 'No councillor'],
    [
      'Council candidates Lena Ortiz and Ravi Nair said that fares will rise.',
      'Council candidates Lena Ortiz and Ravi Nair',
    ],
  ])('wants no name of somebody who is named right there: %s', (text, described) => {
    const speaker = source(text, described, { kind: 'anonymous', unnamed: { body: false, reason: null } });
    const statement = said(text, 'that fares will rise', { sourceId: speaker.id });
    const given = facts(anArticle([text]), { sources: [speaker], attributions: [statement] });
    expect(found(given, 'anonymous-source')).toEqual([]);
  });
  it('tells once of statements of nobody in particular, and of no voters who were polled', () => {
    const text =
      'Critics said that fares will rise. Many experts said that piers will close. Most voters said that they agree.';
    const who = [
      ['Critics', 'that fares will rise'],
      ['Many experts', 'that piers will close'],
      ['Most voters', 'that they agree'],
    ] as const;
    const speakers = who.map(([described], index) =>
      source(text, described, { id: `s${index}`, kind: 'anonymous', unnamed: { body: true, reason: null } }),
    );
    const given = facts(anArticle([text]), {
      sources: speakers,
      attributions: who.map(([, words], index) => said(text, words, { sourceId: `s${index}` })),
    });
    expect(found(given, 'anonymous-source')).toEqual([]);
    const [finding, ...more] = found(given, 'vague-source');
    expect(more).toEqual([]);
    expect(finding.message).toBe(
      'The text gives statements to nobody in particular (“Critics”, “Many experts”).',
    );
    expect(finding.evidence.map(({ exact }) => exact)).toEqual([
      'that fares will rise',
      'that piers will close',
    ]);
  });
  it.each([
    ['In New York, a police official said that fares will rise.', 'a police official'],
    ['A spokesman for Lena Ortiz said that fares will rise.', 'A spokesman for Lena Ortiz'],
  ])('still wants the name in: %s', (text, described) => {
    const speaker = source(text, described, { kind: 'anonymous', unnamed: { body: false, reason: null } });
    const statement = said(text, 'that fares will rise', { sourceId: speaker.id });
    const given = facts(anArticle([text]), { sources: [speaker], attributions: [statement] });
    expect(found(given, 'anonymous-source')).toHaveLength(1);
  });

  it.each<[string, string, DocumentType, boolean]>([
    ['Ortiz works on stem cell research in Leeds.', 'stem cell research', 'study', false],
    ['This article has been updated.', 'This article', 'report', false],
    ['A 5-5 ruling would leave the fares in place.', 'A 5-5 ruling', 'court-paper', false],
    ['The website listed the boat.', 'The website', 'other', false],
    ['The city council filed a lawsuit on the fares.', 'a lawsuit', 'court-paper', true],
    ['It follows a 2014 study of piers.', 'a 2014 study', 'study', true],
    ['In this post we paint a pier.', 'this post', 'post', false],
    ['No recent release from the board runs there.', 'No recent release', 'statement', false],
    ['That was 2 minutes ago.', '2 minutes', 'transcript', false],
    ['Note: some ferries are late.', 'Note', 'letter', false],
    ['She showed truly poor judgment there.', 'truly poor judgment', 'court-paper', false],
    ['She left a note on the pier.', 'a note', 'letter', true],
    ['The board heard of the announcement late.', 'the announcement', 'statement', false],
  ])('looks for what a person could get: %s', (text, words, type, wanted) => {
    const paper = source(text, words, {
      kind: 'document',
      document: { type, author: null, addressee: null, publisher: null, date: null },
    });
    expect(found(facts(anArticle([text]), { sources: [paper] }), 'source-wanted')).toHaveLength(
      wanted ? 1 : 0,
    );
  });

  it.each([
    ['the reports', 0],
    ['media reports', 0],
    ['a council report', 1],
  ])('wants no paper where papers and stations told it: %s', (words, wanted) => {
    const text = `The pumps failed, according to ${words}.`;
    const paper = source(text, words, {
      kind: 'document',
      name: words.replace(/^(?:a|the) /, ''),
      document: { type: 'report', author: null, addressee: null, publisher: null, date: null },
    });
    const given = facts(anArticle([text]), {
      sources: [paper],
      attributions: [said(text, 'The pumps failed', { sourceId: paper.id })],
    });
    expect(found(given, 'source-wanted')).toHaveLength(wanted);
  });

  const letter = 'In a letter to the minister, Lena Ortiz wrote that fares will rise.';
  const document = source(letter, 'a letter to the minister', {
    kind: 'document',
    document: {
      type: 'letter',
      author: 'Lena Ortiz',
      addressee: 'the minister',
      publisher: null,
      date: null,
    },
  });
  it('wants a document that is named and not linked, and says what to look for', () => {
    const [finding] = found(facts(anArticle([letter]), { sources: [document] }), 'source-wanted');
    expect(finding.expected).toBe('the letter itself, by Lena Ortiz, to the minister');
  });
  it('is content once the document is linked', () => {
    const link = {
      from: { kind: 'source' as const, id: document.id },
      documentId: 'd1',
      method: 'named' as const,
      score: 1,
    };
    expect(
      found(facts(anArticle([letter]), { sources: [document], links: [link] }), 'source-wanted'),
    ).toEqual([]);
  });
  it.each([
    ['words that lead to it', 'document', 'https://council.example/letter.pdf', [], 0],
    ['a number that nothing else bears', 'document', null, [{ unique: true }], 0],
    ['a number that others bear too', 'document', null, [{ unique: false }], 1],
    ['a link of who speaks', 'speaker', 'https://council.example/ortiz', [], 1],
  ] as const)('counts %s', (_, role, href, identifiers, wanted) => {
    const reference = {
      id: 'reference-1',
      span: find(letter, 'a letter to the minister'),
      href,
      identifiers: identifiers as unknown as Reference['identifiers'],
      sentence: find(letter, letter),
      role,
      of: [{ kind: 'source' as const, id: document.id }],
    };
    const given = facts(anArticle([letter]), { sources: [document], references: [reference] });
    expect(found(given, 'source-wanted')).toHaveLength(wanted);
  });

  const three = 'One thing, said Ann Lee. Two things. Three things.';
  it('notes that nobody but one source is heard', () => {
    const ann = source(three, 'Ann Lee');
    const attributions = ['One thing', 'Two things', 'Three things'].map((words) =>
      said(three, words, { sourceId: ann.id }),
    );
    const given = facts(anArticle([three]), { sources: [ann], attributions });
    expect(found(given, 'single-source')[0].message).toContain(
      'All 3 statements come from one source (“Ann Lee”)',
    );
    const mixed = [...attributions.slice(0, 2), { ...attributions[2], sourceId: null }];
    expect(found({ ...given, attributions: mixed }, 'single-source')).toEqual([]);
  });
});

it('gives each finding the name of a rule file, and spans that stand in the text', () => {
  const analysis = anAnalysis();
  const files = readdirSync('lib/findings');
  const findings = rules.flatMap((rule) => rule(analysis));
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['headline-not-backed', 'source-wanted']),
  );
  for (const finding of findings) {
    expect(files).toContain(`${finding.rule}.ts`);
    for (const span of [finding.span, ...finding.evidence])
      if (span) expect(spanOf(analysis.article.text, span.start, span.end)).toEqual(span);
  }
});
