import { useTranslations } from '#messages';
import type { Picture } from '@/lib/explore/picture-of';
import { detailWords } from './detail-words';
import { KindMark } from './kind-mark';

interface Props {
  readonly picture: Picture;
  /** The address at which a node is chosen, or another page shown. */
  readonly hrefOf: (change: { readonly node?: string; readonly page?: number }) => string;
  /** Without it the links lead there; with it they only tell. */
  readonly onChange?: (change: { readonly node?: string; readonly page?: number }) => void;
}

/** The nodes in sight as a table, those with most ties first: what the drawing shows, for whoever does not see it. */
export function NodeTable({ picture, hrefOf, onChange }: Props) {
  const t = useTranslations('graph');
  const { rows, page, pages, total, chosen } = picture;
  const link = (change: { node?: string; page?: number }) => ({
    href: hrefOf(change),
    onClick: onChange
      ? (event: React.MouseEvent) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChange(change);
        }
      : undefined,
  });
  if (total === 0) return <p className="py-6 text-muted">{t('table.none')}</p>;
  return (
    <>
      <table className="w-full border-y border-rule text-left text-sm">
        <caption className="sr-only">{t('table.caption', { total, page, pages })}</caption>
        <thead>
          <tr className="label border-b border-rule">
            <th scope="col" className="py-1.5 pr-3">
              {t('table.node')}
            </th>
            <th scope="col" className="hidden py-1.5 pr-3 sm:table-cell">
              {t('table.day')}
            </th>
            <th scope="col" className="py-1.5 text-right">
              {t('table.ties')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">
          {rows.map(({ id, label, kind, detail, day, ties, articles }) => (
            <tr
              key={id}
              data-node={id}
              aria-current={chosen?.id === id ? 'true' : undefined}
              className="align-top aria-[current]:bg-lamp"
            >
              <th scope="row" className="max-w-0 w-full py-1.5 pr-3 font-normal">
                <a
                  {...link({ node: id })}
                  className="block min-h-6 truncate first-letter:uppercase hover:underline"
                  dir="auto"
                  title={label}
                >
                  {label}
                </a>
                <span className="block truncate text-xs text-muted">
                  <KindMark kind={kind} />{' '}
                  {kind === 'cluster'
                    ? t('table.of', { kind: t('kind.cluster.one'), count: articles })
                    : `${t(`kind.${kind}.one`)}${detail ? `, ${detailWords(detail, t)}` : ''}`}
                </span>
              </th>
              <td className="hidden py-1.5 pr-3 whitespace-nowrap text-muted sm:table-cell">{day ?? '–'}</td>
              <td className="py-1.5 text-right tabular-nums">{ties}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav aria-label={t('table.pages')} className="mt-2 flex items-baseline gap-4 text-sm">
          {page > 1 && (
            <a {...link({ page: page - 1 })} className="choice">
              {t('table.previous')}
            </a>
          )}
          <span className="text-muted">{t('table.at', { page, pages })}</span>
          {page < pages && (
            <a {...link({ page: page + 1 })} className="choice">
              {t('table.next')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
