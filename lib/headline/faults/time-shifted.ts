import { anchoring, excerpt, range, type Candidate, type FaultContext } from '../fault-context';
import type { Reading } from '../reading';

const SAME_FROM = 0.85;
const ANCHORED_FROM = 0.5;
/** When something happened or will, in the words that headlines use. */
const WHEN =
  /\b(?:(?:this|last|next) (?:year|month|week|weekend|spring|summer|autumn|fall|winter|season|quarter)|over (?:the )?weekend|yesterday|today|tomorrow|tonight|overnight)\b/giu;

const childKeys = ({ words, children }: Reading, at: number): readonly string[] =>
  children[at].map((child) => words[child].key);

/** "Has sold" of what the text says is being sold. */
function finished(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap(({ at }): Candidate[] => {
    const { tag } = headline.words[at].token;
    const perfect = tag === 'VBN' && childKeys(headline, at).includes('have');
    if (!(perfect || tag === 'VBD') || !headline.words[at].content) return [];
    let running: { passage: number; at: number; anchored: number } | null = null;
    for (const passage of index.passages) {
      const match = alignment.matches[at][passage.number];
      if (match.score < SAME_FROM || passage.words[match.at].token.pos !== 'VERB') continue;
      const now =
        passage.words[match.at].token.tag === 'VBG' &&
        passage.children[match.at].some((child) => /^(?:is|are|'s|'re)$/.test(passage.words[child].form));
      const anchored = anchoring(context, at, passage.number, match.at);
      if (anchored < ANCHORED_FROM) continue;
      // "Sold" in another sentence backs it; "to sell" says nothing either way.
      if (/^VB[DN]$/.test(passage.words[match.at].token.tag)) return [];
      if (!now) continue;
      if (!running || anchored > running.anchored)
        running = { passage: passage.number, at: match.at, anchored };
    }
    if (!running) return [];
    const start = Math.min(
      at,
      ...headline.children[at].filter((child) => headline.words[child].token.relation.startsWith('aux')),
    );
    return [
      {
        fault: 'time-shifted',
        start,
        end: at + 1,
        confidence: 0.3 + running.anchored * 0.5,
        evidence: [running.passage],
        message: `In the text it is still going on: “${excerpt(index.passages[running.passage], running.at)}”.`,
        instead: null,
      },
    ];
  });
}

/** "This year" that the text does not say of anything. */
function otherTime({ headline, index }: FaultContext): readonly Candidate[] {
  return [...headline.text.matchAll(WHEN)].flatMap((match): Candidate[] => {
    const plain = match[0].toLowerCase().replace('over weekend', 'weekend');
    if (index.plain.includes(` ${plain} `) || index.plain.includes(` ${plain.split(' ').slice(-1)[0]} `))
      return [];
    const inside = range(0, headline.words.length).filter((w) => {
      const { start, end } = headline.words[w].token.span;
      return start < match.index + match[0].length && end > match.index;
    });
    if (inside.length === 0) return [];
    return [
      {
        fault: 'time-shifted',
        start: inside[0],
        end: inside[inside.length - 1] + 1,
        confidence: 0.5,
        evidence: [],
        message: `The text does not say “${match[0]}” of anything.`,
        instead: null,
      },
    ];
  });
}

/** Done that is still going on, or at a time that the text does not give. What is only planned is told by the hedge rule. */
export const timeShifted = (context: FaultContext): readonly Candidate[] => [
  ...finished(context),
  ...otherTime(context),
];
