import { contains, overlaps, spanOf } from '../text/span';
import { isCiting } from '../text/is-citing';
import type { Source, Span } from '../types';
import type { Draft } from './draft';
import { reportsNear } from './reports-near';
import type { SourceIndex } from './source-at';

/** An act with the ids of the outlets that it came through. */
export interface Carried {
  readonly draft: Draft;
  readonly via: readonly string[];
}

/**
 * Gives the words to whom an outlet has them from, and the outlet its place on the way: "Reuters reported, citing two officials, that …" is
 * two officials' word through Reuters beside Reuters' own, "Reuters quoted the minister as saying that …" is the minister's.
 * An outlet that cites another is no matter of this (`findVia`).
 */
export function citedSpeakers(
  text: string,
  acts: readonly Carried[],
  index: SourceIndex,
): readonly Carried[] {
  const quoting = new Map(acts.flatMap((act) => asSaying(text, act, acts, index)));
  const dropped = new Set([...quoting.values()].map(({ of }) => of));
  return acts.flatMap((act): Carried[] => {
    if (dropped.has(act)) return [];
    const quoted = quoting.get(act);
    return [quoted?.told ?? cited(act, acts, index) ?? act];
  });
}

/** Who is named at the start of a span, of whom an outlet may have something. */
const namedAt = (span: Span, index: SourceIndex): Source | null =>
  index
    .mentionsWithin(span)
    .filter(({ start, source }) => start - span.start <= 4 && source.kind !== 'outlet')
    .sort((a, b) => b.end - a.end)[0]?.source ?? null;

const through = ({ draft, via }: Carried): readonly string[] =>
  draft.sourceId === null ? via : [...via, draft.sourceId];

/** The act of "citing two officials" as theirs, with what the outlet reports; `null` where it cites no such source or reports nothing. */
function cited(act: Carried, acts: readonly Carried[], index: SourceIndex): Carried | null {
  const { cue, content } = act.draft;
  if (cue === null || content.length === 0 || !isCiting(cue.exact)) return null;
  // "Axios, which cited three aides", but "Reuters quoted the minister as saying"
  if (/^(?:quot|credit)(?:es|ed|s)$/i.test(cue.exact)) return null;
  const source = namedAt(content[0], index);
  const report = nearest(cue.start, act, acts);
  if (source === null || report === undefined || !isOfOutlet(report, index)) return null;
  if (report.draft.content.some((span) => overlaps(span, content[0]))) return null;
  return {
    draft: { ...act.draft, source: content[0], content: report.draft.content, sourceId: source.id },
    via: through(report),
  };
}

/** Units between where an outlet cites and where it reports. */
const NEAR = 300;

const isOfOutlet = ({ draft: { source, sourceId } }: Carried, index: SourceIndex): boolean =>
  source !== null && index.within(source).some(({ id, kind }) => id === sourceId && kind === 'outlet');

/** The report of the same outlet that is nearest to where it cites: "Citing two officials, Reuters reported" names it behind. */
function nearest(
  at: number,
  { draft: { sourceId } }: Carried,
  acts: readonly Carried[],
): Carried | undefined {
  const found = reportsNear(
    at,
    acts.map(({ draft }) => draft),
  ).find(({ draft, away }) => away <= NEAR && (sourceId === null || draft.sourceId === sourceId));
  return acts.find(({ draft }) => draft === found?.draft);
}

/** What somebody is quoted as saying, as his, with the act of quoting that holds it. */
function asSaying(
  text: string,
  act: Carried,
  acts: readonly Carried[],
  index: SourceIndex,
): readonly (readonly [Carried, { readonly told: Carried; readonly of: Carried }])[] {
  const { cue } = act.draft;
  if (
    cue === null ||
    cue.exact !== 'saying' ||
    !/\bas\s+$/.test(text.slice(Math.max(0, cue.start - 6), cue.start))
  )
    return [];
  const of = acts.find(
    ({ draft }) =>
      draft !== act.draft &&
      draft.cue !== null &&
      isCiting(draft.cue.exact) &&
      draft.content.some((span) => contains(span, cue)),
  );
  const first = of?.draft.content[0];
  if (of === undefined || first === undefined) return [];
  const before = text.slice(first.start, cue.start).replace(/\s+as\s+$/, '');
  const source = spanOf(text, first.start, first.start + before.length);
  const sourceId = namedAt(source, index)?.id ?? null;
  return [[act, { told: { draft: { ...act.draft, source, sourceId }, via: through(of) }, of }]];
}
