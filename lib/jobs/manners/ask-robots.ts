import { fetchBytes, ROBOT, type FetchOptions } from '../../ingest/fetch-bytes';
import { decodeCharset } from '../../ingest/decode-charset';
import { readRobotsSafely } from '../../ingest/parse-pool';
import { getRobots, saveRobots, type StoredRobots } from '../../store/robots';
import type { RobotsWord } from '../../types';

/** What a robots.txt says of an address; `delay`: seconds between requests that it asks for, 0 when it names none. */
export interface RobotsReport {
  readonly word: RobotsWord;
  readonly rule: string | null;
  readonly delay: number;
}

const HOUR = 60 * 60 * 1_000;
/** A day, as RFC 9309 (2.4) has it; what could not be reached is asked for again sooner. */
const FRESH_MS: Record<StoredRobots['status'], number> = {
  found: 24 * HOUR,
  none: 24 * HOUR,
  unreachable: HOUR / 4,
};
/** Crawlers must read 500 KiB (RFC 9309, 2.5); what comes after is not read. */
const MOST_CHARACTERS = 500 * 1024;
const TOTAL_MS = 6_000;
/** A site that asks for more time than this between requests is not asked more often, but not more seldom either. */
const LONGEST_DELAY = 600;

/** Answers of the server that mean: there are no rules (RFC 9309, 2.3.1.3). Anything else means: keep out until it can be told. */
const NO_RULES = new Set([
  'not-found',
  'gone',
  'forbidden',
  'paywall',
  'withheld',
  'empty',
  'unsupported-type',
]);

async function fetchRobots(url: string, options: FetchOptions): Promise<StoredRobots> {
  const { manners: _, ...rest } = options;
  const fetched = await fetchBytes(url, { accept: 'text/plain,*/*;q=0.5' }, { ...rest, totalMs: TOTAL_MS });
  const fetchedAt = new Date();
  if (fetched.ok) {
    const { text } = decodeCharset(fetched.value.bytes!, fetched.value.contentType);
    return { status: 'found', text: text.slice(0, MOST_CHARACTERS).replaceAll('\0', '\uFFFD'), fetchedAt };
  }
  return { status: NO_RULES.has(fetched.problem.code) ? 'none' : 'unreachable', text: '', fetchedAt };
}

/** What the site of `url` lets a program do there (RFC 9309). Its robots.txt is fetched with the guard of every fetch, and kept for a day. */
export async function askRobots(url: URL, options: FetchOptions = {}): Promise<RobotsReport> {
  const robotsUrl = new URL('/robots.txt', url).href;
  let robots = await getRobots(url.origin);
  if (!robots || robots.fetchedAt.getTime() + FRESH_MS[robots.status] <= Date.now()) {
    robots = await fetchRobots(robotsUrl, options);
    await saveRobots(url.origin, robots);
  }
  if (robots.status !== 'found') return { word: robots.status, rule: null, delay: 0 };
  const read = await readRobotsSafely(robots.text, robotsUrl, url.href, ROBOT);
  if (!read.ok) return { word: 'unreachable', rule: null, delay: 0 };
  const { allowed, rule, delay } = read.value;
  return { word: allowed ? 'allowed' : 'disallowed', rule, delay: Math.min(delay ?? 0, LONGEST_DELAY) };
}
