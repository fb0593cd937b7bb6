let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` when all that was handed in before has ended: the lanes of a process analyse and store in turn. An analysis has
 * the processor for as long as it takes, and a lane that was storing meanwhile would hold what the workers of all machines
 * share (lib/store/lock-projections) for as long as that.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => {});
  return result;
}
