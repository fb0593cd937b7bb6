import type { SubmissionBody } from './submission-body';

/** What a box can hold: never a file. */
export type TypedBody = Exclude<SubmissionBody, { readonly file: File }>;

const ADDRESS = /^https?:\/\/\S+$/i;
/** "courier.example/2026/03/11/meters": an address copied without its scheme. */
const BARE_ADDRESS = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;
/** Handed in all the same, so that it is refused with its reason. */
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/\S*$/i;
const HTML = /<!doctype html|<(?:html|head|body|article|main|section|div|p|h1)(?:\s[^<>]*=[^<>]*)?\s*>/i;
/** "- ", "3. ": what lists in mails and notes put before each address. */
const BULLET = /^(?:[-*•–]|\d{1,3}[.)])\s+/;
/** More of one list may be something else: a line that long is no mistyped address. */
const LONGEST_LINE = 2_048;

/** The addresses of a line of a list, several of them apart by blanks or commas; `null` for any other line. */
function addressesOf(line: string): readonly string[] | null {
  const words = line
    .replace(BULLET, '')
    .split(/[,;]?\s+/)
    .map((word) => word.replace(/^<|[>,;]+$/g, ''));
  if (!words.every((word) => ADDRESS.test(word) || BARE_ADDRESS.test(word))) return null;
  return words.map((word) => (ADDRESS.test(word) ? word : `https://${word}`));
}

/**
 * What somebody put into the box: addresses when every line is one, else HTML when it has tags of a page, else text. In a
 * list that is mostly addresses the other lines are handed in as addresses too: each is then told to be none, and the
 * list is not taken for an article. An address that stands twice is handed in once. `null` when there is nothing in it.
 */
export function readInput(input: string): TypedBody | null {
  const lines = input
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  if (lines.length === 1 && OTHER_SCHEME.test(lines[0])) return addresses(lines);
  const found = lines.map(addressesOf);
  const listed = found.filter((one) => one !== null).length;
  const isList =
    listed === lines.length ||
    (listed >= 2 && listed > lines.length / 2 && lines.every((line) => line.length <= LONGEST_LINE));
  if (isList) return addresses(lines.flatMap((line, i) => found[i] ?? [line]));
  return HTML.test(input.slice(0, 20_000)) ? { html: input } : { text: input };
}

function addresses(given: readonly string[]): TypedBody {
  const urls = [...new Set(given)];
  return urls.length === 1 ? { url: urls[0] } : { urls };
}
