import type { RawBlock } from './collect-blocks';
import { readingLength } from './reading-length';

/** What a rule may know besides the blocks. */
export interface RuleContext {
  /** Every text under which the headline is known, folded. */
  readonly headlines: readonly string[];
  /** Names of the writers. */
  readonly byline: readonly string[];
  /** What else stands at the writer's place. */
  readonly credits: readonly string[];
}

/** A rule takes the blocks of the main part and gives back those that are the article's. */
export type BlockRule = (blocks: readonly RawBlock[], context: RuleContext) => readonly RawBlock[];

/** Share of a block that lies in links, 0–1. */
export const linkShare = (block: RawBlock): number => block.linked / block.text.length;
/** Units of text in several blocks. */
export const sizeOf = (blocks: Iterable<RawBlock>): number => {
  let size = 0;
  for (const { text } of blocks) size += text.length;
  return size;
};
/** True when a text ends as a sentence does. */
export const closes = (text: string): boolean => /[.!?…:;。！？।॥۔؟።։។]["”’»“)\]」』）】]*$/.test(text);
/** True for a sentence or more of running text. */
export const isProse = (block: RawBlock): boolean =>
  block.kind !== 'heading' &&
  linkShare(block) < 0.5 &&
  (block.text.length >= 80 ||
    (readingLength(block.text) >= 30 && (closes(block.text) || readingLength(block.text) >= 80)));
