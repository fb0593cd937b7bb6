/** The feeds that are watched. */
export const feeds = {
  about:
    'New articles of a feed are checked by themselves, and looked at again for three days: a headline that changes gets a history. Each site is asked for one thing at a time, and its robots.txt is obeyed.',
  watched: 'Watched',
  none: 'Nothing yet. Give the address of a paper’s front page: most of them name their feed.',
  add: {
    label: 'Address of a feed, or of a page that has one',
    send: 'Watch this feed',
    sending: 'Adding…',
    empty: 'Give the address of a feed, or of a page that has one.',
    known: 'This feed is watched already: it is in the list below.',
  },
  stopped: 'stopped',
  paused: 'paused',
  moved: 'Moved from <address></address> on {at}',
  moving:
    '{watched, select, yes {Its site has moved it to {address}, which is watched already: one of the two can be removed.} other {Its site leads to {address} for good; it is fetched there once that has been so for a day.}}',
  result: {
    'not-read': 'Not read',
    'not-fetched': 'Not fetched yet',
    unchanged: 'Unchanged',
    fresh: '{count, plural, =1 {One new article} other {# new articles}}',
    empty: 'Nothing in it',
    'nothing-new': 'Nothing new',
  },
  next: 'next: {at}',
  held: 'Its site asked not to be asked again before {at}, whatever was fetched there then; nothing is fetched from it until.',
  soon: 'as soon as may be',
  failures: 'It failed {count, number} times in a row.',
  noneSeen: 'No article seen yet',
  seen: '{seen, plural, =1 {One article} other {# articles}} seen: {analysed, number} analysed{waiting, plural, =0 {} other {, # to come}}{failed, plural, =0 {} other {, # not read}}{older, plural, =0 {} other {, # older ones left alone}}',
  robots: {
    allowed: 'robots.txt allows it',
    disallowed: 'robots.txt forbids it',
    none: 'The site has no robots.txt, which allows everything',
    unreachable: 'robots.txt could not be read, so nothing is fetched',
  },
  // What robots.txt says, with the line of it that decides.
  robotsRule: '{words} (“{rule}”)',
  do: {
    fetch: 'Fetch now',
    fetchOn: 'Fetch now: {name}',
    pause: 'Pause',
    pauseOn: 'Pause: {name}',
    resume: 'Resume',
    resumeOn: 'Resume: {name}',
    remove: 'Remove',
    removeOn: 'Remove: {name}',
  },
  latest: 'Latest articles',
  state: {
    analysed: 'Read the proof',
    waiting: 'To be fetched',
    failed: 'Not read.',
    old: 'Older than the watch: left alone',
  },
} as const;
