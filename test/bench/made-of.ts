import { spanOf } from '../../lib/text/span';
import type { Analysis, Article, Attribution, Claim, HeadlineCheck, Source } from '../../lib/types';

/** One sentence of a made article: somebody says something, and it is a claim. */
export interface Saying extends Pick<Claim, 'kind' | 'checkworthiness' | 'reasons' | 'attributionId'> {
  /** What ends the ids of its statement and its claim. */
  readonly at: number;
  readonly sourceId: string;
  readonly name: string;
  readonly words: string;
}

interface Made
  extends
    Pick<Article, 'id' | 'url' | 'byline' | 'publishedAt' | 'outlet'>,
    Pick<HeadlineCheck, 'verdict' | 'score'> {
  readonly headline: string;
  readonly sayings: readonly Saying[];
}

/** An analysed article of "NAME said that WORDS." over and over, in one paragraph. */
export function madeOf({
  id,
  url,
  headline,
  byline,
  publishedAt,
  outlet,
  verdict,
  score,
  sayings,
}: Made): Analysis {
  const sources: Source[] = [];
  const attributions: Attribution[] = [];
  const claims: Claim[] = [];
  let text = '';
  for (const { at, sourceId, name, words, ...claim } of sayings) {
    const from = text.length;
    text += `${name} said that ${words}. `;
    const who = spanOf(text, from, from + name.length);
    const content = spanOf(text, who.end + 11, who.end + 11 + words.length);
    if (!sources.some((source) => source.id === sourceId))
      sources.push({
        id: sourceId,
        kind: 'person',
        name,
        role: null,
        mentions: [who],
        document: null,
        unnamed: null,
      });
    attributions.push({
      id: `a${at}`,
      kind: 'indirect',
      source: who,
      cue: spanOf(text, who.end + 1, who.end + 5),
      content: [content],
      sourceId,
      via: [],
      strength: 'neutral',
    });
    claims.push({ id: `c${at}`, span: content, text: words, checkable: true, ...claim });
  }
  return {
    id,
    engine: 'bench',
    article: {
      id,
      url,
      headline,
      headlineVariants: [],
      standfirst: null,
      text,
      blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }],
      captions: [],
      hyperlinks: [],
      byline,
      publishedAt,
      modifiedAt: null,
      language: 'en',
      outlet,
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
        verdict,
        score,
        stance: 'agree',
        phrases: [],
        repair: null,
      },
    ],
    findings: [],
  };
}
