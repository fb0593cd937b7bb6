/**
 * A job without an answer for so long is given to another worker: fetching may take 20 s, reading 2 s; before the analysis
 * it gets as much again as its text needs (extend-job.ts).
 */
export const EXPIRE_SECONDS = 45;

/**
 * What an analysis may take: 1 MiB of prose takes 35 s of an idle core (measured; it grows with the length), 95 s of one
 * that six others share. Half a second for each KiB leaves five times that.
 */
const SECONDS_PER_UNIT = 0.5 / 1024;

/** Seconds after which an analysis of `length` UTF-16 units has failed: 49 for a news article, ten minutes at most. */
export const secondsFor = (length: number): number => Math.ceil(EXPIRE_SECONDS + length * SECONDS_PER_UNIT);
