'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Page, Submission } from '@/lib/types';

const POLL_MS = 700;
/** What one request for the list brings. */
const LISTED = 100;

export const isUnfinished = ({ state }: Submission): boolean => state === 'waiting' || state === 'running';

const read = async <T>(address: string): Promise<T | null> => {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? ((await response.json()) as T) : null;
};

/** How far each of `ids` has come: all from the list where they are many, and what it no longer holds by itself. */
async function lookAt(ids: readonly string[]): Promise<ReadonlyMap<string, Submission>> {
  const list = ids.length > 1 ? await read<Page<Submission>>(`/api/v1/submissions?limit=${LISTED}`) : null;
  const known = new Map((list?.items ?? []).map((one) => [one.id, one]));
  const missing = ids.filter((id) => !known.has(id)).slice(0, LISTED / 10);
  for (const one of await Promise.all(missing.map((id) => read<Submission>(`/api/v1/submissions/${id}`))))
    if (one) known.set(one.id, one);
  return known;
}

const KEPT = 'standfirst:handed-in';

/** What this tab handed in last and still waits for: a reload goes on waiting. */
function keptIds(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(globalThis.sessionStorage?.getItem(KEPT) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return []; // refused, or somebody wrote something else there
  }
}

function keepIds(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(ids));
  } catch {
    // Nothing to keep it in: a reload shows the steps, and goes nowhere by itself.
  }
}

/**
 * What was handed in, followed by server-sent events until it is finished (by asking, where a browser or a proxy has none). One of the reader's own that ends well is gone to: `follow` is one that
 * came from another page, which takes this page's place in the history.
 */
export function useSubmissions(initial: readonly Submission[], follow: string | null) {
  const router = useRouter();
  const [submissions, setSubmissions] = useState(initial);
  const [polls, setPolls] = useState(() => typeof EventSource === 'undefined');
  // An event may come before the answer to the request that handed it in.
  const told = useRef(new Map<string, Submission>());
  const [own, setOwn] = useState<readonly string[]>(() => (follow === null ? keptIds() : [follow]));

  const waits = submissions.some(isUnfinished);
  useEffect(() => {
    if (!waits || polls) return;
    const events = new EventSource('/api/v1/submissions/events');
    events.addEventListener('submission', ({ data }: MessageEvent<string>) => {
      const now = JSON.parse(data) as Submission;
      told.current.set(now.id, now);
      setSubmissions((before) => before.map((one) => (one.id === now.id ? now : one)));
    });
    events.addEventListener('error', () => {
      // The browser tries again by itself, unless the server refuses: then the list is asked for.
      if (events.readyState === EventSource.CLOSED) setPolls(true);
    });
    return () => events.close();
  }, [waits, polls]);

  useEffect(() => {
    const unfinished = submissions.filter(isUnfinished).map(({ id }) => id);
    if (unfinished.length === 0 || !polls) return;
    let stopped = false;
    const poll = async () => {
      const known = await lookAt(unfinished);
      if (!stopped) setSubmissions((before) => before.map((one) => known.get(one.id) ?? one));
    };
    const timer = setTimeout(() => void poll(), POLL_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [submissions, polls]);

  useEffect(() => {
    const mine = submissions.filter(({ id }) => own.includes(id));
    if (mine.length === 0 || mine.some(isUnfinished)) return;
    keepIds([]);
    if (mine.length > 1 || !mine[0].articleId) return router.refresh();
    const address = `/articles/${encodeURIComponent(mine[0].articleId)}`;
    if (mine[0].id === follow) router.replace(address);
    else router.push(address);
  }, [own, submissions, router, follow]);

  const add = (handedIn: readonly Submission[]) => {
    setSubmissions((before) => [
      ...handedIn.map((one) => told.current.get(one.id) ?? one),
      ...before.filter(({ id }) => !handedIn.some((one) => one.id === id)),
    ]);
    const ids = handedIn.map(({ id }) => id);
    keepIds(ids);
    setOwn(ids);
  };
  return { submissions, add };
}
