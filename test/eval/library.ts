import { analyse } from '../../lib/analyse';
import { readAnnotated } from '../../lib/attribution/train/read-annotated';
import type { Clue } from '../../lib/clues/clue';
import { cluesOfArticle } from '../../lib/clues/clues-of-article';
import { cluesOfDocument } from '../../lib/clues/clues-of-document';
import { rankByClues } from '../../lib/clues/rank-by-clues';
import { runClues } from '../../lib/clues/run-clues';
import { readGiven } from '../../lib/ingest/read-given';
import { foldWords } from '../../lib/align/quotation/fold-words';
import type { Analysis, SourceDocument } from '../../lib/types';
import { mentionsWanted } from '../../lib/store/mentions-wanted';
import { type Evaluation, type Figure, figure } from './figure';
import { readJsonl } from './read-jsonl';

interface Quote {
  readonly quote: string;
  readonly primary_doc: string;
  readonly also_in: readonly string[];
}
interface Transcript {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly turns: readonly { readonly text: string }[];
}
interface Supported {
  readonly id: string;
  readonly claim: string;
  readonly evidence: readonly string[];
}
interface Story {
  readonly query: string;
  readonly gold: readonly string[];
}
interface Paper {
  readonly id: string;
  readonly [field: string]: string;
}

/** As many as the store gives an article (lib/store/documents). */
const AT_HAND = 50;

const documentOf = (id: string, title: string, text: string, date: string | null = null): SourceDocument => ({
  id,
  url: null,
  title,
  publisher: null,
  publishedAt: date,
  retrievedAt: '2026-01-01T00:00:00.000Z',
  sha256: '',
  status: 'held',
  text,
  blocks: [],
});

interface Library {
  /** The best for these clues. */
  readonly find: (clues: readonly Clue[]) => readonly string[];
  /** How many documents share one that is not too common. */
  readonly tied: (clues: readonly Clue[]) => number;
  readonly clues: number;
}

function libraryOf(documents: readonly SourceDocument[]): Library {
  const holders = new Map<number, string[]>();
  let clues = 0;
  for (const document of documents)
    for (const { hash } of cluesOfDocument(document)) {
      clues++;
      const known = holders.get(hash);
      if (known) known.push(document.id);
      else holders.set(hash, [document.id]);
    }
  const of = (hash: number): readonly string[] => holders.get(hash) ?? [];
  return {
    find: (asked) => rankByClues(asked, of, AT_HAND),
    tied: (asked) => rankByClues(asked, of, Infinity).length,
    clues,
  };
}

/** A quoted part, or a link, that the analysis tied to a document, by what it is about; evidence that nothing was found left out. */
const quotedOf = ({ evidence }: Analysis): ReadonlyMap<string, { words: number; documents: Set<string> }> => {
  const parts = new Map<string, { words: number; documents: Set<string> }>();
  for (const { of, quoted, stance, documentId } of evidence) {
    if (of.kind !== 'attribution' || stance === 'not-found' || !quoted) continue;
    const key = `${of.id} ${quoted.start}`;
    const part = parts.get(key) ?? { words: foldWords(quoted.exact).keys.length, documents: new Set() };
    part.documents.add(documentId);
    parts.set(key, part);
  }
  return parts;
};

/** Least words of a quotation that links it to a document (lib/sources/match-quoted). */
const LINKING = 6;

/** Whether the documents that an article is compared with are those that it cites, when the library holds thousands. */
export const library: Evaluation = {
  name: 'library',
  run(data) {
    const pool = readJsonl<Transcript>(data, 'dev/primary_source_pool').map(({ id, date, kind, turns }) =>
      documentOf(
        id,
        kind,
        turns.map(({ text }) => text).join('\n\n'),
        date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
      ),
    );
    const speeches = libraryOf(pool);
    return Promise.resolve([
      ...ofQuotations(data, speeches, pool.length),
      ...ofArticles(data, speeches, pool),
      ...inOtherWords(data),
    ]);
  },
};

function ofQuotations(data: string, { find, clues }: Library, documents: number): readonly Figure[] {
  const set = 'dev/quote_to_primary';
  const quotes = readJsonl<Quote>(data, set);
  const places = quotes.map(({ quote, primary_doc, also_in }) => {
    const gold = [primary_doc, ...also_in];
    const place = find(runClues(quote)).findIndex((id) => gold.includes(id));
    if (place < 0) console.error(`not among ${AT_HAND}: ${quote}`);
    return place;
  });
  return [
    figure(
      set,
      `right document among ${AT_HAND}`,
      share(places, (place) => place >= 0),
      quotes.length,
      0.95,
    ),
    figure(
      set,
      'right document first',
      share(places, (place) => place === 0),
      quotes.length,
    ),
    figure(set, 'clues a document', clues / documents, documents),
  ];
}

/** A document of an article's own words about it, as the form for what is wanted fills itself (app/documents/known-of). */
const wantedBy = (analysis: Analysis): readonly SourceDocument[] =>
  analysis.sources
    .filter(({ id }) => mentionsWanted(analysis).has(id))
    .map(({ id, name, document }) => ({
      ...documentOf(id, name, 'Its text.', document?.date ?? null),
      ...(document?.author ? { author: document.author } : {}),
      ...(document ? { type: document.type } : {}),
      publisher: document?.publisher ?? null,
    }));

function ofArticles(data: string, library: Library, pool: readonly SourceDocument[]): readonly Figure[] {
  const set = 'dev/attribution_polnear × primary_source_pool';
  const byId = new Map(pool.map((document) => [document.id, document]));
  const counts = {
    links: 0,
    kept: 0,
    long: 0,
    longKept: 0,
    short: 0,
    shortKept: 0,
    pairs: 0,
    clues: 0,
    named: 0,
    namedKept: 0,
    stated: 0,
    statedKept: 0,
    wanted: 0,
    wantedKept: 0,
  };
  const articles = readAnnotated(data, 'dev/attribution_polnear');
  for (const { article } of articles) {
    const clues = cluesOfArticle(article);
    counts.clues += clues.length;
    counts.pairs += library.tied(clues);
    const near = [...library.find(clues)].sort().map((id) => byId.get(id)!);
    const whole = analyse(article, pool);
    const some = analyse(article, near);
    const kept = new Set(some.links.map(({ from, documentId }) => `${from.kind} ${from.id} ${documentId}`));
    for (const { from, documentId, method } of whole.links) {
      const isKept = kept.has(`${from.kind} ${from.id} ${documentId}`);
      if (method === 'quote-match') {
        counts.links++;
        counts.kept += Number(isKept);
      } else if (method === 'content-match') {
        counts.stated++;
        counts.statedKept += Number(isKept);
      } else {
        counts.named++;
        counts.namedKept += Number(isKept);
      }
      if (!isKept) console.error(`${article.id}: ${method} link of ${from.kind} ${from.id} to ${documentId}`);
    }
    const own = new Set(clues.map(({ hash }) => hash));
    for (const wanted of wantedBy(some)) {
      counts.wanted++;
      const isFound = cluesOfDocument(wanted).some(({ hash }) => own.has(hash));
      if (isFound) counts.wantedKept++;
      else console.error(`${article.id}: “${wanted.title}” would not lead back`);
    }
    const still = quotedOf(some);
    for (const [key, { words, documents }] of quotedOf(whole)) {
      const own = still.get(key);
      const isKept = own !== undefined;
      if (words >= LINKING) {
        counts.long++;
        counts.longKept += Number(isKept);
        if (!isKept)
          console.error(`${article.id}: ${words} words in ${[...documents].join(', ')} are not found`);
      } else {
        counts.short++;
        counts.shortKept += Number(isKept);
      }
    }
  }
  const share = (measure: string, part: number, whole: number) => figure(set, measure, part / whole, whole);
  return [
    share('links by what is quoted that are made among candidates too', counts.kept, counts.links),
    share('links by what is named that are made among candidates too', counts.namedKept, counts.named),
    figure(set, 'links by content, all documents compared', counts.stated, articles.length),
    figure(set, '… that are made among candidates too', counts.statedKept, counts.stated),
    share(
      `quoted parts of ${LINKING} words and more found among candidates too`,
      counts.longKept,
      counts.long,
    ),
    share(
      'quoted parts of 3 to 5 words, found anywhere by chance, found among candidates too',
      counts.shortKept,
      counts.short,
    ),
    share(
      'documents wanted that lead back to the article, added with what it tells of them',
      counts.wantedKept,
      counts.wanted,
    ),
    figure(
      set,
      'pairs of article and document that share a clue',
      counts.pairs / (articles.length * pool.length),
      articles.length * pool.length,
    ),
    figure(set, 'clues an article', counts.clues / articles.length, articles.length),
  ];
}

/** What is cited in other words: clues are of names and quotations, so that these tell what they leave to a link. */
function inOtherWords(data: string): readonly Figure[] {
  const wice = 'dev/claim_support_wice';
  const claims = readJsonl<Supported>(data, wice);
  const pages = libraryOf(claims.map(({ id, evidence }) => documentOf(id, evidence[0], evidence.join('\n'))));
  const cd2cr = 'dev/news_to_paper_cd2cr';
  const stories = readJsonl<Story>(data, cd2cr);
  const papers = libraryOf(
    readJsonl<Paper>(data, 'dev/news_to_paper_pool_cd2cr').map(({ id, ...fields }) =>
      documentOf(id, fields.title ?? '', Object.values(fields).join('\n')),
    ),
  );
  const as = (text: string) => cluesOfArticle(readGiven({ id: 'x', text }));
  return [
    figure(
      wice,
      `cited page among ${AT_HAND}, by names and quotations`,
      share(claims, ({ id, claim }) => pages.find(as(claim)).includes(id)),
      claims.length,
    ),
    figure(
      wice,
      '… by all runs of the claim’s words',
      share(claims, ({ id, claim }) => pages.find(runClues(claim)).includes(id)),
      claims.length,
    ),
    figure(
      cd2cr,
      `paper among ${AT_HAND}, by names and quotations`,
      share(stories, ({ query, gold }) => papers.find(as(query)).some((id) => gold.includes(id))),
      stories.length,
    ),
    figure(
      cd2cr,
      '… by all runs of the story’s words',
      share(stories, ({ query, gold }) => papers.find(runClues(query)).some((id) => gold.includes(id))),
      stories.length,
    ),
  ];
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length;
