// C0 and C1 controls and bidirectional overrides: an article could move the cursor, recolour the terminal or turn lines round.
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Foreign text as one line that is safe on a terminal. */
export const plainText = (text: string): string => text.replace(/\s+/g, ' ').replace(UNSAFE, '\uFFFD').trim();
