import { onceEach } from '../once';
import { supportNear, type FaultContext } from './fault-context';
import { findDenied } from './find-denied';
import { readStage, type Staging } from './read-predicates';

/** One place where the text has a word of the headline. */
export interface TextMention {
  readonly passage: number;
  readonly at: number;
  /** The very word, or another form of it; false for a word that says the same. */
  readonly isVery: boolean;
  readonly isDenied: boolean;
  readonly staging: Staging;
  /** Share of the headline's other words that stand in the sentence or beside it, by weight, 0–1. */
  readonly company: number;
}

const VERY_WORD = 0.95;
const LIKE_WORD = 0.8;

/** Every place where the text has word `w` of the headline, or a word that says the same, in order of the text. */
export const findMentions = onceEach(([w]) => w, lookFor);

function lookFor(context: FaultContext, w: number): readonly TextMention[] {
  const { headline, index, alignment } = context;
  const { key } = headline.words[w];
  const others = headline.words.flatMap(({ content }, other) => (content && other !== w ? [other] : []));
  const all = others.reduce((sum, other) => sum + headline.words[other].weight, 0) || 1;
  return index.passages.flatMap((passage) => {
    const match = alignment.matches[w][passage.number];
    const places = passage.words.flatMap((word, at) =>
      (word.key === key && word.token.pos !== 'PROPN') || (at === match.at && match.score >= LIKE_WORD)
        ? [at]
        : [],
    );
    if (places.length === 0) return [];
    const company =
      others.reduce(
        (sum, other) => sum + headline.words[other].weight * supportNear(context, other, passage.number),
        0,
      ) / all;
    const denied = findDenied(passage);
    return places.map((at) => ({
      passage: passage.number,
      at,
      isVery: passage.words[at].key === key || (at === match.at && match.score >= VERY_WORD),
      isDenied: denied[at],
      staging: readStage(passage.words, passage.children, at),
      company,
    }));
  });
}
