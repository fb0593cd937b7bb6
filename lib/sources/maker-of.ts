import type { Mention } from '../language/references/entity';
import { isOfOthers } from '../text/document-types';
import type { DocumentType, Token } from '../types';
import type { Maker } from './owner-of';
import type { Placed } from './places-of';

/** Verbs whose subject makes the paper. */
const MAKES = /^(?:write|pen|draft|send|file|submit|issue|compile|produce|prepare|tweet|post)$/;
/** Verbs whose subject may only pass it on. */
const PASSES_ON = /^(?:publish|release|unveil|leak|unseal)$/;

/**
 * Who made a paper by the verb that it is the object of: "The Office for National Statistics published its annual report", "Police
 * released the footage"; `null` when nobody is named there.
 */
export function makerOf(
  tokens: readonly Token[],
  { from, head }: Mention,
  type: DocumentType,
  beside: readonly Placed[],
): Maker | null {
  const { relation, head: verb } = tokens[head];
  // "He sent emails to aides" tells of no paper that anybody could ask for.
  if (relation !== 'obj' || verb < 0 || verb > head || tokens[head].tag !== 'NN') return null;
  const lemma = tokens[verb].lemma.toLowerCase();
  if (type === 'bill' && !/^(?:bill|legislation|act)$/i.test(tokens[head].lemma)) return null;
  const isBills = type === 'bill' && /^(?:introduce|table|sponsor)$/.test(lemma);
  const makes = isBills || (type !== 'bill' && MAKES.test(lemma));
  if (!makes && !PASSES_ON.test(lemma)) return null;
  const subject = tokens.findIndex((token) => token.head === verb && token.relation === 'nsubj');
  const maker = beside.find(({ mention }) => mention.from <= subject && subject < mention.to)?.entity;
  if (maker === undefined || maker.kind === 'document' || maker.kind === 'place') return null;
  if (maker.kind === 'outlet') return { publisher: maker.name };
  // "released the report": the one that everybody knows of may be another's.
  const isOwn = !isOfOthers(type) && /^(?:an?|its|their|his|her)$/i.test(tokens[from].span.exact);
  return makes || isOwn ? { author: maker.name } : { publisher: maker.name };
}
