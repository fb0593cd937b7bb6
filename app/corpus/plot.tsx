import { useLocale, useTranslations } from '#messages';
import type { Count } from '@/lib/store/corpus-figures';
import { formatDay } from '../shell/format-day';

interface Props {
  readonly id: string;
  readonly title: string;
  /** What is counted on the vertical axis, and by what on the other. */
  readonly counted: string;
  readonly by: string;
  readonly counts: readonly Count[];
  readonly form: 'bars' | 'days';
}

/** Drawn twice, of which one is shown: the words of one picture would be too small on a phone. */
const SIZES = [
  { shown: 'hidden sm:block', width: 860, label: 360, letters: 50 },
  { shown: 'sm:hidden', width: 350, label: 156, letters: 21 },
] as const;
type Size = (typeof SIZES)[number];

const ROW = 24;
const HEIGHT = 200;

/** Counts as a picture made by the server, and the same numbers as a table below it. */
export function Plot({ id, title, counted, by, counts, form }: Props) {
  const t = useTranslations('corpus');
  const locale = useLocale();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const Drawing = form === 'bars' ? Bars : Days;
  return (
    <section aria-labelledby={id} className="mb-12 max-w-[860px]">
      <h2 id={id} className="mb-2 text-2xl">
        {title}
      </h2>
      {counts.length === 0 ? (
        <p className="text-muted">{t('plot.none')}</p>
      ) : (
        <>
          {SIZES.map((size) => (
            <svg
              key={size.width}
              role="img"
              aria-label={t('plot.label', { title, counted, by, most })}
              viewBox={`0 0 ${size.width} ${form === 'days' ? HEIGHT + 40 : counts.length * ROW + 28}`}
              className={`w-full font-sans text-[13px] ${size.shown}`}
            >
              <Drawing {...{ counts, most, counted, size }} />
            </svg>
          ))}
          <details className="text-sm">
            <summary className="link w-fit cursor-pointer text-muted">{t('plot.numbers')}</summary>
            <table className="mt-2 w-full">
              <thead>
                <tr>
                  <th scope="col" className="text-start">
                    {by}
                  </th>
                  <th scope="col" className="text-end">
                    {counted}
                  </th>
                </tr>
              </thead>
              <tbody>
                {counts.map(({ name, count }, index) => (
                  <tr key={index}>
                    <th scope="row" className="text-start font-normal">
                      <bdi>{name}</bdi>
                    </th>
                    <td className="text-end tabular-nums">{count.toLocaleString(locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

// Colours are classes: the policy of our pages (lib/launch/secure.mjs) forbids style attributes.
type Drawn = Pick<Props, 'counts' | 'counted'> & { readonly most: number; readonly size: Size };

/** So wide is a letter of the labels, about. */
const LETTER = 7;

function Bars({ counts, most, counted, size: { width, label: widest, letters } }: Drawn) {
  const locale = useLocale();
  const longest = Math.max(...counts.map(({ name }) => shortened(name, letters).length));
  const label = Math.min(widest, longest * LETTER + 16);
  const length = (count: number) => (count / most) * (width - label - 60);
  return (
    <>
      {counts.map(({ name, count }, row) => (
        <g key={row} transform={`translate(0 ${row * ROW})`}>
          <text x={label - 8} y={16} textAnchor="end" className="fill-ink">
            {shortened(name, letters)}
          </text>
          <rect x={label} y={4} width={length(count)} height={16} className="fill-claim" />
          <text x={label + length(count) + 6} y={16} className="fill-ink tabular-nums">
            {count.toLocaleString(locale)}
          </text>
        </g>
      ))}
      <text x={label} y={counts.length * ROW + 18} className="fill-muted">
        {counted}
      </text>
    </>
  );
}

/** A name that is too long for its picture: without the role behind its comma, or cut off. Names begin with a capital, as everywhere. */
function shortened(name: string, letters: number): string {
  const [own] = name.split(', ');
  const shown = name.length > letters ? own : name;
  const whole = shown.length > letters ? `${shown.slice(0, letters - 1).toWellFormed()}…` : shown;
  return whole.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A stroke a day; days stand apart by how far apart they are, and those without an article are empty. */
function Days({ counts, most, counted, size: { width } }: Drawn) {
  const locale = useLocale();
  const at = (name: string) => Date.parse(name);
  const first = at(counts[0].name);
  const span = at(counts[counts.length - 1].name) - first;
  const x = (name: string) => 40 + (span > 0 ? ((at(name) - first) / span) * (width - 60) : (width - 60) / 2);
  const y = (count: number) => HEIGHT - (count / most) * (HEIGHT - 30);
  const last = counts[counts.length - 1].name;
  return (
    <>
      <path d={`M40 ${HEIGHT}H${width - 20}M40 30V${HEIGHT}`} className="fill-none stroke-edge" />
      <path
        d={counts.map(({ name, count }) => `M${x(name)} ${HEIGHT}V${y(count)}`).join('')}
        className="fill-none stroke-claim stroke-2"
      />
      <text x={34} y={36} textAnchor="end" className="fill-ink">
        {most}
      </text>
      <text x={34} y={HEIGHT} textAnchor="end" className="fill-ink">
        0
      </text>
      <text x={40} y={16} className="fill-muted">
        {counted}
      </text>
      <text
        x={span > 0 ? 40 : x(last)}
        y={HEIGHT + 24}
        textAnchor={span > 0 ? 'start' : 'middle'}
        className="fill-ink"
      >
        {formatDay(counts[0].name, locale)}
      </text>
      {span > 0 && (
        <text x={width - 20} y={HEIGHT + 24} textAnchor="end" className="fill-ink">
          {formatDay(last, locale)}
        </text>
      )}
    </>
  );
}
