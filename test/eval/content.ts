import { analyse } from '../../lib/analyse';
import { indexHeld } from '../../lib/align/quotation/index-held';
import { readAnnotated, type AnnotatedArticle } from '../../lib/attribution/train/read-annotated';
import { findClaims } from '../../lib/claims/find-claims';
import { matchContent } from '../../lib/evidence/content/match-content';
import { readGiven } from '../../lib/ingest/read-given';
import { readSpeakers } from '../../lib/read-speakers';
import { spanOf } from '../../lib/text/span';
import type { Analysis, Article, Claim, SourceDocument } from '../../lib/types';
import { type Evaluation, type Figure, figure } from './figure';
import { readJsonl } from './read-jsonl';

interface CitedClaim {
  readonly id: string;
  readonly claim: string;
  readonly evidence: readonly string[];
  readonly label: 'supported' | 'partially_supported' | 'not_supported';
}
interface Story {
  readonly id: string;
  readonly query: string;
  readonly gold: readonly string[];
}
interface Paper {
  readonly id: string;
  readonly [field: string]: string;
}
interface Report {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
}
interface Transcript {
  readonly id: string;
  readonly turns: readonly { readonly text: string }[];
}

const documentOf = (id: string, text: string): SourceDocument => ({
  id,
  url: null,
  title: id,
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-01-01T00:00:00.000Z',
  sha256: '',
  status: 'held',
  text,
  blocks: [],
});

/** So many lists of documents, each without a tenth of them: an index is made once a list, and not once a claim. */
const FOLDS = 10;

/** For each document those without it, and without all that share its key (its text, its event) or fold: nine in ten of all others. */
function withoutOwn(
  documents: readonly SourceDocument[],
  keyOf: (document: SourceDocument) => string,
): (document: SourceDocument) => readonly SourceDocument[] {
  const keys = [...new Set(documents.map(keyOf))];
  const foldOf = new Map(keys.map((key, at) => [key, at % FOLDS]));
  const lists = Array.from({ length: FOLDS }, (_, fold) =>
    documents.filter((document) => foldOf.get(keyOf(document)) !== fold),
  );
  return (document) => lists[foldOf.get(keyOf(document))!];
}

/** What of an article was tied by its content, as if nothing else were known of it. */
interface Tie {
  readonly documentId: string;
  /** Whether it stands in quotation marks in the article: there the quotation links first. */
  readonly isQuoted: boolean;
}

interface Read {
  readonly claims: number;
  readonly ties: (documents: readonly SourceDocument[], told: string) => readonly Tie[];
}

/** The claims of an article, and what ties them; each tie is printed to be read. */
function readArticle(article: Article): Read {
  const { sentences, sources, attributions } = readSpeakers(article);
  const claims = findClaims(article, sentences, attributions, sources);
  const quoted = new Set(attributions.filter(({ kind }) => kind !== 'indirect').map(({ id }) => id));
  return {
    claims: claims.filter(({ checkable }) => checkable).length,
    ties: (documents, told) =>
      matchContent(article, attributions, claims, [], documents).evidence.map(({ of, documentId, span }) => {
        const claim = claims.find(({ id }) => id === of.id);
        console.error(`${told} ${article.id} → ${documentId}\n  ${claim?.text}\n  ${span?.exact}`);
        return { documentId, isQuoted: quoted.has(claim?.attributionId ?? '') };
      }),
  };
}

/** Whether what is tied to a document by its content alone stands there, and how much of what stands there is tied. */
export const content: Evaluation = {
  name: 'content',
  run: (data) =>
    Promise.resolve([...ofCited(data), ...ofStories(data), ...ofEvents(data), ...ofSpeeches(data)]),
};

/** Claims of an encyclopedia, each against all pages that the set cites, and against all but its own. */
function ofCited(data: string): readonly Figure[] {
  const set = 'dev/claim_support_wice';
  const cited = readJsonl<CitedClaim>(data, set);
  const pages = cited.map(({ id, evidence }) => documentOf(id, evidence.join(' ')));
  const textOf = new Map(pages.map(({ id, text }) => [id, text]));
  const others = withoutOwn(pages, ({ text }) => text);
  const all = { own: 0, supported: 0, other: 0, strange: 0 };
  for (const [at, { id, claim: text, label }] of cited.entries()) {
    const claim: Claim = {
      id,
      span: spanOf(text, 0, text.length),
      text,
      kind: 'event',
      checkable: true,
      checkworthiness: 1,
      reasons: [],
      attributionId: null,
    };
    const tie = (documents: readonly SourceDocument[], told: string): string | undefined => {
      const { evidence } = matchContent({ text, publishedAt: null }, [], [claim], [], documents);
      if (evidence.length === 0) return undefined;
      console.error(
        `${told} ${label} ${id} → ${evidence[0].documentId}\n  ${text}\n  ${evidence[0].span?.exact}`,
      );
      return evidence[0].documentId;
    };
    const isOwn = (page: string): boolean => textOf.get(page) === textOf.get(id);
    const tied = tie(pages, 'cited');
    if (tied !== undefined && isOwn(tied)) {
      all.own++;
      if (label === 'supported') all.supported++;
    } else if (tied !== undefined) all.other++;
    if (tie(others(pages[at]), 'without its own page') !== undefined) all.strange++;
  }
  const supported = cited.filter(({ label }) => label === 'supported').length;
  const links = all.own + all.other;
  return [
    figure(set, 'links by content that lead to the cited page', all.own / links, links, 0.95),
    figure(set, '… where it fully supports the claim', all.supported / links, links),
    figure(set, 'supported claims that are linked to it', all.supported / supported, supported),
    figure(
      set,
      'claims linked to one of nine in ten of the other pages, their own left out',
      all.strange,
      cited.length,
    ),
  ];
}

/** Stories about a study, against all papers. */
function ofStories(data: string): readonly Figure[] {
  const set = 'dev/news_to_paper_cd2cr';
  const papers = readJsonl<Paper>(data, 'dev/news_to_paper_pool_cd2cr').map(({ id, ...fields }) =>
    documentOf(id, Object.values(fields).join('\n')),
  );
  const stories = readJsonl<Story>(data, set);
  const tied = stories.flatMap(({ id, query, gold }) =>
    readArticle(readGiven({ id, text: query }))
      .ties(papers, 'story')
      .map(({ documentId }) => gold.includes(documentId)),
  );
  return [
    figure(set, 'links by content', tied.length, stories.length),
    figure(set, 'links by content to another paper', tied.filter((isRight) => !isRight).length, tied.length),
  ];
}

/** Fifty events as three outlets tell them: another report of the event may state the same, of another event none does. */
function ofEvents(data: string): readonly Figure[] {
  const set = 'dev/same_event_basil';
  const reports = readJsonl<Report>(data, set);
  const eventOf = new Map(reports.map(({ id, event }) => [id, event]));
  const texts = reports.map(({ id, paragraphs }) =>
    documentOf(id, paragraphs.map((one) => one.join(' ')).join('\n\n')),
  );
  const others = withoutOwn(texts, ({ id }) => eventOf.get(id)!);
  const count = { same: 0, other: 0, told: 0, strange: 0, claims: 0 };
  for (const [at, { id, title, event }] of reports.entries()) {
    const { claims, ties } = readArticle(readGiven({ id, text: texts[at].text, headline: title }));
    count.claims += claims;
    for (const { documentId, isQuoted } of ties(texts, 'event'))
      if (eventOf.get(documentId) !== event) count.other++;
      else {
        count.same++;
        if (!isQuoted) count.told++;
      }
    count.strange += ties(others(texts[at]), 'another event').length;
  }
  const links = count.same + count.other;
  return [
    figure(set, 'links by content that lead to a report of the same event', count.same / links, links, 0.95),
    figure(set, '… of what is no quotation in the article', count.told, links),
    figure(set, 'checkable claims that are linked to one', count.same / count.claims, count.claims),
    figure(
      set,
      'links by content to one of nine in ten of the reports of other events, those of its own left out',
      count.strange,
      count.claims,
    ),
  ];
}

/** Articles about a campaign against its speeches: few of them can be told by a label, so that the links are printed to be read. */
function ofSpeeches(data: string): readonly Figure[] {
  const pool = readJsonl<Transcript>(data, 'dev/primary_source_pool').map(({ id, turns }) =>
    documentOf(id, turns.map(({ text }) => text).join('\n\n')),
  );
  const articles = readAnnotated(data, 'dev/attribution_polnear');
  const tied = articles.flatMap(({ article }) => readArticle(article).ties(pool, 'speech'));
  const set = 'dev/attribution_polnear × primary_source_pool';
  return [
    figure(set, 'links by content, to be read one by one (stderr)', tied.length, articles.length),
    figure(
      set,
      '… of what is no quotation in the article',
      tied.filter(({ isQuoted }) => !isQuoted).length,
      tied.length,
    ),
    ...costOf(articles, pool.slice(0, AT_HAND)),
  ];
}

/** As many as the store gives an article (lib/store/documents). */
const AT_HAND = 50;

/** What the matching adds to an analysis, in milliseconds of the processor. */
function costOf(
  articles: readonly AnnotatedArticle[],
  documents: readonly SourceDocument[],
): readonly Figure[] {
  const set = `dev/attribution_polnear × ${documents.length} of primary_source_pool`;
  const spent = { whole: 0, own: 0 };
  const cpu = (work: () => void): number => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  };
  for (const { article } of articles) {
    // As a worker has them: read for this article, and indexed for it.
    const own = [...documents];
    let analysis: Analysis | undefined;
    spent.whole += cpu(() => (analysis = analyse(article, own)));
    const { attributions, claims, links } = analysis!;
    const known = links.filter(({ method }) => method !== 'content-match');
    indexHeld(own);
    spent.own += cpu(() => matchContent(article, attributions, claims, known, own));
  }
  return [
    figure(set, 'CPU ms an article, analysed whole', spent.whole / articles.length, articles.length),
    figure(set, '… of these for what is tied by its content', spent.own / articles.length, articles.length),
  ];
}
