import type { SubmissionBody } from './submission-body';

/** What a box can hold: never a file. */
export type TypedBody = Exclude<SubmissionBody, { readonly file: File }>;

const ADDRESS = /^https?:\/\/\S+$/i;
/** "courier.example/2026/03/11/meters": an address copied without its scheme. */
const BARE_ADDRESS = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;
/** Handed in all the same, so that it is refused with its reason. */
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/\S*$/i;
const HTML = /<!doctype html|<(?:html|head|body|article|main|section|div|p|h1)(?:\s[^<>]*=[^<>]*)?\s*>/i;

/**
 * What somebody put into the box: addresses when every line is one, else HTML when it has tags of a page, else text.
 * `null` when there is nothing in it.
 */
export function readInput(input: string): TypedBody | null {
  const lines = input
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  if (lines.every((line) => ADDRESS.test(line) || BARE_ADDRESS.test(line)))
    return addresses(lines.map((line) => (ADDRESS.test(line) ? line : `https://${line}`)));
  if (lines.length === 1 && OTHER_SCHEME.test(lines[0])) return addresses(lines);
  return HTML.test(input.slice(0, 20_000)) ? { html: input } : { text: input };
}

const addresses = (urls: readonly string[]): TypedBody => (urls.length === 1 ? { url: urls[0] } : { urls });
