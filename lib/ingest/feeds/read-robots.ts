import robotsParser from 'robots-parser';

/** What a robots.txt says of one address. */
export interface RobotsAnswer {
  readonly allowed: boolean;
  /** The line that decides, as it stands there ("Disallow: /print/"); `null` when none speaks of the address. */
  readonly rule: string | null;
  /** Seconds between two requests that the site asks for (`Crawl-delay`, no part of the standard); `null` when it does not. */
  readonly delay: number | null;
}

const LONGEST_RULE = 200;

/**
 * What the robots.txt `text`, found at `robotsUrl`, says of `url` to the robot `name` (RFC 9309). Takes as long as the
 * file's author wants, so that it runs in the killable worker of parse-pool.ts.
 */
export function readRobots(text: string, robotsUrl: string, url: string, name: string): RobotsAnswer {
  const plain = text.replace(/^\uFEFF/, '');
  const robots = robotsParser(robotsUrl, plain);
  const line = robots.getMatchingLineNumber(url, name);
  const rule =
    line > 0
      ? (plain
          .split(/\r\n|\r|\n/)
          [line - 1]?.trim()
          .slice(0, LONGEST_RULE) ?? null)
      : null;
  const delay = robots.getCrawlDelay(name);
  return {
    allowed: robots.isAllowed(url, name) ?? true,
    rule,
    delay: delay !== undefined && delay > 0 ? delay : null,
  };
}
