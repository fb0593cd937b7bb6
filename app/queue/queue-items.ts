/** The headlines on the page, in its order: by the element, so that keys go where the eye goes. */
const items = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('#queue > [data-flag]'),
];

export const order = (): readonly string[] => items().map((item) => item.dataset.flag!);

export const itemOf = (id: string): HTMLElement | null =>
  items().find((item) => item.dataset.flag === id) ?? null;

/** The first headline behind these that nothing was done to yet; the last of these when there is none. */
export function nextOpen(ids: readonly string[]): HTMLElement | null {
  const all = items();
  const last = Math.max(...ids.map((id) => all.findIndex((item) => item.dataset.flag === id)));
  return all.slice(last + 1).find((item) => item.dataset.settled === undefined) ?? all[last] ?? null;
}

/** Selects a headline: the focus is the selection. */
export function visit(item: HTMLElement | null): void {
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
}
