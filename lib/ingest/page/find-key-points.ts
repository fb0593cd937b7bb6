import { isProse, sizeOf } from './block-rule';
import type { RawBlock } from './collect-blocks';
import { hasPhrase } from './has-phrase';
import type { PageElement } from './page-tree';

/** How systems name the box of points above a text. */
const NAMES =
  / (?:key ?points?|key ?takeaways?|takeaways?|summary ?(?:box|list|bullets?|points?)|bullet ?points?|(?:story|article) ?highlights|ai ?summary|at ?a ?glance|quick ?read) /;
/** The same, where it stands around a list: a paragraph that is called so is the standfirst. */
const LIST_NAMES = / (?:summary|highlights|bullets|in ?brief) /;
/** What stands over it. */
const LABEL =
  /^(?:the )?(?:key (?:points?|takeaways?|findings)|takeaways?|highlights|story highlights|at a glance|(?:ai |article |quick |the )?summary|summary by .{2,40}|quick read|tl;?dr|in (?:short|brief)|(?:the )?main points|the gist|auf einen blick|das wichtigste in kürze|kurz gefasst|en bref|l[’']essentiel|puntos clave|in sintesi)\s*:?$/iu;
/** Layers around a point that may bear the name. */
const REACH = 5;
/** More than this is no summary. */
const MOST = { blocks: 9, length: 1_200 } as const;
/** At most this share of the text sums it up. */
const SHARE = 0.4;

const isNamed = ({ element, kind }: RawBlock): boolean => {
  let each: PageElement | null = element;
  for (let n = 0; each && n < REACH && !/^(?:article|main|body)$/.test(each.tag); n++, each = each.parent)
    if (NAMES.test(each.names) || (kind === 'list-item' && LIST_NAMES.test(each.names))) return true;
  return false;
};

/** True for a point itself, rather than the label over the points or what the house says of them. */
export const isPoint = ({ kind, text }: RawBlock): boolean =>
  kind !== 'heading' && !LABEL.test(text) && !hasPhrase(text);

/**
 * The points or the summary that a house, or a machine of the house, puts above a text: half-open, as places among `blocks`,
 * its label included; `null` when there is none. What sums a text up is no evidence for its headline.
 */
export function findKeyPoints(blocks: readonly RawBlock[]): readonly [start: number, end: number] | null {
  const start = blocks.findIndex((block) => LABEL.test(block.text) || isNamed(block) || isProse(block));
  if (start < 0) return null;
  const labelled = LABEL.test(blocks[start].text);
  if (!labelled && !isNamed(blocks[start])) return null;
  let end = start + (labelled ? 1 : 0);
  const listed = blocks[end]?.kind === 'list-item';
  const belongs = (block: RawBlock): boolean =>
    isNamed(block) || (labelled && listed && block.kind === 'list-item');
  while (end < blocks.length && belongs(blocks[end])) end++;
  const points = sizeOf(blocks.slice(start, end));
  return end - start > MOST.blocks || points > MOST.length || points > sizeOf(blocks) * SHARE || end === start
    ? null
    : [start, end];
}
