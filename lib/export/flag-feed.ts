import type { Flag } from '../types';
import { escapeXml } from './escape-xml';

/** Who speaks where no outlet does. */
const AUTHOR = 'Standfirst';

export interface FlagFeed {
  /** Where the feed is served, and where its pages are. */
  readonly self: string;
  readonly origin: string;
  readonly title: string;
  /** When it was made, for one without entries: ISO 8601. */
  readonly now: string;
}

const raisedWords = ({ raised }: Flag): string =>
  raised === null
    ? ''
    : `Flagged by ${raised.actor}: ${raised.note}${raised.words ? `\n“${raised.words.exact}”` : ''}`;

/** Flags as an Atom feed (RFC 4287), in the order given; each keeps its id whatever becomes of its analysis. */
export function flagFeed(flags: readonly Flag[], { self, origin, title, now }: FlagFeed): string {
  const updated =
    flags.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), '') || now;
  const link = (flag: Flag) => `${origin}/articles/${encodeURIComponent(flag.articleId)}`;
  const entry = (flag: Flag) => {
    const told = flag.check.phrases
      .filter(({ status }) => status === 'fault')
      .map(({ span, message }) => `“${span.exact}” — ${message}`);
    return [
      '<entry>',
      `<id>urn:standfirst:flag:${escapeXml(encodeURIComponent(flag.id))}</id>`,
      `<title>${escapeXml(flag.check.variant.text)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(link(flag))}"/>`,
      `<published>${flag.createdAt}</published>`,
      `<updated>${flag.createdAt}</updated>`,
      `<author><name>${escapeXml(flag.outlet ?? AUTHOR)}</name></author>`,
      ...[
        ...new Set(
          flag.check.phrases.flatMap(({ fault, status }) => (status === 'fault' && fault ? [fault] : [])),
        ),
      ].map((fault) => `<category term="${fault}"/>`),
      `<summary type="text">${escapeXml(raisedWords(flag) || told.join('\n') || 'The headline as a whole is not backed by its text.')}</summary>`,
      '</entry>',
    ].join('\n');
  };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/queue`)}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${AUTHOR}</name></author>`,
    `<generator>${AUTHOR}</generator>`,
    ...flags.map(entry),
    '</feed>',
    '',
  ].join('\n');
}
