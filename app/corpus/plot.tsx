import type { Count } from '@/lib/store/corpus-figures';

interface Props {
  readonly id: string;
  readonly title: string;
  /** What is counted on the vertical axis, and by what on the other. */
  readonly counted: string;
  readonly by: string;
  readonly counts: readonly Count[];
  readonly form: 'bars' | 'days';
}

const WIDTH = 640;
const ROW = 24;
const LABEL = 220;
const HEIGHT = 200;

/** Counts as a picture made by the server, and the same numbers as a table below it. */
export function Plot({ id, title, counted, by, counts, form }: Props) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section aria-labelledby={id} className="mb-12 max-w-[640px]">
      <h2 id={id} className="mb-2 text-2xl">
        {title}
      </h2>
      {counts.length === 0 ? (
        <p className="text-muted">There is none in these articles.</p>
      ) : (
        <>
          <svg
            role="img"
            aria-labelledby={`${id}-t ${id}-d`}
            viewBox={`0 0 ${WIDTH} ${form === 'days' ? HEIGHT + 40 : counts.length * ROW + 28}`}
            className="w-full font-sans text-[13px]"
          >
            <title id={`${id}-t`}>{title}</title>
            <desc id={`${id}-d`}>
              {`${counted} by ${by}; the most is ${most}. The numbers are in the table below.`}
            </desc>
            {form === 'bars' ? (
              <Bars {...{ counts, most, counted }} />
            ) : (
              <Days {...{ counts, most, counted }} />
            )}
          </svg>
          <details className="text-sm">
            <summary className="link w-fit cursor-pointer text-muted">The numbers</summary>
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
                    <td className="text-end tabular-nums">{count.toLocaleString('en-GB')}</td>
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

type Drawn = Pick<Props, 'counts' | 'counted'> & { readonly most: number };

const short = (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name);

function Bars({ counts, most, counted }: Drawn) {
  const length = (count: number) => (count / most) * (WIDTH - LABEL - 60);
  return (
    <>
      {counts.map(({ name, count }, row) => (
        <g key={row} transform={`translate(0 ${row * ROW})`}>
          <text x={LABEL - 8} y={16} textAnchor="end" className="fill-ink">
            {short(name)}
          </text>
          <rect x={LABEL} y={4} width={length(count)} height={16} className="fill-claim" />
          <text x={LABEL + length(count) + 6} y={16} className="fill-ink">
            {count.toLocaleString('en-GB')}
          </text>
        </g>
      ))}
      <text x={LABEL} y={counts.length * ROW + 18} className="fill-muted">
        {counted}
      </text>
    </>
  );
}

/** A stroke a day; days stand apart by how far apart they are, and those without an article are empty. */
function Days({ counts, most, counted }: Drawn) {
  const at = (name: string) => Date.parse(name);
  const first = at(counts[0].name);
  const span = at(counts[counts.length - 1].name) - first;
  const x = (name: string) => 40 + (span > 0 ? ((at(name) - first) / span) * (WIDTH - 60) : (WIDTH - 60) / 2);
  const y = (count: number) => HEIGHT - (count / most) * (HEIGHT - 30);
  const last = counts[counts.length - 1].name;
  return (
    <>
      <path d={`M40 ${HEIGHT}H${WIDTH - 20}M40 30V${HEIGHT}`} className="fill-none stroke-edge" />
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
        {counts[0].name}
      </text>
      {span > 0 && (
        <text x={WIDTH - 20} y={HEIGHT + 24} textAnchor="end" className="fill-ink">
          {last}
        </text>
      )}
    </>
  );
}
