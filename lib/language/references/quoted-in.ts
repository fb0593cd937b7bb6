import { isSpeech } from '../../text/quotations/is-speech';
import type { Quotation } from '../../text/quotations/quotation';
import type { Token } from '../../types';

/** A test of whether a token stands in quoted speech; linear for tokens asked for in order of the text. */
export function quotedIn(quotations: readonly Quotation[]): (token: Token) => boolean {
  // “She lied,” Marsh said: short as they are, a comma or a stop says that they are words of somebody's.
  const speech = quotations.filter((one) => isSpeech(one) || /[.,!?…]$/.test(one.inner.exact));
  let at = 0;
  return ({ span }) => {
    while (at > 0 && speech[at - 1].span.end > span.start) at--;
    while (at < speech.length && speech[at].span.end <= span.start) at++;
    return at < speech.length && speech[at].span.start <= span.start;
  };
}
