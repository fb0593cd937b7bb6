import { wordsOfCard, type Passage } from './passage';
import { subjectOf, type Subject } from './subject-of';

/** A card as the page shows it, with what it is about in the analysis. */
export interface SeenCard {
  readonly card: string;
  readonly number: number;
  readonly of: Subject;
  /** The beginning of its words. */
  readonly words: string;
}

const SHOWN = 60;

/** The cards whose words stand in a passage, in order of the text. */
export function cardsIn({ at, text }: Passage): readonly SeenCard[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')].flatMap((card): SeenCard[] => {
    const [of, words] = [subjectOf(card), wordsOfCard(card.id)];
    if (!of || !words || words.start >= at + text.length || words.end <= at) return [];
    return [
      {
        card: card.id,
        number: Number(card.dataset.number),
        of,
        words: words.exact.length > SHOWN ? `${words.exact.slice(0, SHOWN)}…` : words.exact,
      },
    ];
  });
}

const texts = (selector: string): readonly string[] => [
  ...new Set([...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim())),
];

/** The names of the article's sources. */
export const speakersNamed = (): readonly string[] => texts('[data-source] [data-name]');

/** The documents that the article names and gives no way to. */
export const wantedNamed = (): readonly string[] => texts('[data-source][data-wanted] [data-name]');
