import type { Finding } from '../types';
import { isNamedBeside } from './named-beside';
import type { Rule } from './rule';
import { statementsOf } from './statements-of';

/** A source without a name: what it says cannot be checked with it. A note where the article says why, a warning where it does not. */
export const anonymousSource: Rule = (facts) =>
  facts.sources.flatMap((source): Finding[] => {
    // Nobody's name is kept back where "the company", "critics" or "the senator" say something.
    if (source.unnamed === null || source.unnamed.body) return [];
    if (source.unnamed.reason === null && isNamedBeside(source.mentions, facts.article.text)) return [];
    const statements = statementsOf(source, facts);
    if (statements.length === 0) return [];
    const { reason } = source.unnamed;
    const times = statements.length === 1 ? 'one statement' : `${statements.length} statements`;
    return [
      {
        rule: 'anonymous-source',
        severity: reason !== null ? 'note' : 'warning',
        span: source.mentions[0] ?? null,
        message:
          reason !== null
            ? `${times[0].toUpperCase()}${times.slice(1)} from a source without a name (“${source.name}”); why the name is kept back: “${reason}”.`
            : `${times[0].toUpperCase()}${times.slice(1)} from a source without a name (“${source.name}”), and the text does not say why the name is kept back.`,
        expected: reason !== null ? null : 'a name, or the reason why there is none',
        evidence: statements.flatMap((statement) => statement.content),
      },
    ];
  });
