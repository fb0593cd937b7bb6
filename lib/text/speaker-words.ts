import type { Span } from '../types';

/** The words that name who speaks, without the comma that parts them from the sentence: "One of them, who asked not to be named,". */
export const speakerWords = ({ exact }: Span): string => exact.replace(/[\s,;:–—-]+$/, '');
