import * as phrases from './phrases';

/** True when a text opens or speaks as the house does about itself, never as an article does. */
export const hasPhrase = (text: string): boolean =>
  phrases.CALL.test(text) ||
  phrases.NOTICE.test(text) ||
  phrases.CREDIT.test(text) ||
  phrases.HOUSE.test(text);
