/** Sources across articles, one of them, and those without a name. */
export const sources = {
  about:
    'Everyone and everything quoted or named, across all articles, those of most stories first. A story is one however many outlets print it, and whatever versions it had.',
  name: 'Name of a source',
  hint: 'Find a name',
  find: 'Find',
  toUnnamed: '<unnamed>Sources without a name</unnamed>: who, why, and what rests on them.',
  toWanted: '<wanted>Documents wanted</wanted>: named, not linked, not at hand.',
  noneFits: 'No source is called <name></name>. Try a part of the name, or <all>see all</all>.',
  none: 'No sources yet. <check>Check an article</check> and the people, organisations and documents that it draws on are gathered here.',
  stories: '{count, plural, =1 {1 story} other {# stories}}',
  articles: '{count, plural, =1 {1 article} other {# articles}}',
  statements: '{count, plural, =1 {1 statement} other {# statements}}',
  one: {
    counts:
      '{statements, plural, =1 {One statement} other {# statements}} in {articles, plural, =1 {one article} other {# articles}}{stories, select, none {} each {, each a story of its own} one {, which are one story: versions and copies of one another} other {, which are {stories} stories: versions and copies count once}}.',
    none: 'Named, and not quoted: no statement in any article is attributed to this source.',
  },
  unnamed: {
    title: 'Sources without a name',
    none: 'Nobody without a name says anything in any article.',
    about:
      '{all, plural, =1 {One source} other {# sources}} without a name in all articles; for {given, select, it {it} all {all of them} none {none} other {{given}}} a reason is given. Bodies that speak as such are not counted.',
    back: 'All sources',
  },
  wanted: {
    title: 'Documents wanted',
    about:
      '{count, plural, =1 {One document} other {# documents}} that articles name, without a link and not at hand, those that most articles want first. What a person has attached to an article by hand still stands here.',
    none: 'No article names a document that it does not link, or that is not at hand.',
    by: 'Wanted by {count, plural, =1 {one article} other {# articles}}: <articles></articles>{more, plural, =0 {} other { and # more}}',
  },
} as const;
