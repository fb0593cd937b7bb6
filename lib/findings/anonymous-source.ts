import type { Finding } from '../types';
import { overlaps } from '../text/span';
import type { Rule } from './rule';

// "… who was not authorised to speak publicly", "on condition of anonymity because the talks are private", "for fear of reprisals".
const REASON =
  /\bbecause\b|\b(?:not|un)\s*-?\s*authori[sz]ed\b|\bfor fear\b|\bfear(?:s|ed|ing)?\s+(?:of\s+)?(?:reprisal|retaliation|retribution|losing)|\bto protect\b|\bin order to\b|\b(?:since|as) (?:they|he|she|the) [^.]{0,60}\b(?:private|confidential|sensitive|ongoing|not public)|\bto (?:discuss|describe|speak (?:freely|candidly|openly))\b/i;

/** Bodies speak as bodies: nobody's name is kept back where "the company" or "unions" say something. */
const BODY =
  /\b(?:compan(?:y|ies)|firms?|groups?|corporations?|unions?|banks?|agenc(?:y|ies)|ministr(?:y|ies)|departments?|governments?|administration|councils?|committees?|commissions?|boards?|courts?|part(?:y|ies)|campaigns?|universit(?:y|ies)|institutes?|charit(?:y|ies)|airlines?|carriers?|makers?|retailers?|broadcasters?|newspapers?|networks?|police|parliament|senate|congress|hospitals?|schools?|regulators?|watchdogs?)$/i;
const isBody = (name: string): boolean =>
  BODY.test(name.split(/,|\s(?:of|who|that|which|with|in|at|for|from|to)\s/, 1)[0].trim());

/** A source without a name: what it says cannot be checked with it. A note where the article says why, a warning where it does not. */
export const anonymousSource: Rule = ({ sources, attributions, sentences }) =>
  sources.flatMap((source): Finding[] => {
    if (source.kind !== 'anonymous' || isBody(source.name)) return [];
    const statements = attributions.filter((attribution) => attribution.sourceId === source.id);
    if (statements.length === 0) return [];
    const around = sentences.filter((sentence) =>
      source.mentions.some((mention) => overlaps(sentence, mention)),
    );
    const because = around.find((sentence) => REASON.test(sentence.exact));
    const times = statements.length === 1 ? 'one statement' : `${statements.length} statements`;
    return [
      {
        rule: 'anonymous-source',
        severity: because ? 'note' : 'warning',
        span: source.mentions[0] ?? null,
        message: because
          ? `${times[0].toUpperCase()}${times.slice(1)} from a source without a name (“${source.name}”); the text says why the name is kept back.`
          : `${times[0].toUpperCase()}${times.slice(1)} from a source without a name (“${source.name}”), and the text does not say why the name is kept back.`,
        expected: because ? null : 'a name, or the reason why there is none',
        evidence: because ? [because] : statements.flatMap((statement) => statement.content),
      },
    ];
  });
