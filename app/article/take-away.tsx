import { useTranslations } from '#messages';
import { formatName, FORMATS } from '../export/format-words';

/** Links to download one article, or all that `query` (the filter's fields) leaves, in each format. */
export function TakeAway({
  articleId,
  query,
}: {
  articleId: string | null;
  query?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('article');
  const exporting = useTranslations('exporting');
  const rest = { ...query, ...(articleId === null ? {} : { article: articleId }) };
  return (
    <ul className="flex flex-wrap gap-2">
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            href={`/api/v1/export?${new URLSearchParams({ format, ...rest })}`}
            download
            className="button button-plain"
            title={t('takeAway.use', { use: exporting(`use.${format}`) })}
          >
            {formatName(format, exporting)}
          </a>
        </li>
      ))}
    </ul>
  );
}
