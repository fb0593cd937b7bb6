import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

export interface Frames {
  readonly count: number;
  /**
   * What the page's main thread does for each frame (script, style, layout, paint), in the thread's own time of the processor:
   * what other programs on the machine take is not in it.
   */
  readonly work: Spread;
  /** The same by the clock, with what other programs take. */
  readonly clock: Spread;
  /** From one frame that the page saw to the next, by the clock. */
  readonly interval: Spread;
  /** Share (0–1) of frames whose work takes longer than a sixtieth of a second. */
  readonly late: number;
}

/** A frame at 60 a second, in milliseconds. */
export const FRAME = 1000 / 60;

/** As Chromium writes it; times in microseconds, `tdur` in the thread's own time. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];
const FRAME_BEGINS = 'BeginMainThreadFrame';

/** Records `moving` with Chromium's own tracing and tells what each frame cost. Throws when the trace has no frame. */
export async function traceFrames(page: Page, moving: () => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  const times = await timesOfFrames(page, moving);
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return { ...costOf(events), interval: spread(times.slice(1).map((time, i) => time - times[i])) };
}

/** In one line, with the load of the machine, by which the clock's figures are to be read. */
export function tellFrames(what: string, { count, work, clock, interval, late }: Frames): string {
  const told = ({ p50, p95, worst }: Spread): string =>
    [p50, p95, worst].map((ms) => ms.toFixed(1)).join(' / ');
  return `${what}: ${count} frames; work ${told(work)} ms of the processor (p50 / p95 / worst), ${(late * 100).toFixed(1)} % over ${FRAME.toFixed(1)}; by the clock ${told(clock)} ms; between frames ${told(interval)} ms; load ${loadavg()[0].toFixed(1)}`;
}

async function timesOfFrames(page: Page, moving: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const seen = { times: [] as number[], on: true };
    Object.assign(window, { framesSeen: seen });
    const next = (time: number): void => {
      seen.times.push(time);
      if (seen.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await moving();
  return page.evaluate(() => {
    const { framesSeen } = window as unknown as { framesSeen: { times: number[]; on: boolean } };
    framesSeen.on = false;
    return framesSeen.times;
  });
}

/** The tasks of the page's main thread, summed up to the end of each frame: a key's own task counts to the frame that shows it. */
function costOf(events: readonly TraceEvent[]): Omit<Frames, 'interval'> {
  const main = busiestPage(events);
  const begun = main.filter(({ name }) => name === FRAME_BEGINS).map(({ ts }) => ts);
  if (begun.length === 0) throw new Error('the trace has no frame');
  const costs: { work: number; clock: number }[] = [];
  let [work, clock, frame] = [0, 0, 0];
  for (const { ts, dur = 0, tdur = dur } of outermost(main)) {
    work += tdur / 1000;
    clock += dur / 1000;
    if (frame === begun.length || begun[frame] > ts + dur) continue;
    while (begun[frame] <= ts + dur) frame++;
    costs.push({ work, clock });
    [work, clock] = [0, 0];
  }
  return {
    count: costs.length,
    work: spread(costs.map((cost) => cost.work)),
    clock: spread(costs.map((cost) => cost.clock)),
    late: costs.filter((cost) => cost.work > FRAME).length / costs.length,
  };
}

/** The events of the main thread that has most of them: others are of pages that only stand by. */
function busiestPage(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const [most] = threads
    .map((thread) =>
      events.filter(({ pid, tid, ph }) => ph !== 'M' && pid === thread.pid && tid === thread.tid),
    )
    .sort((a, b) => b.length - a.length);
  return [...(most ?? [])].sort((a, b) => a.ts - b.ts);
}

function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return events.filter(({ name, ph, ts, dur = 0 }) => {
    if (ph !== 'X' || !name.endsWith('RunTask') || ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}
