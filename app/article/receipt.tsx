import { useTranslations } from '#messages';
import type { Analysis, Provenance } from '@/lib/types';
import { receiptOf } from './receipt-of';

/** "byline json-ld, visible · published meta · section json-ld (Business)": where the page gives each, of what it gives. */
const foundIn = (provenance: Provenance, section?: string): string =>
  Object.entries(provenance)
    .flatMap(([field, places]) => {
      const where = [places].flat().filter(Boolean).join(', ');
      const name = field.replace(/At$/, '');
      return where ? [`${name} ${where}${field === 'section' ? ` (${section})` : ''}`] : [];
    })
    .join(' · ') || 'the page gives no more than its text';

/** What anybody needs to check this page by hand, or to see that two pages are about the same text. */
export function Receipt({ analysis, textHash }: { analysis: Analysis; textHash: string }) {
  const t = useTranslations('article');
  const { article, engine } = analysis;
  const [check] = analysis.headlines;
  return (
    <section aria-labelledby="receipt" className="mt-14">
      <h2 id="receipt" className="text-2xl">
        {t('receipt')}
      </h2>
      <dl lang="en" className="receipt mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-y-1">
        <dt>article</dt>
        <dd>{article.id}</dd>
        <dt>text</dt>
        <dd>
          sha256:{textHash}, {article.text.length} UTF-16 units
        </dd>
        <dt>engine</dt>
        <dd>{engine}</dd>
        {article.provenance && (
          <>
            <dt>found in</dt>
            <dd>{foundIn(article.provenance, article.section)}</dd>
          </>
        )}
        {check && (
          <>
            <dt>headline</dt>
            <dd>
              {check.verdict}, score {check.score.toFixed(3)}, stance {check.stance}
            </dd>
            {check.phrases.map((phrase, index) => (
              <div key={index} className="contents">
                <dt>
                  phrase {phrase.span.start}–{phrase.span.end}
                </dt>
                <dd>
                  {receiptOf(
                    `headline/${phrase.fault ?? phrase.status}`,
                    textHash,
                    phrase.evidence[0] ?? null,
                    engine,
                  )}
                </dd>
              </div>
            ))}
          </>
        )}
      </dl>
    </section>
  );
}
