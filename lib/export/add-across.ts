import { addressKey } from '../text/address-key';
import { openingWords } from '../text/opening-words';
import { joinSpans } from '../text/span';
import type { Analysis, Cluster } from '../types';
import { counted } from './counted';
import { receiptOf, type AddEdge, type AddNode, type UrnOf } from './graph';
import { outletUrn, urn } from './urn';

/** Pages that the text links to, and identifiers that it prints, tied to what they stand with. */
export function addReferences(analysis: Analysis, urnOf: UrnOf, node: AddNode, edge: AddEdge): void {
  for (const { href, identifiers, span, role, of } of analysis.references) {
    const targets = [
      ...(href === null
        ? []
        : [{ id: urn('page', addressKey(href)), label: href, url: href, subkind: null }]),
      ...identifiers.map(({ scheme, value, url }) => ({
        id: urn('page', scheme, value),
        label: `${scheme} ${value}`,
        url,
        subkind: scheme,
      })),
    ];
    for (const { id, ...data } of targets) {
      node(id, { kind: 'page', ...data }, true);
      const ends = of.flatMap(({ kind, id: ownId }) => urnOf(kind, ownId) ?? []);
      for (const from of ends.length > 0 ? ends : [urn('article', analysis.id)])
        edge(from, id, 'refers-to', { method: role, receipt: receiptOf(span) });
    }
  }
}

/** What is said in a passage that others have too, in the words of this article and without its quotation marks. */
function wordsOf({ attributions, claims }: Analysis, { kind, id }: Cluster['of']): string {
  const spans =
    kind === 'claim'
      ? claims.filter((claim) => claim.id === id).map(({ span }) => span)
      : attributions.filter((attribution) => attribution.id === id).flatMap(({ content }) => content);
  return openingWords(joinSpans(spans).replace(/^[“”"‘’']+|[“”"‘’',]+$/g, ''));
}

/** What fact-checkers published about claims, in their own words. */
export function addChecks(analysis: Analysis, urnOf: UrnOf, node: AddNode, edge: AddEdge): void {
  for (const { of, check, method, score } of analysis.checked ?? []) {
    const own = urnOf(of.kind, of.id);
    if (own === undefined) continue;
    const review = urn('fact-check', check.id);
    const { claim: label, checker: subkind, url, publishedAt: date, rating: verdict } = check;
    node(review, { kind: 'fact-check', label, subkind, url, date, verdict }, true);
    edge(review, own, 'reviews', { method, score });
  }
}

/** What the store knows beyond the article: where a statement is from, who has it too, whose copy the article is. */
export function addAcross(analysis: Analysis, urnOf: UrnOf, node: AddNode, edge: AddEdge): void {
  const self = urn('article', analysis.id);
  for (const { of, hops, distance, circular } of analysis.across?.chains ?? []) {
    const own = urnOf(of.kind, of.id);
    if (own === undefined) continue;
    hops.slice(0, -1).forEach(({ kind, name, sourceId, at, supposed }, index) => {
      const target = sourceId === null ? undefined : urnOf('source', sourceId);
      const told = target ?? (kind === 'outlet' ? outletUrn(name) : null);
      // A hop that another article tells of and that is no outlet is that article's to write.
      if (told === null) return;
      if (target === undefined) node(told, { kind: 'source', label: name, subkind: kind }, true);
      const method = `${circular ? 'circular ' : ''}chain of ${distance}${supposed ? ', supposed' : ''}`;
      if (index === 0) edge(own, told, 'originates-from', { method });
      // Outlets that the article names are edges of the statement already.
      else if (target === undefined)
        edge(own, told, 'by-way-of', {
          method: at?.kind === 'article' ? 'stored-article' : 'named-elsewhere',
        });
    });
  }
  for (const { key, of, articles, origins, first } of analysis.across?.clusters ?? []) {
    const own = urnOf(of.kind, of.id);
    if (own === undefined) continue;
    const passage = urn('passage', key);
    node(
      passage,
      {
        kind: 'passage',
        label: `“${wordsOf(analysis, of)}”: ${counted(articles, 'article')}, ${counted(origins, 'origin')}`,
        date: first.publishedAt,
      },
      true,
    );
    edge(own, passage, 'says-the-same', { method: 'shingles' });
    if (first.articleId === analysis.id) edge(passage, self, 'first-seen-in');
  }
  for (const { article, contained } of analysis.across?.nearDuplicates ?? []) {
    // A node of its own, for a file of one article has no node of the other.
    const text = urn('text', ...[analysis.id, article.articleId].sort());
    node(text, { kind: 'text', label: 'What two near-duplicates have in common', score: contained }, true);
    edge(self, text, 'prints', { method: 'minhash', score: contained });
  }
}
