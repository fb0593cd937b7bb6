import {
  phraseOf,
  range,
  rankPassages,
  supportNear,
  type Candidate,
  type FaultContext,
} from '../../fault-context';
import type { Passage } from '../../index-article';
import type { Name } from '../../reading';
import { rivals } from './rivals';

const FIT_FROM = 0.4;
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its', 'him', 'them', 'who']);

/** What a name does in its sentence, coarsely: who acts, what is acted on, whose it is. */
function roleOf({ words }: Pick<Passage, 'words'>, { start, end }: Pick<Name, 'start' | 'end'>): string {
  const heads = words.slice(start, end).filter(({ token }) => token.head < start || token.head >= end);
  const relation = heads[0]?.token.relation ?? 'dep';
  if (/^nsubj(?!:pass)|^obl:agent/.test(relation)) return 'doer';
  if (/^(?:obj|iobj|nsubj:pass)/.test(relation)) return 'done-to';
  if (/^(?:nmod:poss|compound|nmod)/.test(relation)) return 'whose';
  return relation.replace(/:.*/, '');
}

/** The sentence that the rest of the headline comes from has another name in that role. */
export function elsewhere(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.names.flatMap((name): Candidate[] => {
    if (name.place) return [];
    const own = range(name.start, name.end);
    const met = Math.max(...own.map((w) => alignment.best[w]));
    const ranked = rankPassages(context, new Set(own));
    const [best] = ranked;
    if (!best) return [];
    const passage = index.passages[best.passage];
    const role = roleOf(headline, name);
    const others = rivals(context, passage);
    const [rival] = others.filter((other) => roleOf(passage, other) === role);
    const nameOf = (other: Name | undefined) =>
      other
        ? passage.words
            .slice(other.start, other.end)
            .map(({ token }) => token.span.exact)
            .join(' ')
        : null;
    const instead = nameOf(rival ?? others[0]);
    const written = phraseOf(context, name.start, name.end);
    if (met < 0.5)
      return [
        {
          fault: 'entity-swapped',
          start: name.start,
          end: name.end,
          confidence: (rival ? 0.5 : 0.3) + 0.15 * best.fit,
          evidence: [best.passage],
          message: instead
            ? `The text does not name ${written}; it names ${instead} there.`
            : `The text does not name ${written}.`,
          instead: null,
        },
      ];
    if (best.fit < FIT_FROM || !rival || !/^do/.test(role)) return [];
    const here = Math.max(...own.map((w) => supportNear(context, w, best.passage)));
    if (here >= 0.6) return [];
    // "He told the court": a pronoun may stand for somebody named up to three sentences earlier.
    const pronoun = passage.words.some(({ key }) => PRONOUNS.has(key));
    if (
      pronoun &&
      [1, 2, 3].some((back) =>
        own.some((w) => (alignment.matches[w][best.passage - back]?.score ?? 0) >= 0.9),
      )
    )
      return [];
    const withName = ranked.find(({ passage: number }) =>
      own.some((w) => supportNear(context, w, number) >= 0.6),
    );
    const gap = best.fit - (withName?.fit ?? 0);
    if (gap < 0.12) return [];
    return [
      {
        fault: 'entity-swapped',
        start: name.start,
        end: name.end,
        confidence: Math.min(0.9, 0.15 + best.fit * 0.4 + gap),
        evidence: [best.passage],
        message: `The sentence that says this names ${instead}, not ${written}.`,
        instead: null,
      },
    ];
  });
}
