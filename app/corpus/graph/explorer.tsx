'use client';

import { useLocale, useTranslations } from '#messages';
import { useQueryStates } from 'nuqs';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ExploredGraph } from '@/lib/explore/explored-graph';
import { writeKinds } from '@/lib/explore/kinds';
import { pictureOf, type Picture } from '@/lib/explore/picture-of';
import { daysOf, viewOf } from '@/lib/explore/view-of';
import { formatDay } from '../../shell/format-day';
import { shortcutOf } from '../../shell/shortcut-setting';
import { ADDRESS, graphHref, MOST_QUERY, NAMES, NEAR, PATH } from './graph-address';
import { GraphCanvas } from './graph-canvas';
import { NodeDetails } from './node-details';
import { NodeTable } from './node-table';

interface Props {
  /** Which articles: the filter's part of the address. */
  readonly given: Readonly<Record<string, string>>;
  /** What the server tells of the first view: all there is without scripts. */
  readonly first: Picture;
}

/** List, drawing and details of one view, which stands in the address. */
export function Explorer({ given, first }: Props) {
  const t = useTranslations('graph');
  const [address, change] = useQueryStates(ADDRESS, NAMES);
  const [graph, setGraph] = useState<ExploredGraph | null>(null);
  const [failed, setFailed] = useState(false);
  const kinds = writeKinds(address.kinds);
  const query = new URLSearchParams({ ...given, ...(kinds === null ? {} : { kinds }) }).toString();

  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/v1/graph?${query}`, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((read: ExploredGraph) => setGraph(read))
      .catch(() => !stop.signal.aborted && setFailed(true));
    return () => stop.abort();
  }, [query]);

  const { query: typed, until, node, near, page } = address;
  const sought = useDeferredValue(typed);
  const seen = useMemo(
    () => graph && viewOf(graph, { query: sought, until, node, near }),
    [graph, sought, until, node, near],
  );
  const picture = useMemo(
    () => (graph && seen ? pictureOf(graph, { query: sought, until, node, near }, page, seen) : first),
    [graph, seen, sought, until, node, near, page, first],
  );
  const fits = useMemo(() => {
    if (!graph || !seen || sought.trim() === '') return null;
    const marks = new Uint8Array(graph.nodes.length);
    for (const index of seen.listed) marks[index] = 1;
    return marks;
  }, [graph, seen, sought]);
  const days = useMemo(() => (graph ? daysOf(graph) : []), [graph]);

  const wanted = useRef(false);
  const choose = (id: string | null) => {
    wanted.current = id !== null;
    void change(
      { node: id, page: null, ...(id === null ? { near: 0 } : {}) },
      { history: 'push' }, // "back" leads to the node that was looked at before
    );
  };
  const shown = picture.chosen?.id;
  useEffect(() => {
    // On a narrow screen it is told above the list, out of sight of whoever chose far down in it.
    if (wanted.current && shown !== undefined && !matchMedia('(min-width: 80rem)').matches)
      document.getElementById('chosen')?.scrollIntoView({ block: 'center' });
    wanted.current = false;
  }, [shown]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = shortcutOf('Graph', event);
      const rows = [...document.querySelectorAll<HTMLElement>('[data-node] a')];
      if (key === 'j' || key === 'k') {
        event.preventDefault();
        const at = rows.findIndex((row) => row === document.activeElement);
        const current = rows.findIndex((row) => row.closest('[aria-current]'));
        rows[
          Math.min(rows.length - 1, Math.max(0, (at < 0 ? current : at) + (key === 'j' ? 1 : -1)))
        ]?.focus();
      } else if (key === 'n') void change({ near: NEAR[(near + 1) % NEAR.length], page: null });
      else if (key === 'o') document.querySelector<HTMLElement>('[data-open-node]')?.click();
      else if (key === 'Esc') choose(null);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  const hrefOf = (more: { node?: string; page?: number }) =>
    graphHref(given, { ...address, page: null, ...more });
  const rest = { ...given, ...(kinds === null ? {} : { kinds }) };
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <div className="order-2 min-w-0 xl:order-1">
        <form
          action={PATH}
          role="search"
          className="mb-3 flex gap-2"
          onSubmit={graph ? (event) => event.preventDefault() : undefined}
        >
          {Object.entries(rest).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="find-node" className="sr-only">
            {t('find')}
          </label>
          <input
            id="find-node"
            name="q"
            type="search"
            maxLength={MOST_QUERY}
            value={typed}
            onChange={({ target }) => void change({ query: target.value, page: null })}
            placeholder={t('find')}
            autoComplete="off"
            dir="auto"
            className="field"
          />
          {!graph && <button className="button">{t('send')}</button>}
        </form>
        <NodeTable
          picture={picture}
          hrefOf={hrefOf}
          onChange={
            graph
              ? ({ node: id, page: to }) => (id === undefined ? void change({ page: to }) : choose(id))
              : undefined
          }
        />
        <p role="status" className="sr-only">
          {graph ? t('listed', { count: picture.total }) : ''}
        </p>
      </div>
      {/* Beside a list of a hundred nodes the drawing and what was chosen stay in sight. */}
      <div className="order-1 min-w-0 space-y-6 xl:sticky xl:top-0 xl:order-2 xl:max-h-dvh xl:self-start xl:-mt-1 xl:overflow-y-auto xl:pt-1">
        <div>
          {graph && seen ? (
            <GraphCanvas
              graph={graph}
              seen={seen}
              fits={fits}
              onChoose={(index) => choose(index === null ? null : graph.nodes[index].id)}
            />
          ) : (
            <noscript>
              <p className="text-sm text-muted">{t('drawing.noScripts')}</p>
            </noscript>
          )}
          {!graph && (
            <p className="text-sm text-muted [@media(scripting:none)]:hidden" role="status">
              {t(failed ? 'drawing.failed' : 'drawing.busy')}
            </p>
          )}
          {graph && days.length > 1 && (
            <Until days={days} until={until} onChange={(day) => void change({ until: day, page: null })} />
          )}
          {picture.chosen && (
            <fieldset className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              <legend className="sr-only">{t('sight.label')}</legend>
              {NEAR.map((steps) => (
                <label key={steps} className="flex min-h-6 items-center gap-1.5">
                  <input
                    type="radio"
                    name="near"
                    className="accent-ink"
                    checked={near === steps}
                    disabled={!graph}
                    onChange={() => void change({ near: steps, page: null })}
                  />
                  {t(`sight.near.${STEPS[steps]}`)}
                </label>
              ))}
            </fieldset>
          )}
        </div>
        {picture.chosen ? (
          <NodeDetails chosen={picture.chosen} hrefOf={hrefOf} onChoose={graph ? choose : undefined} />
        ) : (
          <p className="text-sm text-muted">{t('details.none')}</p>
        )}
      </div>
    </div>
  );
}

/** Their words, by steps. */
const STEPS = ['all', 'one', 'two'] as const;

/** How far the graph had grown by a day of publication. */
function Until({
  days,
  until,
  onChange,
}: {
  readonly days: readonly string[];
  readonly until: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const t = useTranslations('graph');
  const locale = useLocale();
  const last = days.length - 1;
  const found = until === null ? last : days.findLastIndex((day) => day <= until);
  const at = Math.max(0, found);
  return (
    <label className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
      <span className="label">{t('sight.until')}</span>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-valuetext={formatDay(days[at], locale)}
        onChange={({ target }) => onChange(Number(target.value) === last ? null : days[Number(target.value)])}
        className="min-w-0 flex-1 accent-ink"
      />
      <output className="w-36 text-right tabular-nums">{formatDay(days[at], locale)}</output>
    </label>
  );
}
