import { headOfCue } from '../model/head-of-cue';
import type { Stretch } from '../model/stretch';
import type { Passage } from '../passage/passage';
import type { Range } from '../../text/span';
import type { AnnotatedAct } from './read-annotated';

/** An annotated act in tokens of one passage. */
export interface AlignedAct {
  readonly cue: Stretch;
  readonly head: number;
  readonly source: Stretch | null;
  readonly left: Stretch | null;
  readonly right: Stretch | null;
}

/** The annotated acts whose cue lies in `passage`, by tokens; spans in other passages count as absent. */
export function alignActs(passage: Passage, acts: readonly AnnotatedAct[]): AlignedAct[] {
  const first = passage.tokens[0].span.start;
  const last = passage.tokens[passage.tokens.length - 1].span.end;
  const aligned: AlignedAct[] = [];
  for (const act of acts) {
    if (act.cue[0].start < first || act.cue[0].end > last) continue;
    const cue = stretchOf(passage, act.cue[0]);
    if (cue === null) continue;
    const source = act.source.length > 0 ? stretchOf(passage, act.source[0]) : null;
    const content = act.content
      .map((range) => stretchOf(passage, range))
      .filter((stretch) => stretch !== null);
    aligned.push({
      cue,
      head: headOfCue(passage, cue),
      source: source !== null && passage.sentence[source.from] === passage.sentence[cue.from] ? source : null,
      left: content.findLast((stretch) => stretch.to <= cue.from) ?? null,
      right: content.find((stretch) => stretch.from >= cue.to) ?? null,
    });
  }
  return aligned;
}

function stretchOf({ tokens }: Passage, { start, end }: Range): Stretch | null {
  let from = 0;
  while (from < tokens.length && tokens[from].span.end <= start) from++;
  let to = from;
  while (to < tokens.length && tokens[to].span.start < end) to++;
  return to > from ? { from, to } : null;
}
