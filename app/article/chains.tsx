import { useTranslations } from '#messages';
import type { Chain } from '@/lib/types';
import type { Card } from '../marks/card';
import { ChainLine, ChainWords, isTelling } from './chain-line';

/** How what this article tells came to it: each way once, with the notes that came by it, the longest first. */
export function Chains({ cards }: { cards: readonly Card[] }) {
  const t = useTranslations('article');
  const ways = new Map<string, Card[]>();
  for (const card of cards) {
    if (card.chain === null || !isTelling(card.chain)) continue;
    const key = JSON.stringify([card.chain.hops, card.chain.circular]);
    ways.set(key, [...(ways.get(key) ?? []), card]);
  }
  // "…, The Daily Mail reported" is told by the way of what it reported.
  const isTail = (short: Chain, long: Chain): boolean =>
    short.hops.length < long.hops.length &&
    short.hops.every(({ kind, name }, index) => {
      const hop = long.hops[long.hops.length - short.hops.length + index];
      return hop.kind === kind && hop.name === name;
    });
  const all = [...ways.values()];
  const whole = all.filter(([{ chain }]) => !all.some(([other]) => isTail(chain!, other.chain!)));
  const sorted = whole.sort(
    (a, b) => b[0].chain!.distance - a[0].chain!.distance || a[0].number - b[0].number,
  );
  if (sorted.length === 0) return null;
  return (
    <section aria-labelledby="chains" className="mt-14">
      <h2 id="chains" className="text-2xl">
        {t('chain.title')}
      </h2>
      <ul className="mt-3 divide-y divide-rule border-y border-rule">
        {sorted.map((own) => (
          <li key={own[0].id} className="py-3 text-[15px]">
            <ChainLine chain={own[0].chain!} />
            <p className="mt-0.5 text-sm text-muted">
              <ChainWords chain={own[0].chain!} /> {t('chain.notes', { count: own.length })}{' '}
              {own.map((card, index) => (
                <span key={card.id}>
                  {index > 0 && ', '}
                  <a href={`#at-${card.id}`} data-jump={card.id} className="link tabular-nums">
                    {card.number}
                  </a>
                </span>
              ))}
              .
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
