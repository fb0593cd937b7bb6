import type { Reading } from './reading';

/** Whether a headline asks, and so claims nothing: "Did the council hide the report?" */
export const isQuestion = ({ text }: Pick<Reading, 'text'>): boolean => /\?\s*$/.test(text);
