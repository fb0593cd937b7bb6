import { describedAs } from '../text/described-as';
import { tellsStatement } from '../text/tells-statement';
import { isNamedBeside } from './named-beside';
import type { Rule } from './rule';

/** Whoever is asked by the hundred has no names to give. */
const POLLED = /\b(?:voters?|respondents?|adults?|americans?|readers?|callers?|percent|people)\b|%|\d/i;
const MOST_NAMED = 3;

/** Statements of "critics", "many" and "experts": who says so? One finding for an article, at the first. */
export const vagueSource: Rule = ({ article, sources, attributions, claims }) => {
  const vague = sources
    .filter(
      ({ unnamed, name, mentions }) =>
        unnamed !== null &&
        describedAs(name, unnamed.reason) === 'several' &&
        !POLLED.test(name) &&
        !isNamedBeside(mentions, article.text),
    )
    .map((source) => ({
      source,
      says: attributions.filter(
        (attribution) => attribution.sourceId === source.id && tellsStatement(attribution, { claims }),
      ),
    }))
    .filter(({ says }) => says.length > 0);
  if (vague.length === 0) return [];
  const names = [...new Set(vague.map(({ source }) => `“${source.name}”`))];
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [
    {
      rule: 'vague-source',
      severity: 'note',
      span: vague[0].source.mentions[0] ?? null,
      message: `The text gives statements to nobody in particular (${shown}${more}).`,
      expected: 'who says so',
      evidence: vague.flatMap(({ says }) => says.flatMap(({ content }) => content)),
    },
  ];
};
