import { listNames, type Measure } from './measure';

/** How the word that the phrase hangs on is met: where the rest of the headline is, and at best. */
export const likeness: Measure = {
  names: listNames('topBest topNear headNear verbAtRest'),
  of: ({ context, phrase: { top }, grid, atLocal, atRest, rest }) => {
    const { headline, alignment } = context;
    const word = headline.words[top];
    const { head } = word.token;
    const verbs = rest.filter((w) => headline.words[w].token.pos === 'VERB');
    return [
      word.content ? alignment.best[top] : 1.1,
      word.content ? (grid.near[top][atLocal] ?? 0) : 1.1,
      head >= 0 && headline.words[head].content ? (grid.near[head][atLocal] ?? 0) : 1.1,
      verbs.length > 0 ? Math.max(...verbs.map((w) => grid.near[w][atRest] ?? 0)) : 1.1,
    ];
  },
};
