import { CALL } from './phrases/call';
import { CREDIT } from './phrases/credit';
import { speaksForHouse } from './phrases/house';
import { NOTICE } from './phrases/notice';
import { reportsSpeech } from './reports-speech';

/** True when a text opens or speaks as the house does about itself, never as an article does. */
export const hasPhrase = (text: string): boolean =>
  (CALL.test(text) || NOTICE.test(text) || CREDIT.test(text) || speaksForHouse(text)) && !reportsSpeech(text);
