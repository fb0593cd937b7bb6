import { phraseOf, rankPassages, supportNear, type Candidate, type FaultContext } from '../fault-context';

const FIT_FROM = 0.35;
const ALL = new Set([
  'all',
  'every',
  'entire',
  'whole',
  'always',
  'everyone',
  'everybody',
  'everywhere',
  'each',
  'nobody',
  'totally',
  'completely',
]);
const PART = new Set([
  'some',
  'most',
  'many',
  'several',
  'few',
  'part',
  'certain',
  'half',
  'majority',
  'portion',
  'one',
  'handful',
  'number',
]);
const SINGULAR = new Set(['a', 'an', 'one', 'another', 'single']);

/** "All", "every", "entire" that the text does not say. */
function totals(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  return headline.words.flatMap(({ key, token }, w): Candidate[] => {
    if (!ALL.has(key)) return [];
    const [best] = rankPassages(context, new Set([w]));
    if (!best || best.fit < 0.2) return [];
    const near = [best.passage - 1, best.passage, best.passage + 1].flatMap(
      (number) => index.passages[number]?.words ?? [],
    );
    if (near.some((word) => ALL.has(word.key)) && !near.some((word) => word.key === 'but')) return [];
    // The text has "every school" of its own, in another sentence.
    const noun =
      token.head > w
        ? headline.words[token.head]
        : headline.words[Math.min(w + 1, headline.words.length - 1)];
    const own = index.passages.some(({ words }) =>
      words.some(
        (word, i) => ALL.has(word.key) && words.slice(i + 1, i + 5).some(({ key }) => key === noun.key),
      ),
    );
    if (own) return [];
    const part = index.passages[best.passage].words.find((word) => PART.has(word.key));
    const head = token.head > w ? token.head : Math.min(w + 1, headline.words.length - 1);
    return [
      {
        fault: 'scope-widened',
        start: w,
        end: Math.min(head + 1, w + 5),
        confidence: part ? 0.8 : 0.65,
        evidence: [best.passage],
        message: part
          ? `“${phraseOf(context, w, w + 1)}” is more than the text says: “${part.token.span.exact}”.`
          : `The text does not say “${phraseOf(context, w, w + 1)}”.`,
        instead: null,
      },
    ];
  });
}

/** Several where the text has one: "Lawmakers demand" of a single lawmaker. */
function plurals(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap(({ at, subjects }): Candidate[] =>
    subjects.flatMap((subject): Candidate[] => {
      const word = headline.words[subject];
      if (
        !word.content ||
        word.token.relation !== 'nsubj' ||
        word.token.tag !== 'NNS' ||
        headline.names.some(({ start, end }) => start <= subject && subject < end) ||
        /^n/.test(headline.words[subject + 1]?.wordClass ?? '')
      )
        return [];
      if (
        headline.children[subject].some((child) =>
          /^(?:nummod|det)/.test(headline.words[child].token.relation),
        )
      )
        return [];
      const ranked = rankPassages(context).slice(0, 2);
      for (const { passage: number, fit } of ranked) {
        const match = alignment.matches[subject][number];
        if (fit < FIT_FROM || match.score < 0.7) continue;
        const passage = index.passages[number];
        const other = passage.words[match.at];
        // The text has the plural too ("appeals court"), or it is a family ("the Harmsens").
        if (index.forms.has(word.form) || index.casing.isNamed(word.form.replace(/s$/, ''))) continue;
        if (!/^NNP?$/.test(other.token.tag)) continue;
        const single =
          passage.children[match.at].some((child) => SINGULAR.has(passage.words[child].key)) ||
          other.token.pos === 'PROPN' ||
          match.kind === 'name';
        if (!single || supportNear(context, at, number) < 0.3) continue;
        let start = subject;
        for (const child of headline.children[subject])
          if (child < start && /^(?:amod|compound)/.test(headline.words[child].token.relation)) start = child;
        return [
          {
            fault: 'scope-widened',
            start,
            end: subject + 1,
            confidence: Math.min(0.75, 0.25 + fit * 0.5),
            evidence: [number],
            message: `The headline has several; the text has one: “${other.token.span.exact}”.`,
            instead: null,
          },
        ];
      }
      return [];
    }),
  );
}

/** More, wider or everybody, where the text has some, here or one. */
export const scopeWidened = (context: FaultContext): readonly Candidate[] => [
  ...totals(context),
  ...plurals(context),
];
