const OPENS = /(?<=[:,]\s)[‘“"']/gu;
const CLOSES = /[’”"'](?=$|[\s,.;:!?)\]—–-])/gu;

const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Whether a place in somebody's words stands between marks of its own, where another speaks: "He told me: ‘I will pay you on Friday.’" */
export const isQuotedWithin = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return countOf(before, OPENS) > countOf(before, CLOSES);
};
