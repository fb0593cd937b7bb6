import { spanOf } from '../text/span';
import type { Draft } from './draft';
import type { SourceIndex } from './source-at';

/** Units between a passive and what it tells, within which whoever tells it is named. */
const REACH = 120;
const BY = /^\s*(by\s+)([^.;:“”"]+?)\s*,?\s*$/i;

/**
 * Gives acts of the passive the source that stands between their verb and their content: "He was told by his manager, Ada Okoro, that the
 * shop would shut", of whom the model sees none.
 */
export const withAgents = (text: string, drafts: readonly Draft[], index: SourceIndex): readonly Draft[] =>
  drafts.map((draft) => {
    const { source, cue, content, sourceId } = draft;
    if (source !== null || sourceId !== null || cue === null) return draft;
    const behind = content.find(({ start }) => start > cue.end);
    if (behind === undefined || behind.start - cue.end > REACH) return draft;
    const found = BY.exec(text.slice(cue.end, behind.start));
    if (found === null) return draft;
    const [whole, by, agent] = found;
    const start = cue.end + whole.indexOf(by) + by.length;
    const span = spanOf(text, start, start + agent.length);
    // "by | his manager, Ada Okoro": the noun says who it is, not the "his".
    const noun = agent.split(',')[0].trimEnd();
    const last = spanOf(text, start + noun.lastIndexOf(' ') + 1, start + noun.length);
    const meant = index.of(span, last);
    return meant === null ? draft : { ...draft, source: span, sourceId: meant.id };
  });
