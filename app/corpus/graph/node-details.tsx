import { useLocale, useTranslations } from '#messages';
import type { Picture } from '@/lib/explore/picture-of';
import { detailWords } from './detail-words';
import { KindMark } from './kind-mark';

interface Props {
  readonly chosen: NonNullable<Picture['chosen']>;
  readonly hrefOf: (change: { readonly node: string }) => string;
  readonly onChoose?: (node: string) => void;
}

/** The node that is looked at, where it leads, and everything that it is tied to. */
export function NodeDetails({ chosen, hrefOf, onChoose }: Props) {
  const t = useTranslations('graph');
  const locale = useLocale();
  const { label, kind, detail, day, articles, href, told, all } = chosen;
  return (
    <section aria-labelledby="chosen">
      <p className="label">
        <KindMark kind={kind} /> {t(`kind.${kind}.one`)}
        {detail && kind !== 'cluster' ? `, ${detailWords(detail, t)}` : ''}
        {day ? `, ${day}` : ''}
      </p>
      <h2 id="chosen" className="mt-1 text-xl leading-6 first-letter:uppercase" dir="auto">
        {label}
      </h2>
      {href && (
        <p className="mt-2">
          <a
            href={href}
            data-open-node
            className="button button-plain"
            {...(href.startsWith('/') ? {} : { rel: 'noreferrer' })}
          >
            {kind === 'cluster' ? t('details.openArticles', { count: articles }) : t('details.open')}
          </a>
        </p>
      )}
      <h3 className="label mt-5">{t('details.ties', { count: all })}</h3>
      <ul className="mt-1 divide-y divide-rule border-y border-rule text-sm">
        {told.map(({ id, label: other, kind: tie, outward, times, otherKind }) => (
          <li key={`${id} ${tie} ${outward}`} className="py-1.5">
            <span className="text-muted">
              {t(`tie.${tie}.${outward ? 'outward' : 'inward'}`)}
              {times > 1 ? ` (${times.toLocaleString(locale)}×)` : ''}{' '}
            </span>
            <KindMark kind={otherKind} />{' '}
            <a
              href={hrefOf({ node: id })}
              className="link"
              dir="auto"
              onClick={
                onChoose &&
                ((event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onChoose(id);
                })
              }
            >
              {other}
            </a>
            <span className="sr-only"> ({t(`kind.${otherKind}.one`)})</span>
          </li>
        ))}
      </ul>
      {all > told.length && (
        <p className="mt-2 text-sm text-muted">{t('details.most', { count: told.length })}</p>
      )}
    </section>
  );
}
