import { createHash } from 'node:crypto';
import { ENGINE } from '@/lib/engine';
import { spanOf } from '@/lib/text/span';
import type {
  Analysis,
  Attribution,
  Claim,
  HeadlineCheck,
  PhraseCheck,
  Source,
  SourceDocument,
  Span,
} from '@/lib/types';

const PARAGRAPHS = [
  'Norrsund Ferries has acknowledged that two of its ships sailed last winter with fewer lifeboat crew than their certificates require.',
  'The acknowledgement came in a letter from chief executive Ylva Aronsen to the Maritime Safety Board, which had asked the company for its rosters.',
  '“On eleven crossings we sailed with one trained boat leader fewer than the certificate names,” the letter said.',
  'Aronsen told the board that no passenger was at risk at any time. “We have changed how we plan our crews,” she added.',
  'A mechanic who worked on both ships, and who asked not to be named, said that the shortfall had been known since November.',
  'Norrsund carried 1.2 million passengers last year, according to its annual report, and expects to carry more in 2027.',
  'Union secretary Pål Hegge said in an interview with Fjord Radio that the letter was “a start, and no more than a start”.',
];
const text = PARAGRAPHS.join('\n\n');

/** The `nth` (from 0) place of `quote` in the article's text. */
function at(quote: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`the fixture does not say ${quote}`);
  return spanOf(text, start, start + quote.length);
}

function phrase(headline: string, exact: string, rest: Omit<PhraseCheck, 'span'>): PhraseCheck {
  const start = headline.indexOf(exact);
  return { span: spanOf(headline, start, start + exact.length), ...rest };
}

const letterText =
  'To the Maritime Safety Board.\n\nOn fourteen crossings we sailed with one trained boat leader fewer than the certificate names. No passenger was at risk at any time.';
const letter: SourceDocument = {
  id: 'doc-letter',
  url: 'https://norrsund.example/letters/board',
  title: 'Letter to the Maritime Safety Board',
  publisher: 'Norrsund Ferries',
  publishedAt: '2026-02-02',
  retrievedAt: '2026-02-05T09:00:00Z',
  sha256: createHash('sha256').update(letterText).digest('hex'),
  status: 'held',
  text: letterText,
  blocks: [],
};

const source = (
  id: string,
  kind: Source['kind'],
  name: string,
  role: string | null,
  mentions: Span[],
): Source => ({
  id,
  kind,
  name,
  role,
  mentions,
  document:
    kind === 'document'
      ? {
          type: name.includes('report') ? 'report' : 'letter',
          author: name.includes('report') ? 'Norrsund' : 'Ylva Aronsen',
          addressee: null,
          publisher: null,
          date: null,
        }
      : null,
  unnamed: kind === 'anonymous' ? { body: false, reason: null } : null,
});

const sources: Source[] = [
  source('src-letter', 'document', 'a letter from chief executive Ylva Aronsen', null, [
    at('a letter from chief executive Ylva Aronsen'),
    at('the letter', 0),
  ]),
  source('src-aronsen', 'person', 'Ylva Aronsen', 'chief executive', [
    at('Ylva Aronsen'),
    at('Aronsen', 1),
    at('she'),
  ]),
  source('src-mechanic', 'anonymous', 'a mechanic who worked on both ships', null, [
    at('A mechanic who worked on both ships'),
  ]),
  source('src-report', 'document', 'its annual report', null, [at('its annual report')]),
  source('src-hegge', 'person', 'Pål Hegge', 'union secretary', [at('Pål Hegge')]),
  source('src-radio', 'outlet', 'Fjord Radio', null, [at('Fjord Radio')]),
];

const attribution = (
  id: string,
  kind: Attribution['kind'],
  who: Span,
  cue: Span,
  content: Span,
  sourceId: string,
  via: string[] = [],
): Attribution => ({ id, kind, source: who, cue, content: [content], sourceId, via, strength: 'neutral' });

const attributions: Attribution[] = [
  attribution(
    'att-1',
    'direct',
    at('the letter', 0),
    at('said'),
    at('On eleven crossings we sailed with one trained boat leader fewer than the certificate names,'),
    'src-letter',
  ),
  attribution(
    'att-2',
    'indirect',
    at('Aronsen', 1),
    at('told'),
    at('no passenger was at risk at any time'),
    'src-aronsen',
  ),
  attribution(
    'att-3',
    'direct',
    at('she'),
    at('added'),
    at('We have changed how we plan our crews,'),
    'src-aronsen',
  ),
  attribution(
    'att-4',
    'indirect',
    at('A mechanic who worked on both ships'),
    at('said', 1),
    at('the shortfall had been known since November'),
    'src-mechanic',
  ),
  attribution(
    'att-5',
    'indirect',
    at('its annual report'),
    at('according to'),
    at('Norrsund carried 1.2 million passengers last year'),
    'src-report',
  ),
  attribution(
    'att-6',
    'mixed',
    at('Pål Hegge'),
    at('said', 2),
    at('the letter was “a start, and no more than a start”'),
    'src-hegge',
    ['src-radio'],
  ),
];

const claim = (id: string, span: Span, rest: Partial<Claim>): Claim => ({
  id,
  span,
  text: span.exact,
  kind: 'event',
  checkable: true,
  checkworthiness: 0.8,
  reasons: ['gives a figure'],
  attributionId: null,
  ...rest,
});

const claims: Claim[] = [
  claim(
    'clm-1',
    at('two of its ships sailed last winter with fewer lifeboat crew than their certificates require'),
    {
      text: 'Two of Norrsund Ferries’ ships sailed [in the winter of 2025–26] with fewer lifeboat crew than their certificates require.',
    },
  ),
  claim('clm-2', at('On eleven crossings we sailed with one trained boat leader fewer'), {
    kind: 'quantity',
    attributionId: 'att-1',
  }),
  claim('clm-3', at('Norrsund carried 1.2 million passengers last year'), {
    kind: 'quantity',
    attributionId: 'att-5',
  }),
  claim('clm-4', at('expects to carry more in 2027'), {
    kind: 'prediction',
    checkable: false,
    checkworthiness: 0.2,
  }),
];

const headline = 'Norrsund Ferries confesses passengers in danger on Swedish ships';
const check: HeadlineCheck = {
  variant: { from: 'h1', text: headline },
  verdict: 'not-backed',
  score: 0.31,
  stance: 'disagree',
  repair: null,
  phrases: [
    phrase(headline, 'passengers in danger', {
      status: 'fault',
      fault: 'contradicted',
      evidence: [at('Aronsen told the board that no passenger was at risk at any time.')],
      message: 'The text says the opposite: no passenger was at risk.',
    }),
    phrase(headline, 'Swedish', {
      status: 'fault',
      fault: 'detail-absent',
      evidence: [at(PARAGRAPHS[0])],
      message: 'The text names no nationality for the ships.',
    }),
    phrase(headline, 'confesses', {
      status: 'unclear',
      fault: null,
      evidence: [],
      message: 'The text has “acknowledged”.',
    }),
    phrase(headline, 'Norrsund Ferries', {
      status: 'backed',
      fault: null,
      evidence: [at(PARAGRAPHS[0])],
      message: 'The text is about this company.',
    }),
  ],
};
const backed: HeadlineCheck = {
  variant: { from: 'title', text: 'Norrsund ships sailed short of lifeboat crew' },
  verdict: 'backed',
  score: 0.96,
  stance: 'agree',
  phrases: [],
  repair: null,
};

let offset = 0;
const blocks = PARAGRAPHS.map((paragraph) => {
  const span = spanOf(text, offset, offset + paragraph.length);
  offset += paragraph.length + 2;
  return { kind: 'paragraph' as const, span };
});

/** An invented article of an invented company with every kind of mark: what the pages are built and tested on. */
export const fixture: Analysis = {
  id: 'article-1',
  engine: ENGINE,
  article: {
    id: 'article-1',
    url: 'https://lantern.example/2026/02/05/norrsund',
    headline,
    headlineVariants: [check.variant, backed.variant],
    standfirst: 'Ferry firm sailed short of crew on eleven crossings',
    text,
    blocks,
    captions: [],
    hyperlinks: [],
    byline: ['Signe Maro'],
    publishedAt: '2026-02-05',
    modifiedAt: null,
    language: 'en',
    outlet: 'The Lantern',
    extraction: 'whole',
  },
  sentences: blocks.map((block) => block.span),
  sources,
  attributions,
  claims,
  references: [],
  documents: [letter],
  links: [
    { from: { kind: 'source', id: 'src-letter' }, documentId: letter.id, method: 'named', score: 0.9 },
    { from: { kind: 'attribution', id: 'att-1' }, documentId: letter.id, method: 'quote-match', score: 0.95 },
  ],
  evidence: [
    {
      of: { kind: 'attribution', id: 'att-1' },
      documentId: letter.id,
      span: spanOf(letterText, letterText.indexOf('On fourteen'), letterText.indexOf(' No passenger')),
      stance: 'altered',
      changes: [{ kind: 'number', quoted: 'eleven', original: 'fourteen', marked: false }],
      score: 0.4,
    },
  ],
  headlines: [check, backed],
  findings: [
    {
      rule: 'quote-altered-from-source',
      severity: 'error',
      span: attributions[0].content[0],
      message: 'The quotation has “eleven” where the letter has “fourteen”.',
      expected: 'fourteen',
      evidence: [],
    },
    {
      rule: 'source-wanted',
      severity: 'note',
      span: null,
      message: 'The article names an annual report and does not link to it.',
      expected: null,
      evidence: [],
    },
  ],
};
