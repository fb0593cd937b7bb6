import { useTranslations } from '#messages';
const ITEMS = [
  { id: 'show-claims', look: 'm-claim', word: 'text.claims' },
  { id: 'show-quotations', look: 'm-quotation', word: 'text.quotations' },
  { id: 'show-sources', look: 'm-source', word: 'text.sources' },
] as const;

/** What each mark means, and a switch to hide it; the switching is done by the style sheet, without script. */
export function Legend() {
  const t = useTranslations('article');
  return (
    <fieldset className="legend no-print mb-6 flex flex-wrap items-center gap-x-5 gap-y-1 text-[13px] text-muted">
      <legend className="sr-only">{t('text.legend')}</legend>
      {ITEMS.map(({ id, look, word }) => (
        <label key={id} className="flex min-h-6 cursor-pointer items-center gap-2">
          <input type="checkbox" id={id} defaultChecked className="size-3.5 accent-ink" />
          {/* The mark's border would lift its word off the line of the others. */}
          <span>
            <span className={look}>{t(word)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
