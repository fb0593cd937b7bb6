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
/** A title or a note in a list of addresses is no longer than this; a paragraph of an article is. */
const LONGEST_NOTE = 300;
/** "[Ferries end](https://courier.example/ferries)", "Ferries end: https://courier.example/ferries". */
const WITHIN = /https?:\/\/[^\s<>()[\]"“”]+/gi;

/** The addresses of a line that is nothing else, several of them apart by blanks or commas; `null` for any other line. */
function addressesOf(line: string): readonly string[] | null {
  const words = line
    .replace(BULLET, '')
    .split(/[,;]?\s+/)
    .map((word) => word.replace(/^<|[>,;]+$/g, ''));
  if (!words.every((word) => ADDRESS.test(word) || BARE_ADDRESS.test(word))) return null;
  return words.map((word) => (ADDRESS.test(word) ? word : `https://${word}`));
}

/** Those of a line with words about them. */
const addressesWithin = (line: string): readonly string[] | null =>
  line.length > LONGEST_NOTE
    ? null
    : (line.match(WITHIN)?.map((address) => address.replace(/[.,;:!?]+$/, '')) ?? null);

/**
 * What somebody put into the box: addresses when every line is one, else HTML when it has tags of a page, else addresses when half
 * of its lines or more have one, as people keep a list, else text. The titles and notes of a list are left out; a line without a blank may
 * be a mistyped address, and is handed in as one, to be told that it is none. An address that stands twice is handed in once. `null`
 * when there is nothing in it.
 */
export function readInput(input: string): TypedBody | null {
  const lines = input
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  if (lines.length === 1 && OTHER_SCHEME.test(lines[0])) return addresses(lines);
  const alone = lines.map(addressesOf);
  if (alone.every((one) => one !== null)) return addresses(alone.flat());
  if (HTML.test(input.slice(0, 20_000))) return { html: input };
  const found = lines.map((line, i) => alone[i] ?? addressesWithin(line));
  const listed = found.filter((one) => one !== null).length;
  if (listed < 2 || listed < lines.length / 2) return { text: input };
  const isParagraph = (line: string): boolean => line.length > LONGEST_NOTE && /\s/.test(line);
  if (lines.some((line, i) => found[i] === null && isParagraph(line))) return { text: input };
  return addresses(lines.flatMap((line, i) => found[i] ?? (/\s/.test(line) ? [] : [line])));
}

function addresses(given: readonly string[]): TypedBody {
  const urls = [...new Set(given)];
  return urls.length === 1 ? { url: urls[0] } : { urls };
}
