const FORMATS = [
  { format: 'json', name: 'JSON', use: 'everything' },
  { format: 'csv', name: 'CSV', use: 'spreadsheets' },
  { format: 'graphml', name: 'GraphML', use: 'networkx, yEd' },
  { format: 'gexf', name: 'GEXF', use: 'Gephi, by day of publication' },
  { format: 'cytoscape', name: 'Cytoscape', use: 'Cytoscape, cytoscape.js' },
  { format: 'nodes', name: 'Nodes (CSV)', use: 'data frames: the graph’s nodes' },
  { format: 'edges', name: 'Edges (CSV)', use: 'data frames: the graph’s edges' },
  { format: 'jsonld', name: 'JSON-LD', use: 'schema.org, PROV-O' },
  { format: 'nquads', name: 'N-Quads', use: 'triple stores' },
  {
    format: 'gold',
    name: 'Gold data',
    use: 'training: what people corrected, in the form of the training sets',
  },
  { format: 'ro-crate', name: 'RO-Crate', use: 'archives: one package with its data dictionary' },
] as const;

/** Links to download one article, or all that `query` (the filter's fields) leaves, in each format. */
export function TakeAway({
  articleId,
  query,
}: {
  articleId: string | null;
  query?: Readonly<Record<string, string>>;
}) {
  const rest = { ...query, ...(articleId === null ? {} : { article: articleId }) };
  return (
    <ul className="flex flex-wrap gap-2">
      {FORMATS.map(({ format, name, use }) => (
        <li key={format}>
          <a
            href={`/api/v1/export?${new URLSearchParams({ format, ...rest })}`}
            download
            className="button button-plain"
            title={`For ${use}`}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
