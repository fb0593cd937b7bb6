import { findDate } from '../find-date';
import { readByline } from '../read-byline';
import { nameAtSignature, nameIn } from './name-at-signature';

/** What a paper says of itself in its first and last lines. */
export interface PaperHead {
  /** Index of the paragraph that is its title; -1 where none is. */
  readonly title: number;
  /** What its line "Subject:" or "Re:" says; `null` where it has none. */
  readonly subject: string | null;
  readonly author: string | null;
  /** A day, or an instant where a clock with its zone stands beside it. */
  readonly publishedAt: string | null;
}

/** Paragraphs in which a letterhead, a memo's lines or the top of a press release stand. */
const HEAD_LINES = 18;
const LONGEST_LINE = 140;
/** A paragraph this long is text: what stands behind it is no head. */
const TEXT = 240;

/** What press offices, courts and clerks print over a title. */
const BOILERPLATE =
  /^(?:for (?:immediate|general) release\b.*|(?:press|news|media) (?:release|statement|notice|advisory)|press office|news|statement|memorandum|memo|embargo(?:ed)?\b.*|(?:strictly )?(?:private (?:and|&) )?confidential|not for (?:publication|distribution)\b.*|by (?:e-?mail|post|hand|fax)\b.*|our ref\b.*|your ref\b.*|ref\b.*|notes? to editors|contacts?\b.*|page \d+.*|[-–—*#_\s]+)$/i;
const LABEL =
  /^(?:to|from|cc|bcc|date|dated|subject|re|ref|title|author|by|via|tel|phone|e-?mail|web|issued|published|released?|filed|contact|case|claim|docket|attn|attention)\b\.?\s*(?:no\.?\s*)?[:.]/i;
const SUBJECT = /^(?:subject|re|title)\s*:\s*(\S.{3,180})$/i;
const FROM = /^(?:from|author|written by|prepared by|signed by)\s*:\s*(\S.{2,100})$/i;
const DATED =
  /^(?:date(?:d)?(?: of (?:issue|publication|release|judge?ment|filing))?|issued(?: on)?|published(?: on)?|released?(?: date)?(?: on)?|filed(?: on)?|sent(?: on)?)\s*[:–-]?\s+(\S.{4,60})$/i;
/** "LONDON, 3 March 2026 –", "Norwick (March 3, 2026) -- The port": before the first words of a press release. */
const DATELINE = /^\p{Lu}[\p{L}.,' ]{1,40}?[\s,(–—-]+(?=\p{L}|\d)/u;
const SWORN = /^I,\s([^,]{4,60}),\s(?:being|having|do|hereby|of|an?|the|declare|state|swear|make|will|am)\b/i;
const OWN =
  /^(?:(?:witness |written |opening |press )?statement|remarks|speech|address|testimony|letter|affidavit|declaration)\s(?:by|of|from)\s(.{4,60}?)(?:\s(?:to|on|at|before|about|regarding|in|for|following)\s.*)?$/i;

const SALUTATION = /^(?:dear|to whom it may concern)\b/i;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A line that gives a day and nothing else but a place, a weekday or what press offices print: "Norwick, 3 March 2026". */
function dayAlone(line: string): string | null {
  const date = line.length <= 90 ? findDate(line) : null;
  if (date === null) return null;
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`
    .replace(
      /\b(?:for immediate release|embargo(?:ed)?(?: until| to)?|press release|news release|\d{1,2}[:.]\d\d|hrs?|hours|[ap]m|gmt|bst|utc|e[sd]?t|p[sd]?t|on|at|the|of|and|day|th|st|nd|rd)\b/gi,
      ' ',
    )
    .trim();
  return /^[\p{Lu}\W][\p{L}'’.-]*(?:[\s,|–—-]+(?:\p{Lu}[\p{L}'’.-]*|[|–—-]))*[\s,:|–—.-]*$/u.test(rest) ||
    /^\W*$/.test(rest)
    ? date.iso
    : null;
}

function dayOf(lines: readonly string[]): string | null {
  const found = (read: (line: string) => string | null): string | null => {
    for (const line of lines) {
      const day = read(line);
      if (day !== null) return day;
    }
    return null;
  };
  return (
    found((line) => findDate(DATED.exec(line)?.[1] ?? '')?.iso ?? null) ??
    found(dayAlone) ??
    found((line) => {
      const start = DATELINE.test(line) ? findDate(line.slice(0, 80)) : null;
      return start !== null &&
        start.start < 45 &&
        /^\s*[)]?\s*(?:[–—-]|\p{L}+\)\s*[–—-])/u.test(line.slice(start.end))
        ? start.iso
        : null;
    })
  );
}

function authorOf(head: readonly string[], all: readonly string[], title: string | null): string | null {
  for (const line of head) {
    const named = nameIn(FROM.exec(line)?.[1] ?? '') ?? nameIn(SWORN.exec(line)?.[1] ?? '');
    if (named !== null) return named;
    const byline = line.length <= LONGEST_LINE && /^by\s/i.test(line) ? readByline(line) : null;
    if (byline !== null && byline.names.length > 0) return byline.names.join(', ');
  }
  return nameAtSignature(all) ?? nameIn(OWN.exec(title ?? '')?.[1] ?? '');
}

const isTitle = (line: string): boolean =>
  line.length >= 8 &&
  line.length <= 200 &&
  line.split(' ').length >= 3 &&
  !/[,;:]$/.test(line) &&
  !(/\.$/.test(line) && /\p{Ll}/u.test(line)) &&
  !/^(?:dear|sir|madam|hello|hi|good (?:morning|afternoon))\b/i.test(line) &&
  !isFurniture(line);

/** What stands over a title and is none. */
const isFurniture = (line: string): boolean =>
  BOILERPLATE.test(line) ||
  LABEL.test(line) ||
  dayAlone(line) !== null ||
  /@|https?:|www\.|^\+?[\d\s()-]{7,}$/.test(line);

/**
 * Title, writer and day of a letter, a memo, a press release, a court paper, by the lines in which such papers print them. `title`: the
 * paragraph that style, type or look makes the title; another is taken where that is "FOR IMMEDIATE RELEASE" or a date. What is not
 * said is `null`, and nothing is guessed.
 */
export function readPaperHead(paragraphs: readonly string[], title: number): PaperHead {
  const all = paragraphs.map(tidy);
  const text = all.findIndex((line, index) => index !== title && line.length >= TEXT);
  const head = all.slice(0, Math.min(HEAD_LINES, text < 0 ? HEAD_LINES : text + 1));
  const subject = head.map((line) => SUBJECT.exec(line)?.[1]).find((line) => line !== undefined) ?? null;
  // What stands over "Dear Minister" is who writes, and where.
  const greeting = head.findIndex((line) => SALUTATION.test(line));
  if (greeting >= 0 && title <= greeting) {
    const next = all[greeting + 1] ?? '';
    const isHeaded = subject === null && next.length < LONGEST_LINE && isTitle(next);
    return {
      title: isHeaded ? greeting + 1 : -1,
      subject,
      author: authorOf(head, all, null),
      publishedAt: dayOf(head),
    };
  }
  const isWrong = title >= 0 && isFurniture(all[title]);
  const opensWithFurniture = title < 0 && head.length > 0 && BOILERPLATE.test(head[0]);
  const own =
    isWrong || opensWithFurniture ? (subject === null ? head.findIndex((line) => isTitle(line)) : -1) : title;
  return {
    title: own,
    subject: own >= 0 ? null : subject,
    author: authorOf(head, all, own >= 0 ? all[own] : null),
    publishedAt: dayOf(head),
  };
}
