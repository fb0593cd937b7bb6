// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DecisionForm } from '@/app/queue/decision-form';
import type { Decision } from '@/lib/types';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn() }) }));

const decision: Decision = {
  id: 'd1',
  flagId: 'f1',
  action: 'confirm',
  reason: null,
  actor: 'editor',
  createdAt: '2026-02-05T10:00:00Z',
  undoneAt: null,
};
const stubFetch = (body: unknown, status: number) => {
  const fetch = vi.fn(async (..._: unknown[]) => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
const show = (kept: Decision | null = null) =>
  render(<DecisionForm flagId="f1" version={3} decision={kept} headline="Ferries sink" />);
const sent = (fetch: ReturnType<typeof stubFetch>) =>
  JSON.parse((fetch.mock.calls[0][1] as RequestInit).body as string);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('DecisionForm', () => {
  it('confirms with the version that the editor saw', async () => {
    const fetch = stubFetch(decision, 201);
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Confirm/ }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Confirmed'));
    expect(fetch.mock.calls[0][0]).toBe('/api/v1/flags/f1/decisions');
    expect(sent(fetch)).toEqual({ action: 'confirm', reason: null, note: null, version: 3 });
  });

  it('dismisses with a reason and a note', async () => {
    const fetch = stubFetch({ ...decision, action: 'dismiss', reason: 'Corrected since' }, 201);
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Dismiss/ }));
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Corrected since' } });
    fireEvent.change(screen.getByLabelText('Note, for editors only'), { target: { value: ' at noon ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('Dismissed: Corrected since'),
    );
    expect(sent(fetch)).toEqual({
      action: 'dismiss',
      reason: 'Corrected since',
      note: 'at noon',
      version: 3,
    });
  });

  it('tells of somebody who decided first, and decides nothing', async () => {
    stubFetch({ code: 'stale', detail: 'Somebody decided this flag meanwhile.' }, 409);
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Confirm/ }));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('Somebody decided this flag meanwhile.'),
    );
    expect(screen.getByRole('button', { name: /^Confirm/ })).toBeDefined();
  });

  it('takes a decision back', async () => {
    const fetch = stubFetch({ ...decision, undoneAt: '2026-02-05T10:01:00Z' }, 200);
    show(decision);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Confirm/ })).toBeDefined());
    expect(fetch.mock.calls[0][0]).toBe('/api/v1/decisions/d1/undo');
  });
});
