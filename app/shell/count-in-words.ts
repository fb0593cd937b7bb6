/** "1 article", "1,204 articles". */
export const countInWords = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
