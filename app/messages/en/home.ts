/** The first page: the paste box, how far each submission is, a finished example, what was checked lately. */
export const home = {
  title: 'Does the headline stand?',
  about:
    'Standfirst checks a headline against its own article, phrase by phrase, and shows who says each thing and where it comes from. It never says true or false.',
  readersOnly: 'As a reader you read what is here. Handing in is for editors.',
  example: 'A finished example, from a paper that does not exist',
  readWhole: 'Read the whole proof',
  nearest: 'Nearest sentence',
  nearestOfText: 'The nearest sentence of the text:',
  lately: 'Checked lately',
  nothingYet: 'Nothing yet. The first article that you check appears here, and keeps its address.',
  allArticles: 'All articles',
  sample: 'sample',
  noHeadline: 'No headline',
  notChecked: 'Not checked',
} as const;
