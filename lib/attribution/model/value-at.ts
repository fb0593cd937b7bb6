/** What stands for a token that is not there. */
export const NONE = 0x5bd1e995;

/** The value of the token at `index`, which is -1 for none. */
export const valueAt = (values: Int32Array, index: number): number => (index >= 0 ? values[index] : NONE);
