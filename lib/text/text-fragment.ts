import type { Block, Span } from '../types';

/** A longer passage is named by its beginning and its end: an address should not carry a paragraph. UTF-16 units. */
const LONGEST_EXACT = 200;
/** Words of a long passage that name its beginning, and its end. */
const EDGE_WORDS = 6;
/** Words before or after a passage that are tried to tell it from its twins, one more at a time. */
const MOST_CONTEXT = 10;

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'.-][\p{L}\p{N}\p{M}]+)*/gu;
const wordsOf = (text: string): readonly RegExpExecArray[] => [...text.matchAll(WORD)];

/** A part as the specification writes it: percent-encoded, with its own signs `-`, `,` and `&` encoded too. */
const encode = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** As browsers compare: without case, blanks folded. */
const fold = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();
const isOnce = (page: string, words: string): boolean => {
  const needle = fold(words).trim();
  const at = page.indexOf(needle);
  return at >= 0 && page.indexOf(needle, at + 1) < 0;
};

const folded = new WeakMap<readonly Block[], { readonly parts: readonly string[]; readonly page: string }>();

/** All that a page shows, folded; what was folded for the passage before, of the same blocks, is not folded again. */
function pageOf(text: string, blocks: readonly Block[], also: readonly string[]): string {
  const parts = [...also, text];
  const known = folded.get(blocks);
  // Part by part: to join them for each of a thousand passages takes longer than to look for it.
  if (known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at]))
    return known.page;
  const page = fold(parts.join('\n'));
  folded.set(blocks, { parts, page });
  return page;
}

/** Grown to whole words, blanks at the ends left out: browsers find no part of a word. */
function wholeWords(text: string, span: Span): { start: number; end: number } {
  const isInWord = (at: number): boolean => /[\p{L}\p{N}\p{M}]{2}/u.test(text.slice(at - 1, at + 1));
  let { start, end } = span;
  while (start > 0 && isInWord(start)) start--;
  while (end < text.length && isInWord(end)) end++;
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}

/**
 * A text fragment (WICG Scroll to Text Fragment: `:~:text=[prefix-,]start[,end][,-suffix]`) that leads a browser to a passage of a
 * page with this text: all of a short passage, the edges of a long one or of one over several blocks, and as much before or after
 * it as tells it from the same words elsewhere. `also`: what else the page shows (headline, captions).
 * `null` for a passage without a word.
 */
export function textFragment(
  text: string,
  blocks: readonly Block[],
  span: Span,
  also: readonly string[] = [],
): string | null {
  const { start, end } = wholeWords(text, span);
  const exact = text.slice(start, end);
  if (wordsOf(exact).length === 0) return null;
  const blockAt = (at: number): { start: number; end: number } =>
    blocks.find((block) => block.span.start <= at && at <= block.span.end)?.span ?? {
      start: 0,
      end: text.length,
    };
  const home = blockAt(start);
  const isLong = exact.length > LONGEST_EXACT || end > home.end || exact.includes('\n');
  const opening = isLong ? exact.slice(0, home.end - start).split('\n')[0] : exact;
  const head = isLong ? wordsOf(opening).slice(0, EDGE_WORDS).at(-1) : undefined;
  const firstEnd = head === undefined ? start + opening.length : start + head.index + head[0].length;
  const tail = isLong
    ? text
        .slice(Math.max(blockAt(end).start, firstEnd), end)
        .split('\n')
        .at(-1)!
    : '';
  const last = tail.slice(wordsOf(tail).slice(-EDGE_WORDS).at(0)?.index ?? 0).trim();

  const page = pageOf(text, blocks, also);
  const write = (from: number, to: number): string => {
    const [prefix, suffix] = [text.slice(from, start).trim(), text.slice(firstEnd, to).trim()];
    const parts = [
      prefix && `${encode(prefix)}-`,
      encode(text.slice(start, firstEnd)),
      last && encode(last),
      suffix && `-${encode(suffix)}`,
    ];
    return `:~:text=${parts.filter(Boolean).join(',')}`;
  };
  if (isOnce(page, text.slice(start, firstEnd))) return write(start, firstEnd);
  // Context must stand in the same block, and touch: browsers skip blanks alone between it and the words.
  const before = wordsOf(text.slice(home.start, start).split('\n').at(-1)!);
  const offset = start - text.slice(home.start, start).split('\n').at(-1)!.length;
  const after = last === '' ? wordsOf(text.slice(firstEnd, home.end).split('\n')[0]) : [];
  let [from, to] = [start, firstEnd];
  for (let count = 1; count <= MOST_CONTEXT; count++) {
    const behind = after[count - 1];
    const ahead = before.at(-count);
    const [nextFrom, nextTo] = [
      ahead ? offset + ahead.index : from,
      behind ? firstEnd + behind.index + behind[0].length : to,
    ];
    if (isOnce(page, text.slice(nextFrom, firstEnd))) return write(nextFrom, firstEnd);
    if (isOnce(page, text.slice(start, nextTo))) return write(start, nextTo);
    [from, to] = [nextFrom, nextTo];
    if (isOnce(page, text.slice(from, to))) return write(from, to);
  }
  return write(from, to);
}

/** The address of a page, at a passage of it; a fragment that the address has already stays before it. */
export const atFragment = (url: string, fragment: string): string =>
  url.includes('#') ? `${url.split(':~:')[0]}${fragment}` : `${url}#${fragment}`;
