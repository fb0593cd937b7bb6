/** True for the fifth of the Fake News Challenge's bodies that the stance model never saw. */
export const isHeldOut = (bodyId: string): boolean =>
  (Number(bodyId) * 2654435761) % 4294967296 < 4294967296 / 5;
