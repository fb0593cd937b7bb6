import { recordIdOf } from '../across/records/record-id';
import type { GraphNode, NodeKind } from '../export/graph';
import type { Analysis } from '../types';
import type { ExploredNode } from './explored-graph';

/** Longer labels than this fill no tooltip; the page that the node leads to has the whole. */
const LONGEST_LABEL = 160;

/** The day of publication, as the publisher's own calendar has it; `null` when the page gives none. */
export const dayOf = ({ article }: Pick<Analysis, 'article'>): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(article.publishedAt ?? '')?.[0] ?? null;

const shorten = (text: string): string =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).toWellFormed().trimEnd()}…` : text;

/**
 * A node of the exports as the explorer shows it. `day` from which on it is there, `null`: throughout. `records`: keys of the merged
 * sources that have a page; an outlet that is only cited has none.
 */
export function nodeOf(
  { id, data }: GraphNode,
  day: string | null,
  records: ReadonlySet<string>,
): ExploredNode {
  const parts = partsOf(id);
  const url = data.url === null || data.url === undefined ? null : String(data.url);
  return {
    id,
    kind: data.kind,
    label: shorten(String(data.label ?? '').trim() || 'without a name'),
    detail: String(data.verdict ?? data.subkind ?? '') || null,
    day,
    href: data.kind === 'source' && !records.has(parts.join(':')) ? null : HREFS[data.kind](parts, url),
    articles: 1,
  };
}

/** What stands after `urn:standfirst:KIND:`, as it was before it became a URN. */
const partsOf = (id: string): readonly string[] => id.split(':').slice(3).map(decodeURIComponent);

/** Only what a browser opens as a page: an address out of an article may be anything. */
const web = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

const article = ([id]: readonly string[]): string => `/articles/${encodeURIComponent(id)}`;
const card = ([id, own]: readonly string[]): string => `${article([id])}#card-${encodeURIComponent(own)}`;

const HREFS: Readonly<Record<NodeKind, (parts: readonly string[], url: string | null) => string | null>> = {
  article,
  headline: article,
  claim: card,
  attribution: card,
  text: article,
  source: (parts) => `/sources/${recordIdOf(parts.join(':'))}`,
  document: ([id]) => `/documents/${encodeURIComponent(id)}`,
  passage: ([id]) => `/passages/${encodeURIComponent(id)}`,
  'fact-check': (_, url) => web(url),
  page: (_, url) => web(url),
};
