import Link from 'next/link';
import type { Chain, Hop } from '@/lib/types';
import { sourceAnchor } from '../marks/marks-of';

/** A chain that tells a reader something: from a paper, through others, or in a round. Who is quoted at first hand needs none. */
export const isTelling = ({ hops, distance, circular }: Chain): boolean =>
  circular || distance > 1 || (distance === 1 && (hops[0].kind === 'document' || hops[0].kind === 'outlet'));

const times = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count === 2 ? 'Two' : count === 3 ? 'Three' : count} ${many}`;

/** In one sentence or two how far the origin is, and how much of the way can be followed. */
export function chainInWords({ distance, missing, circular }: Chain): string {
  const far = `${times(distance, 'step', 'steps')} from the origin`;
  const gaps =
    missing === 0
      ? ''
      : `; ${missing === 1 ? 'one stop' : `${missing} stops`} on the way ${missing === 1 ? 'has' : 'have'} no link`;
  return `${far}${gaps}.${circular ? ' Circular: outlets on the way cite each other.' : ''}`;
}

/** The way of a statement, origin first: each stop leads to where a reader can see it. */
export function ChainLine({ chain }: { chain: Chain }) {
  return (
    <ol className="flex flex-wrap gap-x-1.5" aria-label="From the origin to this article">
      {chain.hops.map((hop, index) => {
        const isLast = index === chain.hops.length - 1;
        return (
          <li key={index} className="inline">
            {index > 0 && <span aria-hidden="true">→ </span>}
            {isLast ? <span>this article</span> : <Stop hop={hop} />}
          </li>
        );
      })}
    </ol>
  );
}

function Stop({ hop }: { hop: Hop }) {
  const name = <bdi className="inline-block first-letter:uppercase">{hop.name}</bdi>;
  const supposed = hop.supposed && <span className="text-muted"> (probably)</span>;
  if (hop.at === null)
    return (
      <span>
        {hop.sourceId === null ? (
          name
        ) : (
          <a href={`#${sourceAnchor(hop.sourceId)}`} className="hover:underline">
            {name}
          </a>
        )}
        {supposed}
        {(hop.kind === 'document' || hop.kind === 'outlet') && <span className="text-muted"> (no link)</span>}
      </span>
    );
  const { kind, ref } = hop.at;
  return (
    <span>
      {kind === 'address' ? (
        <a href={ref} className="link" rel="noreferrer">
          {name}
        </a>
      ) : (
        <Link href={`/${kind}s/${encodeURIComponent(ref)}`} className="link">
          {name}
        </Link>
      )}
      {supposed}
    </span>
  );
}
