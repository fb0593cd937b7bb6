const FORMATS = [
  { format: 'json', name: 'JSON', use: 'everything' },
  { format: 'csv', name: 'CSV', use: 'spreadsheets' },
  { format: 'graphml', name: 'GraphML', use: 'networkx, yEd' },
  { format: 'gexf', name: 'GEXF', use: 'Gephi' },
  { format: 'jsonld', name: 'JSON-LD', use: 'schema.org, PROV-O' },
] as const;

/** Links to download one article, or all of them, in each format. */
export function TakeAway({ articleId }: { articleId: string | null }) {
  const suffix = articleId === null ? '' : `&article=${encodeURIComponent(articleId)}`;
  return (
    <ul className="flex flex-wrap gap-2">
      {FORMATS.map(({ format, name, use }) => (
        <li key={format}>
          <a
            href={`/api/v1/export?format=${format}${suffix}`}
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
