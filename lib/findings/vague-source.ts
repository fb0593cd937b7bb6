import { describedAs } from '../text/described-as';
import { isNamedBeside } from './named-beside';
import type { Rule } from './rule';
import { statementsOf } from './statements-of';

/** Whoever is asked by the hundred has no names to give. */
const POLLED = /\b(?:voters?|respondents?|adults?|americans?|readers?|callers?|percent|people)\b|%|\d/i;
const MOST_NAMED = 3;

/** Statements of "critics", "many" and "experts": who says so? One finding for an article, at the first. */
export const vagueSource: Rule = (facts) => {
  const vague = facts.sources
    .filter(
      ({ unnamed, name, mentions }) =>
        unnamed !== null &&
        describedAs(name, unnamed.reason) === 'several' &&
        !POLLED.test(name) &&
        !isNamedBeside(mentions, facts.article.text),
    )
    .map((source) => ({ source, says: statementsOf(source, facts) }))
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
