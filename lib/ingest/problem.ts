import type { Outcome } from '../types';

/**
 * What to tell a person for every way in which an article cannot be had, and what to do next.
 * The keys are the stable codes of `Problem.code`.
 */
const ADVICE = {
  'not-a-url': 'This is not a web address. Paste the full address, starting with https://.',
  'unsupported-scheme':
    'Only http and https addresses can be fetched. Paste the text of the article instead.',
  'blocked-port':
    'This port is not fetched (only 80, 443, 8080 and 8443 are). Paste the text of the article instead.',
  'private-address':
    'This address leads to a private network, which is never fetched. Paste the text, or allow the host in STANDFIRST_ALLOW_PRIVATE.',
  'dns-error': 'No such site: its name could not be resolved. Check the address for a typing mistake.',
  unreachable: 'The site could not be reached, or broke the connection. Try again later, or paste the text.',
  timeout: 'The site took too long to answer. Try again later, or paste the text.',
  'tls-error': 'The certificate of the site is not valid, so the page was not read. Paste the text instead.',
  'not-http':
    'The site answers in a way that is no proper HTTP, so nothing was read. Open it in your browser and send it from there (Settings, Send from a browser), or paste its text.',
  'too-many-redirects':
    'The address redirects in circles, or too often. Open it in a browser and paste the final address or the text.',
  'too-large': 'This is larger than an article can be. Paste the text of the article alone.',
  'not-found': 'The site says that this page does not exist (404). Check the address.',
  gone: 'The site says that this page was taken down (410). An archive may still hold it.',
  forbidden:
    'The site refuses to show this page to a program. Send it from your browser (Settings, Send from a browser), or paste its text.',
  paywall:
    'The site shows this page only to subscribers, or to who is signed in. Open it in your browser and send it from there (Settings, Send from a browser), or paste its text.',
  withheld:
    'The site may not show this page here, for legal reasons (451). An archive may hold it; or paste its text.',
  'rate-limited': 'The site asks for fewer requests (429). Try again later.',
  'server-error': 'The site has an error of its own. Try again later.',
  'unsupported-type':
    'This address does not give a web page. Hand in a PDF or a Word document as a file, or paste the text of the article.',
  'too-complex':
    'This page is too deep or too large to be taken apart safely. Paste the text of the article instead.',
  busy: 'This machine had too much else to do to read it in time. Try again in a moment.',
  'not-an-article':
    'No article was found on this page. If your browser shows one, send it from there (Settings, Send from a browser), or paste its text.',
  empty: 'There is no text here to read. Paste the text of the article.',
  'unsupported-file':
    'This file is none that an article is read from: give a page (.html), a text (.txt, .md), a PDF, a Word document (.docx) or a mail (.eml).',
  encrypted: 'This file is locked with a password. Save it without one, or paste its text.',
  'no-text':
    'This PDF holds pictures of pages and no text, as a scan does. Run it through text recognition (OCR) first, or paste its text.',
  'not-a-feed':
    'This is neither a feed (RSS, Atom, JSON Feed) nor a page that names one. Look on the site for the address of its feed.',
  'damaged-feed':
    'The feed is damaged or cut off, so nothing was read from it. It is fetched again later; the site may need to mend it.',
  'feed-too-large':
    'This feed is larger than what is read at once (5 MiB as sent, 10 MiB unpacked). Watch the feed of one section of the site, or hand in the addresses of its articles.',
  'no-claim-reviews':
    'There is no ClaimReview in it. Give a DataFeed of schema.org, an array of ClaimReviews, lines of JSON, or a page that states one as JSON-LD.',
  'too-many-claim-reviews': 'It has more than 50,000 fact-checks. Split it.',
  'bad-claim-reviews': 'Each must say which claim it reviews (claimReviewed) and where it stands (url).',
  'robots-disallowed':
    'The robots.txt of the site asks programs to keep away from this address, so it is not fetched unasked. Open it in a browser, and send or paste from there what you want checked.',
  'robots-unreachable':
    'The robots.txt of the site could not be read, so nothing is fetched from it for now. It is asked again in a quarter of an hour.',
  'host-busy':
    'Something else is being fetched from this site, one thing at a time. Tried again in a moment.',
  damaged: 'This file is damaged, or is not what its name says. Save it again, or paste its text.',
} as const;

export type ProblemCode = keyof typeof ADVICE;

/** Every code that this room can give, in order of the list. */
export const problemCodes = Object.keys(ADVICE) as readonly ProblemCode[];

/** A failed outcome with its advice in plain words; `detail` is a sentence of its own, put after what is wrong and before what to do. */
export function failure(code: ProblemCode, detail?: string): Extract<Outcome<never>, { ok: false }> {
  const [wrong, ...advice] = ADVICE[code].split(/(?<=[.:]) (?=[A-Z])/);
  return { ok: false, problem: { code, message: [wrong, ...(detail ? [detail] : []), ...advice].join(' ') } };
}

const TRANSIENT: readonly ProblemCode[] = [
  'dns-error',
  'unreachable',
  'timeout',
  'rate-limited',
  'server-error',
  'robots-unreachable',
  'host-busy',
  'busy',
];

/** True when the same request may well succeed later, so that a job should retry it. */
export const isTransient = (code: string): boolean => (TRANSIENT as readonly string[]).includes(code);
