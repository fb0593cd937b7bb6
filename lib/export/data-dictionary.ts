import { stringify } from 'csv-stringify/sync';
import { EDGE_FIELDS, NODE_FIELDS, TERMS, type EdgeKind, type NodeKind } from './graph';
import { EDGE_COLUMNS, NODE_COLUMNS } from './graph-csv';

const NODE_WORDS: Readonly<Record<(typeof NODE_COLUMNS)[number] | keyof typeof NODE_FIELDS, string>> = {
  Id: 'URN; the same thing has the same in every export',
  kind: 'what the node is, see below',
  label: 'headline, words, name or title',
  subkind: 'article: outlet; headline: where it was met; claim, attribution, source: its kind; document: status; fact-check: checker; page: scheme of its identifier',
  article: 'id of the article that it is part of; empty for what articles share',
  url: 'address on the web',
  date: 'day or instant of publication, ISO 8601, as the publisher gives it',
  verdict: 'headline: backed, partly-backed, not-backed, cannot-tell; fact-check: the rating in the checker’s own words',
  score: 'headline: 1 = fully backed; claim: check-worthiness, .5 and above = worth checking; text: share in common',
  start_offset: 'UTF-16 units into the article’s text',
  end_offset: 'the same; half-open',
  muted: 'rules whose findings are left out, by their ids',
}; // prettier-ignore

const EDGE_WORDS: Readonly<Record<(typeof EDGE_COLUMNS)[number] | keyof typeof EDGE_FIELDS, string>> = {
  Id: 'e0, e1 …: in this file only',
  Source: 'Id of the node that the edge starts from',
  Target: 'Id of the node that it leads to',
  Type: 'always Directed',
  kind: 'what the edge says, see below',
  term: 'the same in a standard vocabulary (schema.org, PROV-O, CiTO)',
  direction: 'always forward: from Source to Target',
  method: 'how it was found',
  score: '0–1: how sure',
  receipt: 'offsets and words that bear it out; of a source attached by hand, who and when',
};

const NODE_KINDS: Readonly<Record<NodeKind, string>> = {
  article: 'an article',
  headline: 'a headline of it, with its verdict',
  claim: 'a statement that can be checked, so that it stands alone',
  attribution: 'what somebody is quoted or reported as saying',
  source: 'a person, body, outlet or document that is a source; merged across articles',
  document: 'a primary source that is held',
  'fact-check': 'a published fact-check (ClaimReview), as its publisher has it',
  page: 'an address or identifier that an article gives',
  passage: 'what several articles say',
  text: 'what two near-duplicates have in common',
};

const EDGE_KINDS: Readonly<Record<EdgeKind, string>> = {
  'headline-of': 'headline → article',
  states: 'article → claim',
  reports: 'article → attribution',
  names: 'article → source',
  'said-by': 'attribution → source',
  'by-way-of': 'attribution → outlet in between',
  within: 'claim → attribution',
  'linked-to': 'attribution, claim, source → document, page',
  'refers-to': 'attribution, claim, source, article → page',
  'originates-from': 'attribution, claim → source',
  'says-the-same': 'attribution, claim → passage',
  'first-seen-in': 'passage → article',
  prints: 'article → text',
  reviews: 'fact-check → claim',
  verbatim: 'attribution → document: word for word',
  altered: 'attribution → document: with words changed',
  paraphrased: 'attribution → document: in other words',
  supports: 'claim → document: it supports the claim',
  partial: 'attribution → document: some of its words; claim → document: in part',
  contradicts: 'claim → document: it says otherwise',
  'not-found': 'attribution, claim → document: not found there',
};

const types: Readonly<Record<string, string>> = { ...NODE_FIELDS, ...EDGE_FIELDS };

/** Every column and every kind of the graph's tables in words (CSV). A kind that is forgotten does not compile. */
export function dataDictionary(): string {
  const columns = (
    file: string,
    names: readonly string[],
    words: Readonly<Record<string, string>>,
  ): string[][] => names.map((name) => [file, 'column', name, types[name] ?? 'string', words[name], '']);
  const kinds = (
    file: string,
    words: Readonly<Record<string, string>>,
    terms: Readonly<Record<string, string>>,
  ) => Object.entries(words).map(([name, word]) => [file, 'kind', name, 'string', word, terms[name] ?? '']);
  return stringify(
    [
      ['file', 'what', 'name', 'type', 'meaning', 'term'],
      ...columns('nodes.csv', NODE_COLUMNS, NODE_WORDS),
      ...kinds('nodes.csv', NODE_KINDS, {}),
      ...columns('edges.csv', EDGE_COLUMNS, EDGE_WORDS),
      ...kinds('edges.csv', EDGE_KINDS, TERMS),
    ],
    { record_delimiter: 'windows' },
  );
}
