import { readSpeakers } from './read-speakers';
import { findClaims } from './claims/find-claims';
import { ENGINE } from './engine';
import { matchContent } from './evidence/content/match-content';
import { findEvidence } from './evidence/find-evidence';
import { isSupportedLanguage } from './findings/is-supported-language';
import { articleRules, rules } from './findings/rules';
import type { Facts } from './findings/rule';
import { makesCauseOfLess } from './headline/causal-strength';
import { checkHeadlines } from './headline/check-headlines';
import { linkSources } from './sources/link-sources';
import { otherDocuments } from './sources/other-documents';
import { readReferences } from './sources/read-references';
import { usedSources } from './sources/used-sources';
import type { Analysis, Article, Attribution, SourceDocument, Step } from './types';

export interface AnalyseOptions {
  /** `headline` leaves out claims, links and evidence, for runs over many articles of which only the headline counts. */
  readonly only?: 'headline' | null;
}

const whole = (facts: Facts, findings: Analysis['findings']): Analysis => ({
  id: facts.article.id,
  engine: ENGINE,
  ...facts,
  findings,
});

/**
 * One article in, everything found out: a straight line in which each step gets data and returns new data.
 * Deterministic: the same article and documents give the same bytes. Reads English; of another language it makes no claim.
 * `onStep` hears of each step as it is finished.
 */
export function analyse(
  article: Article,
  documents: readonly SourceDocument[] = [],
  onStep: (step: Step) => void = () => {},
  { only = null }: AnalyseOptions = {},
): Analysis {
  if (!isSupportedLanguage(article.language)) {
    const nothing = unread(article, documents);
    return whole(
      nothing,
      articleRules.flatMap((rule) => rule(nothing)),
    );
  }
  const spoken = readSpeakers(article);
  const { sentences, sources, attributions } = spoken;
  onStep('sources');

  const { claims, references, links, evidence } =
    only === 'headline' ? NOTHING_TRACED : traceClaims(article, spoken, documents);
  onStep('claims');

  const headlines = checkHeadlines(article, sentences, attributions, sources);
  onStep('headline');

  const facts: Facts = {
    article,
    sentences: sentences.map((sentence) => sentence.span),
    sources: usedSources(sources, attributions, links),
    attributions,
    claims,
    references,
    documents,
    links,
    evidence,
    headlines,
  };
  return whole(
    facts,
    rules.flatMap((rule) => rule(facts)),
  );
}

type Traced = Pick<Facts, 'claims' | 'references' | 'links' | 'evidence'>;

const NOTHING_TRACED: Traced = { claims: [], references: [], links: [], evidence: [] };

/** What is claimed, what the text refers to for it, and what the documents have of it. */
function traceClaims(
  article: Article,
  { sentences, sources, attributions }: ReturnType<typeof readSpeakers>,
  documents: readonly SourceDocument[],
): Traced {
  const others = otherDocuments(article, documents);
  const claims = findClaims(article, sentences, attributions, sources);
  const references = readReferences(article, sentences, sources, attributions, claims);
  const links = linkSources(references, sources, attributions, others, claims);
  const people = new Map(
    sources.flatMap(({ id, kind, name }) => (kind === 'person' ? [[id, name] as const] : [])),
  );
  const nameOf = ({ sourceId }: Attribution): string | null => people.get(sourceId ?? '') ?? null;
  const evidence = findEvidence(attributions, claims, links, others, makesCauseOfLess, nameOf);
  const stated = matchContent(article, attributions, claims, links, others, makesCauseOfLess);
  return {
    claims,
    references,
    links: [...links, ...stated.links],
    evidence: [...evidence, ...stated.evidence],
  };
}

const unread = (article: Article, documents: readonly SourceDocument[]): Facts => ({
  article,
  sentences: [],
  sources: [],
  attributions: [],
  claims: [],
  references: [],
  documents,
  links: [],
  evidence: [],
  headlines: [],
});
