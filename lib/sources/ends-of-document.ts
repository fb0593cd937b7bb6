/** Units at either end of a document: a letterhead's and a signature's worth. Further on it speaks of others. */
const MARGIN = 1_500;

/** The beginning of a document's text, where its own day and number stand. */
export const headOf = (text: string): string => text.slice(0, MARGIN);

/** The beginning and the end of a document's text, where whoever made it and whoever it concerns are named. */
export const endsOf = (text: string): string => `${headOf(text)} ${text.slice(-MARGIN)}`;
