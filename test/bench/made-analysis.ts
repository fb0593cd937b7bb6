import { spanOf } from '../../lib/text/span';
import type { Analysis, Attribution, Claim, Source } from '../../lib/types';

const STATEMENTS = 30;
/** People that the made articles share. */
const PEOPLE = 2_000;

/** An invented article of a newspaper's usual length with 30 statements and 30 claims, another one for each number. */
export function madeAnalysis(number: number): Analysis {
  const id = `made-${number}`;
  const sources: Source[] = [];
  const attributions: Attribution[] = [];
  const claims: Claim[] = [];
  let text = '';
  for (let i = 0; i < STATEMENTS; i++) {
    const name = `Ana Lund ${(number * 7 + i) % PEOPLE}`;
    const content = `the harbour counted ${number + i} vessels in week ${i} and will count them again`;
    const from = text.length;
    text += `${name} said that ${content}. `;
    const span = spanOf(text, from + name.length + 11, from + name.length + 11 + content.length);
    const who = spanOf(text, from, from + name.length);
    sources.push({
      id: `s${i}`,
      kind: 'person',
      name,
      role: null,
      mentions: [who],
      document: null,
      unnamed: null,
    });
    attributions.push({
      id: `a${i}`,
      kind: 'indirect',
      source: who,
      cue: spanOf(text, who.end + 1, who.end + 5),
      content: [span],
      sourceId: `s${i}`,
      via: [],
      strength: 'neutral',
    });
    claims.push({
      id: `c${i}`,
      span,
      text: content,
      kind: 'quantity',
      checkable: true,
      checkworthiness: 0.7,
      reasons: ['gives a figure'],
      attributionId: `a${i}`,
    });
  }
  const headline = `Harbour counts ${number} vessels`;
  return {
    id,
    engine: 'bench',
    article: {
      id,
      url: `https://news.example/${number}`,
      headline,
      headlineVariants: [],
      standfirst: null,
      text,
      blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }],
      captions: [],
      hyperlinks: [],
      byline: ['Ines Calder'],
      publishedAt: `2026-0${1 + (number % 9)}-1${number % 10}`,
      modifiedAt: null,
      language: 'en',
      outlet: `The Harbour Post ${number % 40}`,
      extraction: 'whole',
    },
    sentences: [],
    sources,
    attributions,
    claims,
    references: [],
    documents: [],
    links: [],
    evidence: [],
    headlines: [
      {
        variant: { from: 'h1', text: headline },
        verdict: 'backed',
        score: 0.9,
        stance: 'agree',
        phrases: [],
        repair: null,
      },
    ],
    findings: [],
  };
}
