/** Documents that quotations are compared with, and fact-checks of others. */
export const documents = {
  about:
    'Letters, reports, transcripts: what quotations are compared with, word for word. What others have checked already stands in <checks>Known fact-checks</checks>.',
  held: 'Documents held',
  none: 'None held yet. Add the letter or report that an article quotes, and every quotation in it is looked up there.',
  noPlace: 'Neither publisher nor date given',
  adding: 'Adding…',
  add: {
    heading: 'Add a document',
    title: 'Title',
    text: 'Text',
    publisher: 'Published by',
    date: 'Date',
    address: 'Address',
    ifKnown: '(if known)',
    ifAny: '(if it has one)',
    send: 'Add the document',
    then: 'Every article is then compared with it.',
    noTitle: 'Give the document a title, so that cards can name it.',
    noAddress: 'The address is not a web address. Give it whole, from https:// on, or leave it out.',
    noDate: 'The date cannot be read. Write it as 2026-03-11, or leave it out.',
  },
  one: {
    traced: 'Traced to this document',
    text: 'Text',
    none: 'No quotation in any article is found here. An article that was added just now is compared within a minute.',
    show: 'Show in the text',
    // A speaker, and the article that quotes them.
    where: '<speaker></speaker>, in “<article></article>”',
    whereAlone: '“<article></article>”',
    stance: {
      verbatim: 'Word for word',
      altered: 'Altered',
      paraphrased: 'In other words',
      supports: 'Supported',
      partial: 'In part',
      contradicts: 'Contradicted',
      'not-found': 'Not found here',
    },
  },
  checks: {
    title: 'Known fact-checks',
    about:
      'What fact-checkers have published, in their own words. A claim that one of them has checked says so on its card, with the rating as the checker worded it. Standfirst itself calls nothing true or false.',
    held: 'Fact-checks held',
    none: 'None held yet. Give a feed of ClaimReviews (schema.org), as fact-checkers publish them, or the page of one fact-check.',
    counts:
      '{held, number} held; {claims, plural, =1 {1 claim} other {# claims}} of articles matched. A feed that was added just now is matched within minutes.',
    add: 'Add fact-checks',
    address: 'Address',
    file: 'or a file <formats>(JSON-LD, JSON lines, a saved page; up to 10 MiB)</formats>',
    then: 'Every article’s claims are then matched with them.',
    foundIn: 'In <articles></articles>{more, plural, =0 {} other { and # more}}',
    noHeadline: 'an article without a headline',
    remove: 'Remove',
    removeOn: 'Remove: {claim}',
    nothing: 'Give the address of a feed, or choose a file.',
    added:
      '{added, plural, =1 {1 fact-check} other {# fact-checks}} added{changed, plural, =0 {} other {, # changed}}{same, plural, =0 {} other {, # held already}}',
    refused: ', {count, number} could not be kept ({reasons})',
  },
} as const;
