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
  const apart = acts.flatMap((act) => citingApart(text, act, acts, index));
  const quoting = new Map(apart.flatMap((act) => asSaying(text, act, apart, index)));
  const dropped = new Set([...quoting.values()].map(({ of }) => of));
  return apart.flatMap((act): Carried[] => {
    if (dropped.has(act)) return [];
    const quoted = quoting.get(act);
    return [quoted?.told ?? cited(text, act, apart, index) ?? act];
  });
}

/** "…, citing [two officials]" at the end of what is reported. */
const CITES_BEHIND = /,\s+(citing|quoting)\s+([^,;:“”"]{3,80})$/;

/** Of "Reuters reported that …, citing two officials" the report, and the citing as an act of its own; else the act as it is. */
function citingApart(
  text: string,
  act: Carried,
  acts: readonly Carried[],
  index: SourceIndex,
): readonly Carried[] {
  const { draft } = act;
  const last = draft.content.at(-1);
  const found = last === undefined ? null : CITES_BEHIND.exec(last.exact);
  if (last === undefined || found === null || !isOfOutlet(act, index)) return [act];
  const named = spanOf(text, last.end - found[2].length, last.end);
  if (index.within(named).length === 0) return [act];
  const said = spanOf(text, last.start, last.start + found.index);
  const report = { ...act, draft: { ...draft, content: [...draft.content.slice(0, -1), said] } };
  const cue = spanOf(text, named.start - found[1].length - 1, named.start - 1);
  const isApart = acts.some((other) => other.draft.cue?.start === cue.start);
  return isApart || namedAt(named, index) === null
    ? [report]
    : [report, { ...act, draft: { ...draft, cue, content: [named], head: 'cite' } }];
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
function cited(text: string, act: Carried, acts: readonly Carried[], index: SourceIndex): Carried | null {
  const { cue, content } = act.draft;
  if (cue === null || content.length === 0 || !isCiting(cue.exact)) return null;
  // "Axios, which cited three aides", but "Reuters quoted the minister as saying"
  if (/^(?:quot|credit)(?:es|ed|s)$/i.test(cue.exact)) return null;
  const source = namedAt(content[0], index);
  const report = nearest(cue.start, act, acts);
  if (source === null || report === undefined || !isOfOutlet(report, index)) return null;
  // "Reuters reported, citing two officials, that …": the parser hangs what is reported on whom it is from.
  const said = report.draft.content.find(
    (span) => contains(content[0], span) && span.start > content[0].start,
  );
  const whom =
    said === undefined
      ? content[0]
      : spanOf(
          text,
          content[0].start,
          content[0].start + text.slice(content[0].start, said.start).replace(/,?\s*$/, '').length,
        );
  if (report.draft.content.some((span) => overlaps(span, whom))) return null;
  return {
    draft: { ...act.draft, source: whom, content: report.draft.content, sourceId: source.id },
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
