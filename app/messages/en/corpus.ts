/** Figures over all articles. */
export const corpus = {
  about: 'Figures over all articles, or over those you choose.',
  noneFits:
    'No article is like that. <check>Paste an address or a text</check> and it is counted here: verdicts, faults, outlets, who is quoted, and how far editors agree.',
  none: 'Nothing is checked yet. <check>Paste an address or a text</check> and it is counted here: verdicts, faults, outlets, who is quoted, and how far editors agree.',
  count: '{count, number}',
  share: '{percent} ({part, number} of {all, number})',
  noShare: 'none',
  articles: 'Articles',
  statements: 'Statements',
  unnamed: 'Sources without a name',
  linked: 'Claims with a primary source linked',
  by: { day: 'Day', verdict: 'Verdict', fault: 'Fault', outlet: 'Outlet', source: 'Source' },
  plots: {
    days: 'Articles by day',
    verdicts: 'Verdicts on headlines',
    faults: 'Faults by kind',
    outlets: 'Outlets',
    quoted: 'Most quoted sources',
  },
  undated: 'Without a date: {count, number}.',
  withoutOutlet: 'Without an outlet: {count, number}.',
  people:
    'People are one over several articles by their full name while their roles agree; “Marsh” alone is somebody of one article.',
  json: 'These numbers as JSON',
  plot: {
    none: 'There is none in these articles.',
    label: '{title}: {counted} by {by}; the most is {most, number}. The numbers are in the table below.',
    numbers: 'The numbers',
  },
  agreement: {
    title: 'Agreement between editors',
    tooFew:
      'Not enough to tell: {units, number} of the {least, number} flags needed were decided by two people or more.',
    allAgree:
      'Not to be told: in {units, number} flags everybody decided the same way, so that chance cannot be reckoned.',
    alpha:
      'Krippendorff’s α is {alpha} (95%: {low} to {high}), from the first decisions of {raters, number} people, {judgements, number} in all, on the {units, number} flags that two of them or more decided. 1 is full agreement, 0 what chance would give; below .67 conclusions do not rest on it.',
    bias: 'Whoever decides second sees what the first decided, so α reads higher than among people who judge apart.',
  },
} as const;
