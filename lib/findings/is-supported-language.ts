/** True for English, and for text whose language cannot be told (a single line may be too short to tell). BCP 47 tag in. */
export const isSupportedLanguage = (language: string | null): boolean =>
  language === null || /^en(?:-|$)/i.test(language);
