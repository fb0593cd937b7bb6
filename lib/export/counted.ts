/** "1 origin", "2 origins": a number with its English noun, whose plural takes an s. */
export const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;
