import type { Picture } from '@/lib/explore/picture-of';
import { KindMark } from './kind-mark';
import { KIND_WORDS, TIE_WORDS } from './kind-words';

interface Props {
  readonly chosen: NonNullable<Picture['chosen']>;
  readonly hrefOf: (change: { readonly node: string }) => string;
  readonly onChoose?: (node: string) => void;
}

/** The node that is looked at, where it leads, and everything that it is tied to. */
export function NodeDetails({ chosen, hrefOf, onChoose }: Props) {
  const { label, kind, detail, day, articles, href, told, all } = chosen;
  return (
    <section aria-labelledby="chosen">
      <p className="label">
        <KindMark kind={kind} /> {KIND_WORDS[kind].one}
        {detail && kind !== 'cluster' ? `, ${detail}` : ''}
        {day ? `, ${day}` : ''}
      </p>
      <h2 id="chosen" className="mt-1 text-xl leading-6" dir="auto">
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
            {kind === 'cluster' ? `Open its ${articles.toLocaleString('en-GB')} articles` : 'Open its page'}
          </a>
        </p>
      )}
      <h3 className="label mt-5">{all === 1 ? '1 tie' : `${all.toLocaleString('en-GB')} ties`}</h3>
      <ul className="mt-1 divide-y divide-rule border-y border-rule text-sm">
        {told.map(({ id, label: other, kind: tie, outward, times, otherKind }) => (
          <li key={`${id} ${tie} ${outward}`} className="py-1.5">
            <span className="text-muted">
              {TIE_WORDS[tie][outward ? 0 : 1]}
              {times > 1 ? ` (${times.toLocaleString('en-GB')}×)` : ''}{' '}
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
            <span className="sr-only"> ({KIND_WORDS[otherKind].one})</span>
          </li>
        ))}
      </ul>
      {all > told.length && (
        <p className="mt-2 text-sm text-muted">The {told.length} most frequent are listed.</p>
      )}
    </section>
  );
}
