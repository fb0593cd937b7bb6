/** Whether words for a speaker say that there is none: "No one", "none of the officials", "nobody", "not one MP". */
export const isNobody = (words: string): boolean => /^(?:no|none|neither|nobody|not one)\b/i.test(words);
