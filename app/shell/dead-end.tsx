import Link from 'next/link';

interface Way {
  readonly href: string;
  readonly name: string;
}

interface Props {
  readonly heading: string;
  readonly about: string;
  /** Where to go on, the likeliest first. */
  readonly ways: readonly [Way, ...Way[]];
}

/** A page that is not the one that was asked for: why, and where to go on. */
export function DeadEnd({ heading, about, ways }: Props) {
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">{heading}</h1>
      <p className="mt-3 text-muted">{about}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {ways.map(({ href, name }, index) => (
          <Link key={href} href={href} className={index === 0 ? 'button button-ink' : 'button'}>
            {name}
          </Link>
        ))}
      </p>
    </div>
  );
}
