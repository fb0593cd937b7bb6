import { overlaps } from '../text/span';
import type { Analysis, AppliedCorrection, Block, Span } from '../types';
import type { Format } from './format';

/** A stretch of a record's text in Unicode code points, half-open, as the training sets count. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What people corrected, for training: a JSON object a line in the shape of the training sets (lib/attribution/train reads
 * `annotations`, lib/claims/train each of `claims`). A record is a run of paragraphs that a person worked on, with every statement
 * and claim in it as they now stand: what the person changed, and what they read and let stand (`by` tells the two apart). A
 * paragraph in which nobody corrected anything is not in it, and neither is a correction whose words are gone from the text.
 */
export const gold: Format = {
  mediaType: 'application/x-ndjson',
  extension: 'gold.jsonl',
  rows: 'passages',
  counter: () => (analysis) => goldOf(analysis).length,
  async *write(analyses, { onRows }) {
    for await (const analysis of analyses)
      for (const record of goldOf(analysis)) {
        yield `${JSON.stringify(record)}\n`;
        onRows(1);
      }
  },
};

/** The records of one article, in order of its text. */
export function goldOf(analysis: Analysis): readonly object[] {
  const made = (analysis.corrections ?? []).filter(({ of }) => of !== null);
  return runsOf(analysis, made).map(({ start, end }) => recordOf(analysis, made, start, end));
}

/** Where corrected paragraphs begin and end: those of one statement, and those next to each other, are one run. */
function runsOf(
  { article: { blocks, text }, attributions, claims }: Analysis,
  made: readonly AppliedCorrection[],
): readonly { start: number; end: number }[] {
  const isAbout = (kind: 'attribution' | 'claim', id: string): boolean =>
    made.some(({ of }) => of?.kind === kind && of.id === id);
  const touched: Span[] = [
    ...attributions.filter(({ id }) => isAbout('attribution', id)).flatMap(partsOf),
    ...claims.filter(({ id }) => isAbout('claim', id)).map(({ span }) => span),
  ];
  const whole: readonly Pick<Block, 'span'>[] =
    blocks.length > 0 ? blocks : [{ span: { start: 0, end: text.length, exact: text } }];
  const inRun = whole.map(({ span }) => touched.some((part) => overlaps(part, span)));
  // A statement that runs on into the next paragraph is never cut: its paragraphs are taken whole.
  for (const parts of attributions.map(partsOf)) {
    const own = whole.flatMap(({ span }, i) => (parts.some((part) => overlaps(part, span)) ? [i] : []));
    if (own.some((i) => inRun[i])) for (const i of own) inRun[i] = true;
  }
  return whole.reduce<{ start: number; end: number }[]>((runs, { span }, i) => {
    if (!inRun[i]) return runs;
    const last = runs.at(-1);
    if (i > 0 && inRun[i - 1] && last) last.end = span.end;
    else runs.push({ start: span.start, end: span.end });
    return runs;
  }, []);
}

const partsOf = ({ source, cue, content }: Analysis['attributions'][number]): readonly Span[] => [
  ...content,
  ...[source, cue].filter((span) => span !== null),
];

function recordOf(
  { id, engine, article, attributions, claims, links, documents, sources }: Analysis,
  made: readonly AppliedCorrection[],
  start: number,
  end: number,
): object {
  const text = article.text.slice(start, end);
  const points = (units: number): number => [...text.slice(0, units)].length;
  const isIn = (span: Span): boolean => start <= span.start && span.end <= end;
  const stretch = (span: Span): Stretch => ({
    start: points(span.start - start),
    end: points(span.end - start),
    text: span.exact,
  });
  const stretches = (spans: readonly (Span | null)[]): readonly Stretch[] =>
    spans.filter((span) => span !== null && isIn(span)).map((span) => stretch(span!));
  const by = (kind: 'attribution' | 'claim', ownId: string): string =>
    made.findLast(({ of }) => of?.kind === kind && of.id === ownId)?.actor ?? engine;
  const own = attributions.filter(({ content }) => content.every(isIn));
  const stated = claims.filter(({ span }) => isIn(span));
  const people = [...new Set(made.map(({ actor }) => actor))];
  return {
    id: `${id}:${start}`,
    publisher: article.outlet,
    date: article.publishedAt,
    title: article.headline,
    url: article.url,
    text,
    annotations: [
      {
        annotator: people.join(', '),
        attributions: own.map((attribution) => ({
          id: attribution.id,
          by: by('attribution', attribution.id),
          speaker: sources.find((source) => source.id === attribution.sourceId)?.name ?? null,
          source: stretches([attribution.source]),
          cue: stretches([attribution.cue]),
          content: stretches(attribution.content),
        })),
      },
    ],
    claims: stated.map((claim) => ({
      id: claim.id,
      by: by('claim', claim.id),
      ...stretch(claim.span),
      kind: claim.kind,
      label: claim.checkable && claim.checkworthiness >= 0.5 ? 'checkworthy' : 'not',
    })),
    links: links
      .filter(
        ({ from, by: signed }) =>
          signed !== undefined &&
          [...own, ...stated].some((one) => one.id === from.id) &&
          from.kind !== 'source',
      )
      .map(({ from, documentId, by: signed }) => {
        const document = documents.find((one) => one.id === documentId);
        return {
          of: from,
          by: signed!.actor,
          at: signed!.at,
          document: documentId,
          title: document?.title ?? null,
          url: document?.url ?? null,
          status: document?.status ?? null,
        };
      }),
  };
}
