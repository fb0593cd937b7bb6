'use client';

import { useTranslations } from '#messages';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ExploredGraph } from '@/lib/explore/explored-graph';
import type { Seen } from '@/lib/explore/view-of';
import type { ArrangeInput } from './arrange';
import type { Arranged } from './arrange-worker';
import { canDraw, draw, type Drawing } from './drawing';
import { firstPlaces } from './first-places';

interface Props {
  readonly graph: ExploredGraph;
  readonly seen: Seen;
  /** By index, whether a node is what is sought; `null` while nothing is. */
  readonly fits: Uint8Array | null;
  readonly onChoose: (index: number | null) => void;
}

type State = 'drawing' | 'arranging' | 'settled' | 'impossible';

/** So far an arrow key moves the drawing, as a share of its width. */
const STEP = 0.1;

/** The graph as a drawing. The table beside it says the same; without WebGL it stands alone. */
export function GraphCanvas({ graph, seen, fits, onChoose }: Props) {
  const t = useTranslations('graph');
  const element = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [state, setState] = useState<State>('drawing');
  const worker = useRef<Worker | null>(null);
  const choose = useEffectEvent(onChoose);

  useEffect(() => {
    const place = element.current;
    if (!place) return;
    let made: Drawing | null = null;
    let gone = false;
    const start = async () => {
      if (!canDraw()) throw new Error('no WebGL 2');
      const next = await draw(place, graph, (index) => choose(index));
      if (gone) return next.end();
      made = next;
      setDrawing(next);
      performance.mark('graph-drawn');
      worker.current = arrangeIn(graph, next, () => setState('settled'));
      setState('arranging');
    };
    start().catch(() => !gone && setState('impossible'));
    return () => {
      gone = true;
      worker.current?.terminate();
      made?.end();
    };
  }, [graph]);

  useEffect(() => drawing?.show(seen, fits), [drawing, seen, fits]);
  const { chosen } = seen;
  useEffect(() => {
    if (chosen >= 0) drawing?.goTo(chosen);
  }, [drawing, chosen]);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => drawing?.readColours();
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }, [drawing]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!drawing || event.metaKey || event.ctrlKey || event.altKey) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(drawing);
  };
  if (state === 'impossible')
    return <p className="border border-rule p-4 text-sm text-muted">{t('drawing.impossible')}</p>;
  const button = 'button button-plain min-h-8! px-2.5! bg-paper';
  return (
    <div className="relative">
      <div
        ref={element}
        tabIndex={0}
        role="application"
        aria-label={t('drawing.label')}
        onKeyDown={onKeyDown}
        data-state={state}
        className="h-[min(62dvh,640px)] min-h-[360px] touch-pan-y border border-rule"
      />
      <div className="absolute right-2 bottom-2 flex gap-1.5">
        {state === 'arranging' && (
          <button
            type="button"
            className={button}
            onClick={() => {
              worker.current?.terminate();
              setState('settled');
            }}
          >
            {t('drawing.stop')}
          </button>
        )}
        <button
          type="button"
          className={button}
          aria-label={t('drawing.nearer')}
          onClick={() => drawing?.zoom(1 / 1.5)}
        >
          +
        </button>
        <button
          type="button"
          className={button}
          aria-label={t('drawing.further')}
          onClick={() => drawing?.zoom(1.5)}
        >
          −
        </button>
        <button type="button" className={button} onClick={() => drawing?.showAll()}>
          {t('drawing.all')}
        </button>
      </div>
    </div>
  );
}

const KEYS: Readonly<Record<string, (drawing: Drawing) => void>> = {
  ArrowLeft: (drawing) => drawing.move(-STEP, 0),
  ArrowRight: (drawing) => drawing.move(STEP, 0),
  ArrowUp: (drawing) => drawing.move(0, STEP),
  ArrowDown: (drawing) => drawing.move(0, -STEP),
  '+': (drawing) => drawing.zoom(1 / 1.5),
  '=': (drawing) => drawing.zoom(1 / 1.5),
  '-': (drawing) => drawing.zoom(1.5),
  '0': (drawing) => drawing.showAll(),
};

/** Arranges in a worker; who wants no motion sees the end alone. */
function arrangeIn(graph: ExploredGraph, drawing: Drawing, onDone: () => void): Worker {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data: { places, done } }: MessageEvent<Arranged>) => {
    if (done || !still) drawing.place(places);
    if (!done) return;
    performance.mark('graph-settled');
    worker.terminate();
    onDone();
  };
  const edges = new Uint32Array(graph.edges.length * 2);
  graph.edges.forEach(([from, to], index) => edges.set([from, to], index * 2));
  const input: ArrangeInput = { places: firstPlaces(graph), edges };
  worker.postMessage(input);
  return worker;
}
