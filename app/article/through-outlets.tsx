import type { Card } from '../marks/cards-of';

/** Who is quoted through which outlet: statements that this article did not hear itself. */
export function ThroughOutlets({ cards }: { cards: readonly Card[] }) {
  const rows = cards.flatMap((card) => (card.kind === 'statement' && card.via.length > 0 ? [card] : []));
  if (rows.length === 0) return null;
  return (
    <section className="mt-14">
      <h2 id="through" className="text-2xl">
        Heard through others
      </h2>
      <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-labelledby="through">
        <table className="w-full text-left text-sm">
          <thead className="label border-b border-ink">
            <tr>
              <th className="py-1.5 pr-4 font-semibold">Who</th>
              <th className="py-1.5 pr-4 font-semibold">Through</th>
              <th className="py-1.5 font-semibold">Says</th>
            </tr>
          </thead>
          <tbody className="align-top">
            {rows.map((card) => (
              <tr key={card.id} className="border-b border-rule">
                <td className="py-2 pr-4">
                  <bdi>{card.source?.name ?? card.attribution.source?.exact ?? 'Not named'}</bdi>
                </td>
                <td className="py-2 pr-4">
                  <bdi>{card.via.map(({ name }) => name).join(', ')}</bdi>
                </td>
                <td className="py-2 font-serif text-base leading-[1.35rem]" dir="auto">
                  {card.attribution.content[0].exact}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
