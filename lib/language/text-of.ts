import type { Token } from '../types';

/** The words of tokens with one blank wherever the text has some between them: "front-runner", "the firm's audit". */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ span }, i) => (i > 0 && span.start > tokens[i - 1].span.end ? ' ' : '') + span.exact)
    .join('');
