import type { ExploredGraph, ExploredKind } from './explored-graph';
import { tiesOf, viewOf, type Seen, type Tie, type View } from './view-of';

export const ROWS_PER_PAGE = 100;
/** Ties told of one node: who wants more narrows the filter, or takes the graph away. */
const MOST_TIES = 200;

export interface PictureRow {
  readonly id: string;
  readonly label: string;
  readonly kind: ExploredKind;
  readonly detail: string | null;
  readonly day: string | null;
  readonly ties: number;
  readonly articles: number;
}

export interface PictureTie extends Omit<Tie, 'other'> {
  readonly id: string;
  readonly label: string;
  readonly otherKind: ExploredKind;
}

/** What is told of a view in words: a page of its list, and the node that is looked at. */
export interface Picture {
  readonly rows: readonly PictureRow[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly chosen:
    | (PictureRow & {
        readonly href: string | null;
        readonly told: readonly PictureTie[];
        readonly all: number;
      })
    | null;
}

/** A view in words. `page` `null`: the one where the chosen node stands, else the first; beyond the last it is the last. */
export function pictureOf(
  graph: ExploredGraph,
  view: View,
  page: number | null,
  seen: Seen = viewOf(graph, view),
): Picture {
  const { listed, visible, ties, chosen } = seen;
  const pages = Math.max(1, Math.ceil(listed.length / ROWS_PER_PAGE));
  const place = chosen < 0 ? -1 : listed.indexOf(chosen);
  const wanted = page ?? Math.floor(Math.max(0, place) / ROWS_PER_PAGE) + 1;
  const at = Math.min(pages, Math.max(1, wanted));
  const row = (index: number): PictureRow => {
    const { id, label, kind, detail, day, articles } = graph.nodes[index];
    return { id, label, kind, detail, day, ties: ties[index], articles };
  };
  const all = chosen < 0 ? [] : tiesOf(graph, visible, chosen);
  return {
    rows: listed.slice((at - 1) * ROWS_PER_PAGE, at * ROWS_PER_PAGE).map(row),
    page: at,
    pages,
    total: listed.length,
    chosen:
      chosen < 0
        ? null
        : {
            ...row(chosen),
            href: graph.nodes[chosen].href,
            all: all.length,
            told: all.slice(0, MOST_TIES).map(({ other, ...tie }) => {
              const { id, label, kind: otherKind } = graph.nodes[other];
              return { ...tie, id, label, otherKind };
            }),
          },
  };
}
