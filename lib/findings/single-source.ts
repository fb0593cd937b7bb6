import type { Rule } from './rule';

/** With fewer statements than this there is nothing to be one-sided about. */
const FEWEST_STATEMENTS = 3;

/** An article in which one and the same source says everything that anybody says. */
export const singleSource: Rule = ({ attributions, sources }) => {
  const [first] = attributions;
  if (attributions.length < FEWEST_STATEMENTS || first.sourceId === null) return [];
  if (attributions.some((attribution) => attribution.sourceId !== first.sourceId)) return [];
  const source = sources.find(({ id }) => id === first.sourceId);
  if (!source) return [];
  return [
    {
      rule: 'single-source',
      severity: 'note',
      span: source.mentions[0] ?? null,
      message: `All ${attributions.length} statements come from one source (“${source.name}”): nobody else is heard.`,
      expected: 'a second, independent source',
      evidence: attributions.flatMap((attribution) => attribution.content.slice(0, 1)),
    },
  ];
};
