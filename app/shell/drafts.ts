/** What was typed and not sent, by place: kept while this tab is, so that Esc or a look at another page loses nothing. */
const drafts = new Map<string, string>();

/** What was typed there before; `''` when nothing was. */
export const draftOf = (place: string): string => drafts.get(place) ?? '';

/** Keeps what is typed. An empty text is none. */
export function keepDraft(place: string, text: string): void {
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
}

/** Forgets it: it was sent. */
export const dropDraft = (place: string): void => void drafts.delete(place);

/** The part of a field that begins with its draft and keeps it: `<textarea {...draftField('…')} />`. */
export const draftField = (place: string) => ({
  defaultValue: draftOf(place),
  onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
    keepDraft(place, event.currentTarget.value),
});
