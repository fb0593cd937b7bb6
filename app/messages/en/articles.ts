/** The list of articles, the filter before it (of the corpus too), and a story with its versions and copies. */
export const articles = {
  about:
    'Everything that was checked here, the latest first. Versions and copies of one story stand on one line.',
  noneFits: 'No article is like that. Those without a date are in no span of days.',
  none: 'Nothing checked yet. <check>Paste an address or a text</check> and it appears here, and stays.',
  counts:
    '{stories, plural, =1 {1 story} other {# stories}} in {articles, plural, =1 {1 article} other {# articles}}{some, select, yes {, as chosen} other {}}',
  take: {
    some: 'Take these away',
    all: 'Take all away',
    about:
      '{count, plural, =1 {The article} other {{some, select, yes {The} other {All}} # articles}}, versions and copies too, in one file, with sources, claims, evidence and receipts.',
    ways: '<graph>See them as a graph</graph>, or <export>choose fields and see ten rows first</export>',
  },
  story: {
    versions: '{count, plural, =1 {1 other version} other {# other versions}}',
    copies: '{count, plural, =1 {1 copy} other {# copies}}',
    // Names of outlets.
    copiesIn:
      '{count, plural, =1 {1 copy} other {# copies}} in {names}{more, select, yes { and others} other {}}',
    version: 'another version',
    copy: 'copy',
    notChosen: 'not among those chosen',
    earlier: 'And {count, number} that came in earlier.',
  },
  filter: {
    open: 'Only some of them: days, outlets, sources, verdicts',
    from: 'Published from',
    to: 'Published until',
    outlet: 'Outlet',
    source: 'With the source',
    verdict: 'Verdict on the headline',
    any: 'Any',
    flagged: 'Not backed, or partly',
    unreadable: '“{field}” was left out: what stands in the address for it cannot be read.',
    backwards: 'No article can fit: the first day is later than the last.',
    show: 'Show these',
    all: 'Show all',
  },
} as const;
