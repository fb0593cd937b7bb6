import { oneAtATime } from './one-at-a-time';

/** Analyses of this process: there is one thread for them, and the time of a job runs from when it is its turn. */
export const analysing = oneAtATime();

/**
 * What its jobs bring is stored in turn, while the next is analysed: the workers of all machines take turns at this anyway
 * (lib/store/lock-projections), and who waits there holds a connection.
 */
export const storing = oneAtATime();
