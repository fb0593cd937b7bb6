/** Zero-width marks and soft hyphens are for line breaking, not for reading; joiners of emoji and scripts stay. */
export const UNSEEN = /[\u200B\uFEFF\u00AD\u2060]/g;
/** Embeddings, overrides and isolates: they can make a line look like another one ("Fares \u202Eesir" looks like "Fares rise"). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A headline, a name or another line of its own as it is written: without marks that are not seen and without those that turn it round. */
export const plainLine = (line: string): string => line.replace(UNSEEN, '').replace(TURNING, '');

/** The same for a line whose offsets somebody counts: what turns it round is marked, unit for unit, as U+FFFD. */
export const markTurning = (line: string): string => line.replace(TURNING, '\uFFFD');
