import { describe, expect, it } from 'vitest';
import type { Attribution, AttributionKind } from '@/lib/types';
import { type Reading, read } from './article-of';

interface Case {
  readonly text: string;
  /** Begins the content of the attribution that is meant. */
  readonly content: string;
  /** The words of the source as they stand there; `null` where the text leaves it to the context. */
  readonly source: string | null;
  /** Name of the source that those words stand for, when that is asked too. */
  readonly is?: string;
  readonly cue?: string;
  readonly kind?: AttributionKind;
  readonly strength?: Attribution['strength'];
}

/** The attribution whose content holds `words`, the one that begins nearest to them. */
function attributionOf({ attributions }: Reading, words: string): Attribution | undefined {
  return attributions
    .filter(({ content }) => content.some(({ exact }) => exact.includes(words)))
    .sort(
      (a, b) =>
        Math.min(...a.content.map(({ exact }) => Math.abs(exact.indexOf(words)))) -
        Math.min(...b.content.map(({ exact }) => Math.abs(exact.indexOf(words)))),
    )[0];
}

const cases: Readonly<Record<string, Case>> = {
  'content, source, cue': {
    text: '“The harbour will stay open all winter,” Mayor Ines Calder said.',
    content: 'The harbour will stay open',
    source: 'Mayor Ines Calder',
    cue: 'said',
    kind: 'direct',
  },
  'content, cue, source': {
    text: '“The harbour will stay open all winter,” said Ines Calder, the mayor of Port Ellery.',
    content: 'The harbour will stay open',
    source: 'Ines Calder, the mayor of Port Ellery',
    cue: 'said',
    kind: 'direct',
  },
  'source, cue, content': {
    text: 'Ines Calder said that the harbour would stay open all winter.',
    content: 'that the harbour would stay open all winter',
    source: 'Ines Calder',
    kind: 'indirect',
  },
  'told somebody': {
    text: 'Calder told reporters on Monday that the harbour would stay open.',
    content: 'that the harbour would stay open',
    source: 'Calder',
    cue: 'told',
  },
  'a label by whoever stands behind “by”': {
    text: 'The plan was branded “a disgrace” by the harbour unions.',
    content: '“a disgrace”',
    source: 'the harbour unions',
  },
  'a label by whoever stands before it': {
    text: 'The plan, described by Ines Calder as “a disgrace”, was dropped.',
    content: '“a disgrace”',
    source: 'Ines Calder',
    is: 'Ines Calder',
  },
  'who speaks behind the place where he does': {
    text: 'Outside court, Det Ch Insp Paul Brandt said the sentence reflected the harm done.',
    content: 'the sentence reflected the harm done',
    source: 'Det Ch Insp Paul Brandt',
    is: 'Paul Brandt',
  },
  'somebody named whose description the parser takes for the speaker': {
    text: 'Brantley boss Lena Calder, the first woman to take a men’s side to the last 16, said the win was luck.',
    content: 'the win was luck',
    source: 'Brantley boss Lena Calder, the first woman to take a men’s side to the last 16',
    is: 'Lena Calder',
  },
  'a body named behind what it is to somebody': {
    text: 'Wu’s employer, Imperial College London, said prices were high.',
    content: 'prices were high',
    source: 'Wu’s employer, Imperial College London',
    is: 'Imperial College London',
  },
  'a closing credit behind a sentence hard to read': {
    text: 'Travellers arriving in the port from those places after 4am on Saturday must self-isolate for 14 days, Transport Secretary Ada Okoro said on Thursday.',
    content: 'must self-isolate for 14 days',
    source: 'Transport Secretary Ada Okoro',
    is: 'Ada Okoro',
    cue: 'said',
  },
  'a spokeswoman, who is not whom she speaks for': {
    text: 'A spokeswoman for Mayor Bill Okoro denied that the port was shut.',
    content: 'that the port was shut',
    source: 'A spokeswoman for Mayor Bill Okoro',
    is: 'A spokeswoman for Mayor Bill Okoro',
  },
  'a speaker with a name between the halves of a clause': {
    text: 'The plan, said Ms Okoro, will cost £3m.',
    content: 'will cost £3m',
    source: 'Ms Okoro',
    cue: 'said',
  },
  'a speaker between an adverb and the clause': {
    text: 'Currently, said Dr Ada Okoro, the director of the hospital, there are 70 children registered there.',
    content: 'there are 70 children registered there',
    source: 'Dr Ada Okoro, the director of the hospital',
    cue: 'said',
  },
  'an outlet that closes the sentence': {
    text: 'The company will close two plants in Ohio, Reuters reported on Thursday.',
    content: 'The company will close two plants in Ohio',
    source: 'Reuters',
    is: 'Reuters',
    cue: 'reported',
  },
  'somebody of a body with "of" in its name': {
    text: 'Shares will fall, said Bank of Norland analyst Ada Okoro.',
    content: 'Shares will fall',
    source: 'Bank of Norland analyst Ada Okoro',
    is: 'Ada Okoro',
  },
  'according to, after': {
    text: 'The ferry lost nine of its ten engines last year, according to the port authority.',
    content: 'The ferry lost nine of its ten engines last year',
    source: 'the port authority',
    cue: 'according to',
  },
  'according to, before': {
    text: 'According to Priya Raman, the ferry lost nine of its ten engines last year.',
    content: 'the ferry lost nine',
    source: 'Priya Raman',
    cue: 'According to',
  },
  'a split quotation': {
    text: '“We were warned in May,” Raman said, “and we did nothing about it.”',
    content: 'and we did nothing about it',
    source: 'Raman',
    kind: 'direct',
  },
  'mixed marks': {
    text: '"The crane was never inspected,” Okoro added.',
    content: 'The crane was never inspected',
    source: 'Okoro',
    cue: 'added',
    kind: 'direct',
  },
  'straight marks': {
    text: '"The crane was never inspected," Okoro added.',
    content: 'The crane was never inspected',
    source: 'Okoro',
    kind: 'direct',
  },
  'single marks with apostrophes about': {
    text: '‘I don’t think the town’s workers were told,’ Ada Okoro said.',
    content: 'I don’t think the town’s workers were told',
    source: 'Ada Okoro',
    kind: 'direct',
  },
  'doubled apostrophes as marks': {
    text: "''The dam is safe,'' Ms. Okoro said.",
    content: 'The dam is safe',
    source: 'Ms. Okoro',
    kind: 'direct',
  },
  'a quotation within a quotation': {
    text: '“She told me ‘never again’ and she meant it,” Tomas Brandt said.',
    content: 'She told me',
    source: 'Tomas Brandt',
    kind: 'direct',
  },
  'words quoted inside a report': {
    text: 'Okoro said the plan was “an insult to every nurse in the county” and would fail.',
    content: 'the plan was “an insult',
    source: 'Okoro',
    kind: 'mixed',
  },
  'a pronoun as source': {
    text: 'Ada Okoro runs the clinic. She said the clinic would close in March.',
    content: 'the clinic would close in March',
    source: 'She',
    is: 'Ada Okoro',
  },
  'a role as source': {
    text: 'Brightline chief executive Tomas Brandt visited the yard on Monday. The Brightline boss said that nobody would lose a job.',
    content: 'that nobody would lose a job',
    source: 'The Brightline boss',
    is: 'Tomas Brandt',
  },
  'a surname as source': {
    text: 'The yard was bought by Tomas Brandt in 2019. Brandt said that nobody would lose a job.',
    content: 'that nobody would lose a job',
    source: 'Brandt',
    is: 'Tomas Brandt',
  },
  'a letter speaks': {
    text: 'The minister received a letter from the union on Friday. “Members outside the yard can have no say in this vote,” the letter said.',
    content: 'Members outside the yard',
    source: 'the letter',
    is: 'letter from the union',
    kind: 'direct',
  },
  'a report claims': {
    text: 'The report claims that the valve had been leaking for eleven weeks.',
    content: 'that the valve had been leaking',
    source: 'The report',
    strength: 'claim',
  },
  'a study finds': {
    text: 'A study published in March found that the pills made no difference to sleep.',
    content: 'that the pills made no difference',
    source: 'A study published in March',
  },
  'a spokeswoman for somebody': {
    text: 'A spokeswoman for Brightline said the company would appeal.',
    content: 'the company would appeal',
    source: 'A spokeswoman for Brightline',
  },
  'the unnamed, with the reason': {
    text: 'The sale will be announced on Tuesday, said a person familiar with the talks, who was not authorised to speak publicly.',
    content: 'The sale will be announced on Tuesday',
    source: 'a person familiar with the talks',
  },
  'a content before a bare verb and a name': {
    text: 'The yard has broken no rule, said Tomas Brandt.',
    content: 'The yard has broken no rule',
    source: 'Tomas Brandt',
  },
  'several speakers': {
    text: 'Okoro and Brandt said the contract had been signed in secret.',
    content: 'the contract had been signed in secret',
    source: 'Okoro and Brandt',
  },
  'officials say': {
    text: 'Officials said the bridge would be closed for two weeks.',
    content: 'the bridge would be closed',
    source: 'Officials',
  },
  'a colon after the speaker': {
    text: 'Okoro: “I never signed the order and I never saw it.”',
    content: 'I never signed the order',
    source: 'Okoro',
    cue: ':',
  },
  'a colon after the cue': {
    text: 'Brandt wrote: “The yard is not for sale at any price.”',
    content: 'The yard is not for sale',
    source: 'Brandt',
    kind: 'direct',
  },
  'a lead in its own paragraph': {
    text: 'From Chairwoman Lena Ortiz:\n\n“The committee will hear every witness, and it will hear them in public.”',
    content: 'The committee will hear every witness',
    source: 'Chairwoman Lena Ortiz',
    is: 'Lena Ortiz',
    kind: 'direct',
  },
  'a denial': {
    text: 'Brandt denied that the yard had ever dumped oil in the bay.',
    content: 'that the yard had ever dumped oil',
    source: 'Brandt',
    strength: 'deny',
  },
  'an admission': {
    text: 'The company admitted that its records were incomplete.',
    content: 'that its records were incomplete',
    source: 'The company',
    strength: 'admit',
  },
  'a warning': {
    text: 'Doctors warned that the ward would run out of beds by Friday.',
    content: 'that the ward would run out of beds',
    source: 'Doctors',
    strength: 'warn',
  },
  'a belief': {
    text: 'Police believe the fire was started on purpose.',
    content: 'the fire was started on purpose',
    source: 'Police',
    strength: 'believe',
  },
  'a demand': {
    text: 'The union urged the council to publish the accounts.',
    content: 'to publish the accounts',
    source: 'The union',
    strength: 'ask',
  },
  'a promise': {
    text: 'The governor promised to rebuild the road within a year.',
    content: 'to rebuild the road within a year',
    source: 'The governor',
    strength: 'promise',
  },
  'a hope': {
    text: 'Okoro hopes to reopen the clinic before Christmas.',
    content: 'to reopen the clinic',
    source: 'Okoro',
    strength: 'hope',
  },
  'an allegation': {
    text: 'Prosecutors allege that Brandt moved the money through three firms.',
    content: 'that Brandt moved the money through three firms',
    source: 'Prosecutors',
    strength: 'allege',
  },
  'a relative pronoun as source': {
    text: 'Ada Okoro, who said the clinic was short of staff, resigned on Monday.',
    content: 'the clinic was short of staff',
    source: 'who',
    is: 'Ada Okoro',
  },
  'a participle as cue': {
    text: 'Brandt dismissed the petition, saying the yard had broken no rule.',
    content: 'the yard had broken no rule',
    source: 'Brandt',
    cue: 'saying',
  },
  'a statement': {
    text: 'In a statement, Brightline said it regretted the delay.',
    content: 'it regretted the delay',
    source: 'Brightline',
  },
  'a post': {
    text: 'Okoro tweeted: “Not one nurse was asked about this plan.”',
    content: 'Not one nurse was asked',
    source: 'Okoro',
    kind: 'direct',
  },
  'a dash before the name': {
    text: '“We will be here until the last boat is home,” — Ines Calder, mayor of Port Ellery',
    content: 'We will be here until the last boat is home',
    source: 'Ines Calder',
    is: 'Ines Calder',
  },
  'a role with the name beside it': {
    text: 'Helen Marsh was arrested on Monday. Her lawyer, Tom Beck, said the charge was false.',
    content: 'the charge was false',
    source: 'Tom Beck',
    is: 'Tom Beck',
  },
  'two verbs of one subject': {
    text: 'The union called the offer an insult and said it would ballot its members next month.',
    content: 'it would ballot its members',
    source: 'The union',
    cue: 'said',
  },
  'three verbs of one subject': {
    text: 'Ada Okoro criticised the plan, called the council slow and said that she would sue.',
    content: 'that she would sue',
    source: 'Ada Okoro',
    is: 'Ada Okoro',
  },
  'a second clause with its own subject': {
    text: 'The council rejected the plan and its leader, Ada Okoro, said it was unsafe.',
    content: 'it was unsafe',
    source: 'Ada Okoro',
    is: 'Ada Okoro',
  },
  'a participle of the nearer subject': {
    text: '“We are shut,” Finch said, and the council agreed, saying the road was unsafe.',
    content: 'the road was unsafe',
    source: 'the council',
    cue: 'saying',
  },
  'two roles before a name': {
    text: '“The joke was old,” said English comedian and actor Peter Halloway.',
    content: 'The joke was old',
    source: 'English comedian and actor Peter Halloway',
    is: 'Peter Halloway',
  },
  '"the company" of the firm last spoken of': {
    text: 'Shares in Tidewell fell on Friday. Analysts at Norbank expect a loss. The company said it would publish its results in May.',
    content: 'it would publish its results',
    source: 'The company',
    is: 'Tidewell',
  },
  'a relative pronoun after an unnamed person': {
    text: 'The letter was shown to a teacher from Leeds, who said it was genuine.',
    content: 'it was genuine',
    source: 'who',
    is: 'a teacher from Leeds',
  },
  testimony: {
    text: 'Ada Okoro sent a letter to the board in May. Her testimony last week said that the board had ignored it.',
    content: 'that the board had ignored it',
    source: 'Her testimony',
    is: 'testimony by Ada Okoro',
  },
  'a question': {
    text: 'Okoro asked whether the council had read the report.',
    content: 'whether the council had read the report',
    source: 'Okoro',
    strength: 'ask',
  },
};

/** Cases that the model does not reach yet, each with its reason. */
const beyond: Readonly<Record<string, string>> = {
  'a second clause with its own subject': 'the parser joins the plan and its leader',
  'a participle of the nearer subject': 'the model prefers the speaker of the quotation',
};

describe('findAttributions', () => {
  for (const [name, expected] of Object.entries(cases))
    (name in beyond ? it.fails : it)(`reads ${name}${name in beyond ? ` (${beyond[name]})` : ''}`, () => {
      const reading = read(expected.text);
      const found = attributionOf(reading, expected.content);
      expect(found, 'no attribution with that content').toBeDefined();
      if (expected.source === null) expect(found?.source).toBeNull();
      else expect(found?.source?.exact).toContain(expected.source);
      if (expected.cue !== undefined) expect(found?.cue?.exact).toBe(expected.cue);
      if (expected.kind !== undefined) expect(found?.kind).toBe(expected.kind);
      if (expected.strength !== undefined) expect(found?.strength).toBe(expected.strength);
      if (expected.is !== undefined)
        expect(reading.sources.find(({ id }) => id === found?.sourceId)?.name).toBe(expected.is);
    });
});

it.each([
  'The malware encrypts files. That said, the malware leaves files alone if they are large.',
  'Having said that, the plan may work.',
  'Harbourtown: Marsh; Okoro, Brandt, Calder, Ortiz; Holt, Beck (capt).',
  'Referee: Ada Okoro (Norland)',
  'The hosts claimed Norland’s last five wickets for 44 runs on Friday morning.',
  'Okoro dismissed him for 30 in the second over of the day.',
])('takes nothing for somebody’s words that only looks so: %s', (text) =>
  expect(read(text).attributions).toEqual([]),
);
