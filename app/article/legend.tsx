const ITEMS = [
  { id: 'show-claims', look: 'm-claim', word: 'Claim worth checking' },
  { id: 'show-quotations', look: 'm-quotation', word: 'Quotation' },
  { id: 'show-sources', look: 'm-source', word: 'Source' },
] as const;

/** What each mark means, and a switch to hide it; the switching is done by the style sheet, without script. */
export function Legend() {
  return (
    <fieldset className="legend no-print mb-6 flex flex-wrap items-center gap-x-5 gap-y-1 text-[13px] text-muted">
      <legend className="sr-only">Marks shown in the text</legend>
      {ITEMS.map(({ id, look, word }) => (
        <label key={id} className="flex min-h-6 cursor-pointer items-center gap-2">
          <input type="checkbox" id={id} defaultChecked className="size-3.5 accent-ink" />
          <span className={look}>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
