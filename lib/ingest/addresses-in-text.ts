import { spanOf } from '../text/span';
import type { Hyperlink } from '../types';
import { withoutUserinfo } from './without-userinfo';

/** An address as people write it into a text; what closes the sentence, or a bracket that it does not open, is no part of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]{4,2000}/giu;
const CLOSES = /[.,;:!?'’*_]+$/;

function trimmed(address: string): string {
  for (let short = address; ;) {
    const next = short.replace(CLOSES, '');
    const last = next.at(-1) ?? '';
    const opens = last === ')' ? '(' : last === ']' ? '[' : null;
    const isOurs = opens !== null && next.split(opens).length < next.split(last).length;
    const cut = isOurs ? next.slice(0, -1) : next;
    if (cut === short) return cut;
    short = cut;
  }
}

/** The web addresses that a text without markup prints, as the links that they are to whoever reads it, in order. */
export function addressesInText(text: string): readonly Hyperlink[] {
  return [...text.matchAll(ADDRESS)].flatMap((match): Hyperlink[] => {
    const address = trimmed(match[0]);
    if (!URL.canParse(address) || !new URL(address).hostname.includes('.')) return [];
    return [
      {
        span: spanOf(text, match.index, match.index + address.length),
        href: new URL(withoutUserinfo(address)).href,
      },
    ];
  });
}
