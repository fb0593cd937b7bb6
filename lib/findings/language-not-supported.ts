import { isSupportedLanguage } from './is-supported-language';
import type { Rule } from './rule';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

// `of` throws on what is no language tag at all ("xx_klingon!" in a page's lang attribute).
const nameOf = (language: string): string => {
  if (language === 'und') return 'a language that is not known here';
  try {
    return NAMES.of(language) ?? language;
  } catch {
    return language;
  }
};

/** Standfirst reads English: of another language it says so, and makes no claim about the text. */
export const languageNotSupported: Rule = ({ article }) =>
  isSupportedLanguage(article.language)
    ? []
    : [
        {
          rule: 'language-not-supported',
          severity: 'warning',
          span: null,
          message: `The text is in ${nameOf(article.language!)}. Standfirst reads English only, so nothing was checked.`,
          expected: 'an article in English',
          evidence: [],
        },
      ];
