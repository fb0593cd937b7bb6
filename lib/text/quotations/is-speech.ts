import { countWords } from '../count-words';
import type { Quotation } from './quotation';

/** Fewer words between marks are a name, a title or scare quotes, as long as nobody is said to say them. */
const SPEECH_WORDS = 5;

/** Whether so many words stand between the marks that they are somebody's speech. */
export const isSpeech = ({ inner }: Pick<Quotation, 'inner'>): boolean =>
  countWords(inner.exact) >= SPEECH_WORDS;
