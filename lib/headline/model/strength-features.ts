/** Words that make a claim weaker or say what kind of tie it is; groups of the schemes of Sumner et al. (2014) and Yu et al. (2019). */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['modal', /^(?:may|might|could|can|perhaps|possibly|potentially|likely|probably|potential|possible)$/],
  ['seeming', /^(?:suggest\w*|appear\w*|seem\w*|indicat\w*|hypothesi\w*|believe\w*|thought)$/],
  ['tie', /^(?:associat\w*|link\w*|correlat\w*|relat(?:ed|ion\w*)|connect\w*|predict\w*|tied|marker\w*|risk factor\w*)$/],
  ['compare', /^(?:higher|lower|greater|more|less|fewer|better|worse|than|compared|likelihood|odds|prevalence|incidence)$/],
  ['cause', /^(?:caus\w*|lead\w*|led|result\w*|induc\w*|trigger\w*|produc\w*|driv\w*|due|because|effect\w*|affect\w*|influenc\w*|impact\w*|contribut\w*|make|makes|made|boost\w*|protect\w*|prevent\w*|promot\w*|reduc\w*|increas\w*|improv\w*|decreas\w*|lower\w*|rais\w*|cut|cuts|cutting|help\w*|harm\w*|damag\w*|worsen\w*|enhanc\w*|alter\w*|chang\w*|slow\w*|speed\w*|block\w*|kill\w*|cure\w*|treat\w*|reliev\w*|eas(?:e|es|ing)|sav(?:e|es|ing))$/],
  ['denial', /^(?:no|not|never|without|neither|nor|lack\w*|fail\w*|unaffected|unrelated|independent|n't)$/],
  ['design', /^(?:trial|trials|randomi[sz]ed|controlled|placebo|cohort|cross-sectional|survey\w*|observational|meta-analysis|mice|rats|animal\w*)$/],
  ['advice', /^(?:should|must|need\w*|recommend\w*|require\w*|warrant\w*|further)$/],
]; // prettier-ignore

/** Names of the features of one claim: words, pairs and triples of words, cue groups and their order. */
export function strengthFeatures(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .replace(/n't/g, ' not')
      .match(/[a-z]+(?:-[a-z]+)*|\d+%?/g) ?? [];
  const folded = words.map((word) => (/\d/.test(word) ? '#' : word));
  const found = new Set<string>();
  folded.forEach((word, i) => {
    found.add(word);
    if (i > 0) found.add(`${folded[i - 1]} ${word}`);
    if (i > 1) found.add(`${folded[i - 2]} ${folded[i - 1]} ${word}`);
  });
  const groups = folded.flatMap((word) =>
    GROUPS.filter(([, pattern]) => pattern.test(word)).map(([name]) => name),
  );
  for (const group of groups) found.add(`:${group}`);
  for (let i = 1; i < groups.length; i++) found.add(`:${groups[i - 1]}>${groups[i]}`);
  if (groups.length > 0) found.add(`:first ${groups[0]}`);
  found.add(groups.length === 0 ? ':none' : `:set ${[...new Set(groups)].sort().join('+')}`);
  found.add(words.length < 13 ? ':short' : words.length < 25 ? ':middling' : ':long');
  return [...found];
}
