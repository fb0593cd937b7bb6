import { FORMAT_WORDS } from '../export/format-words';

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
      {FORMAT_WORDS.map(({ format, name, use }) => (
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
