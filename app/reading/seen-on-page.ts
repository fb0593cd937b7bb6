import { wordsOfCard, type Passage } from './passage';

/** A card as the page shows it, with what it is about in the analysis. */
export interface SeenCard {
  readonly card: string;
  readonly number: number;
  readonly of: { readonly kind: 'attribution' | 'claim'; readonly id: string };
  /** The beginning of its words. */
  readonly words: string;
}

const SHOWN = 60;

/** The cards whose words stand in a passage, in order of the text. */
export function cardsIn({ at, text }: Passage): readonly SeenCard[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card][data-of]')].flatMap((card): SeenCard[] => {
    const words = wordsOfCard(card.id);
    if (!words || words.start >= at + text.length || words.end <= at) return [];
    const [kind, ...id] = card.dataset.of!.split(' ');
    return [
      {
        card: card.id,
        number: Number(card.dataset.number),
        of: { kind: kind === 'claim' ? 'claim' : 'attribution', id: id.join(' ') },
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
