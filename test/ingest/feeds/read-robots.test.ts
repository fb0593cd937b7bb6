import { describe, expect, it } from 'vitest';
import { readRobots } from '@/lib/ingest/feeds/read-robots';

const ask = (text: string, path = '/news/ferry') =>
  readRobots(text, 'https://lantern.example/robots.txt', `https://lantern.example${path}`, 'Standfirst');

describe('readRobots', () => {
  it.each([
    ['nothing', '', true, null],
    ['a page in place of rules', '<!doctype html><title>Not found</title>', true, null],
    ['everything forbidden', 'User-agent: *\nDisallow: /', false, 'Disallow: /'],
    ['nothing forbidden', 'User-agent: *\nDisallow:', true, null],
    ['the longer rule', 'User-agent: *\nDisallow: /news\nAllow: /news/ferry', true, 'Allow: /news/ferry'],
    [
      'its own group alone',
      'User-agent: *\nDisallow: /\n\nUser-agent: STANDFIRST\nDisallow: /print',
      true,
      null,
    ],
    ['another robot’s group', 'User-agent: other\nDisallow: /', true, null],
    ['wildcards and ends', 'User-agent: *\nDisallow: /*/ferry$', false, 'Disallow: /*/ferry$'],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /', false, 'Disallow: /'],
    [
      'old line ends and comments',
      'User-agent: * # all\rDisallow: /news # for now\r',
      false,
      'Disallow: /news # for now',
    ],
    [
      'several names for one group',
      'User-agent: other\nUser-agent: Standfirst\nDisallow: /',
      false,
      'Disallow: /',
    ],
  ])('understands %s', (_, text, allowed, rule) => expect(ask(text)).toMatchObject({ allowed, rule }));

  it.each([
    ['User-agent: *\nCrawl-delay: 12', 12],
    ['User-agent: *\nCrawl-delay: 0.5', 0.5],
    ['User-agent: *\nCrawl-delay: -3', null],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: *\nDisallow:', null],
  ])('reads the delay of %j', (text, delay) => expect(ask(text).delay).toBe(delay));
});
