import type { CitationStyle } from '@/lib/cite/citation-styles';
import type { Words } from './passage';

/** What a reader can do with the card that is lit up, or with words that they select. */
export type ToolName = 'correct' | 'flag' | 'beside' | 'open' | CitationStyle | 'link';

/** One press of a key or button. */
export interface Asked {
  readonly tool: ToolName;
  /** Id of the card on the page; `null` when none is lit up. */
  readonly card: string | null;
  readonly words: Words | null;
  /** Grows by one, so that the same can be asked twice. */
  readonly count: number;
}
