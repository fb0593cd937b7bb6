// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveCount, LiveCounts } from '@/app/queue/live-count';
import { FlagControls } from '@/app/queue/flag-controls';
import { PeekComments, PeekSummary } from '@/app/queue/peek-comments';
import { QueueDesk } from '@/app/queue/queue-desk';
import { SelectBox } from '@/app/queue/select-box';
import { setShortcuts } from '@/app/shell/shortcut-setting';
import type { ActResult, Decision, FlagStanding } from '@/lib/types';
import { render } from './in-words';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn(), push: vi.fn() }) }));

const standing = (id: string, over: Partial<FlagStanding> = {}): FlagStanding => ({
  id,
  decision: null,
  snoozedUntil: null,
  assignee: null,
  dueOn: null,
  version: 3,
  ...over,
});
const decision = (flagId: string, over: Partial<Decision> = {}): Decision => ({
  id: `decision of ${flagId}`,
  flagId,
  action: 'dismiss',
  reason: 'Corrected since',
  actor: 'editor',
  createdAt: '2026-02-05T10:00:00Z',
  undoneAt: null,
  ...over,
});
const result = (ids: readonly string[], over: Partial<ActResult> = {}): ActResult => ({
  actId: 'act',
  done: ids.map((id) => standing(id, { version: 4, decision: decision(id) })),
  conflicts: [],
  ...over,
});
const answer = (...bodies: readonly [unknown, number?][]) => {
  const fetch = vi.fn(async (..._: unknown[]) => {
    const [body, status = 200] = bodies[Math.min(fetch.mock.calls.length, bodies.length) - 1];
    return new Response(JSON.stringify(body), { status });
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
const sent = (fetch: ReturnType<typeof answer>, call = 0) =>
  JSON.parse((fetch.mock.calls[call][1] as RequestInit).body as string) as Record<string, unknown>;

function show(flags: readonly FlagStanding[] = ['one', 'two', 'three'].map((id) => standing(id))) {
  render(
    <LiveCounts>
      <p data-testid="counts">
        {(['open', 'decided', 'all'] as const).map((state) => (
          <LiveCount key={state} state={state} count={10} />
        ))}{' '}
        <LiveCount state="open" count={7} fault="number-changed" />
      </p>
      <QueueDesk
        flags={flags}
        names={['editor']}
        counted={{ filter: { state: 'open', assigned: null }, faults: { one: ['number-changed'] } }}
      >
        <ol id="queue">
          {flags.map((flag) => (
            <li key={flag.id} data-flag={flag.id} tabIndex={-1}>
              <SelectBox id={flag.id} headline={flag.id} />
              <h2>
                <a href={`#${flag.id}`}>{flag.id}</a>
              </h2>
              <details>
                <summary>
                  <PeekSummary id={flag.id} comments={[]} judged={flag.id !== 'three'} repair={false} />
                </summary>
                <PeekComments id={flag.id} comments={[]} />
                {flag.id === 'two' && <span data-repair>The ferry is late</span>}
              </details>
              <FlagControls flag={flag} headline={flag.id} />
            </li>
          ))}
        </ol>
      </QueueDesk>
    </LiveCounts>,
  );
}
const press = (key: string, over: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...over });
const itemFocus = (id: string) => document.querySelector<HTMLElement>(`[data-flag=${id}]`)!.focus();
const focused = () => document.activeElement?.getAttribute('data-flag');
const counts = () => screen.getByTestId('counts').textContent;
const told = () => screen.getByRole('status').textContent;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setShortcuts(true);
});

describe('the queue by keyboard', () => {
  it('confirms with the version that the editor saw, and goes to the next headline', async () => {
    const fetch = answer([result(['one'])]);
    show();
    press('j');
    expect(focused()).toBe('one');
    press('a');
    await waitFor(() => expect(focused()).toBe('two'));
    expect(sent(fetch)).toEqual({ act: { kind: 'confirm' }, flags: [{ id: 'one', version: 3 }] });
    expect(told()).toBe('Confirmed: one headline.Undo×');
  });

  it('counts what was decided at once, and counts it back when it is undone', async () => {
    answer([result(['one'])], [result(['one'], { done: [standing('one', { version: 5 })] })]);
    show();
    expect(counts()).toBe('101010 7');
    press('j');
    press('a');
    await waitFor(() => expect(counts()).toBe('91110 6'));
    press('u');
    await waitFor(() => expect(counts()).toBe('101010 7'));
  });

  it('lets what is told be closed', async () => {
    answer([result(['one'])]);
    show();
    press('j');
    press('a');
    await waitFor(() => expect(told()).not.toBe(''));
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(told()).toBe('');
  });

  it('promises no nearest sentence where a person raised the flag', () => {
    show();
    expect([...document.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual([
      'Nearest sentence',
      'Nearest sentence',
      'Comments',
    ]);
  });

  it('dismisses nothing without a reason that somebody chose', async () => {
    const fetch = answer([result(['one'])]);
    show();
    press('j');
    press('d');
    const reason = screen.getByLabelText<HTMLSelectElement>('Reason');
    expect(reason.value).toBe('');
    fireEvent.keyDown(reason, { key: 'Enter' });
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(fetch).not.toHaveBeenCalled();
    fireEvent.change(reason, { target: { value: 'Another reason' } });
    fireEvent.keyDown(reason, { key: 'Enter' });
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(sent(fetch).act).toEqual({ kind: 'dismiss', reason: 'Another reason', note: null });
  });

  it('tells in the dialog why it could not be done, and keeps what was typed', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    show();
    press('j');
    press('d');
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Another reason' } });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    const dialog = screen.getByRole('dialog');
    await waitFor(() =>
      expect(dialog.querySelector('[role=alert]')?.textContent).toBe(
        'Nothing was done: the server did not answer. Try again.',
      ),
    );
    expect(screen.getByLabelText<HTMLSelectElement>('Reason').value).toBe('Another reason');
    expect(told()).toBe('');
  });

  it('keeps a comment that was begun when the dialog is closed, and shows one that was sent without loading anything', async () => {
    const comment = {
      id: 'c1',
      flagId: 'one',
      text: 'Rang the desk',
      actor: 'editor',
      createdAt: '2026-02-05T10:00:00Z',
    };
    const fetch = answer([comment, 201]);
    show();
    press('j');
    press('m');
    const field = () => screen.getByLabelText<HTMLTextAreaElement>(/^Comment,/);
    fireEvent.input(field(), { target: { value: 'Rang the desk' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    itemFocus('one');
    press('m');
    expect(field().value).toBe('Rang the desk');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(told()).toBe('Your comment is kept, for editors only.×'));
    expect(sent(fetch)).toEqual({ text: 'Rang the desk' });
    expect(screen.getByText('Nearest sentence, one comment')).toBeDefined();
    expect(screen.getByRole('list', { name: 'Comments', hidden: true }).textContent).toContain(
      'Rang the desk',
    );
    itemFocus('one');
    press('m');
    expect(field().value).toBe('');
  });

  it('dismisses a selected range with reason and note, and says to how many', async () => {
    const fetch = answer([result(['one', 'two', 'three'])]);
    show();
    press('j');
    press('x');
    press('j');
    press('j');
    press('X', { shiftKey: true });
    expect(screen.getByRole('toolbar').textContent).toContain('3 selected');
    expect(screen.getByRole('button', { name: 'Confirm 3' })).toBeDefined();
    press('d');
    expect(screen.getByRole('heading', { name: 'Dismiss 3 headlines' })).toBeDefined();
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Corrected since' } });
    fireEvent.change(screen.getByLabelText('Note, for editors only'), { target: { value: ' at noon ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss 3' }));
    await waitFor(() => expect(told()).toBe('Dismissed: 3 headlines.Undo×'));
    expect(sent(fetch)).toEqual({
      act: { kind: 'dismiss', reason: 'Corrected since', note: 'at noon' },
      flags: ['one', 'two', 'three'].map((id) => ({ id, version: 3 })),
    });
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('undoes the last action, then the one before it', async () => {
    const fetch = answer(
      [result(['one'], { actId: 'first' })],
      [result(['two'], { actId: 'second' })],
      [result(['two'], { done: [standing('two', { version: 5 })] })],
      [result(['one'], { done: [standing('one', { version: 5 })] })],
    );
    show();
    press('j');
    press('a');
    await waitFor(() => expect(focused()).toBe('two'));
    press('a');
    await waitFor(() => expect(focused()).toBe('three'));
    press('u');
    await waitFor(() => expect(focused()).toBe('two'));
    expect(told()).toBe('Taken back: one headline.×');
    press('u');
    await waitFor(() => expect(focused()).toBe('one'));
    expect(fetch.mock.calls.slice(2).map(([path]) => path)).toEqual([
      '/api/v1/acts/second/undo',
      '/api/v1/acts/first/undo',
    ]);
    press('u');
    await waitFor(() => expect(told()).toBe('There is nothing to undo.×'));
  });

  it('undoes a decision from before by its own id', async () => {
    const fetch = answer([decision('one', { undoneAt: '2026-02-05T10:01:00Z' })]);
    show([standing('one', { decision: decision('one') })]);
    press('j');
    press('u');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Confirm/ })).toBeDefined());
    expect(fetch.mock.calls[0][0]).toBe('/api/v1/decisions/decision%20of%20one/undo');
  });

  it('tells in words what somebody else did first, and shows what is there now', async () => {
    const now = standing('one', { version: 4, decision: decision('one', { actor: 'grace' }) });
    answer([
      result([], {
        actId: null,
        conflicts: [
          { id: 'one', problem: { code: 'stale', message: 'grace dismissed it at 10:00 UTC.' }, now },
        ],
      }),
    ]);
    show();
    press('j');
    press('a');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe('grace dismissed it at 10:00 UTC.'),
    );
    expect(told()).toContain('Nothing was done.');
    expect(screen.getByText('Dismissed')).toBeDefined();
    expect(focused()).toBe('one');
  });

  it('says so when the server does not answer, and does nothing', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    show();
    press('j');
    press('a');
    await waitFor(() => expect(told()).toBe('Nothing was done: the server did not answer. Try again.×'));
    expect(screen.getAllByRole('button', { name: /^Confirm/ })).toHaveLength(3);
  });

  it('snoozes until a time to come, in this browser’s own clock', async () => {
    const fetch = answer([result(['one'])]);
    show();
    press('j');
    press('s');
    fireEvent.click(screen.getByRole('button', { name: 'Snooze' }));
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    const { act } = sent(fetch) as { act: { kind: string; until: string } };
    expect(act.kind).toBe('snooze');
    expect(new Date(act.until).getTime() - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('assigns one, and empties what is left empty; for several it leaves that as it is', async () => {
    const fetch = answer([result(['one'])], [result(['two', 'three'])]);
    show();
    press('j');
    press('A', { shiftKey: true });
    fireEvent.change(screen.getByLabelText('To whom'), { target: { value: 'Bo' } });
    fireEvent.click(screen.getByRole('button', { name: 'Assign' }));
    await waitFor(() => expect(focused()).toBe('two'));
    expect(sent(fetch).act).toEqual({ kind: 'assign', assignee: 'Bo', dueOn: null });
    press('x');
    press('j');
    press('x');
    press('A', { shiftKey: true });
    fireEvent.change(screen.getByLabelText('Due on'), { target: { value: '2026-12-24' } });
    fireEvent.click(screen.getByRole('button', { name: 'Assign 2' }));
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    expect(sent(fetch, 1).act).toEqual({ kind: 'assign', dueOn: '2026-12-24' });
  });

  it('peeks with Space, and copies the suggested headline or says that there is none', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    show();
    press('j');
    press('c');
    await waitFor(() => expect(told()).toContain('No headline is suggested here'));
    press('j');
    press(' ');
    expect(document.querySelectorAll('details')[1].open).toBe(true);
    press('c');
    await waitFor(() => expect(told()).toBe('Copied: The ferry is late×'));
    expect(writeText).toHaveBeenCalledWith('The ferry is late');
  });

  it('leaves keys alone that belong to a field, a button, a dialog or the browser', () => {
    const fetch = answer([result(['one'])]);
    show();
    press('j');
    press('a', { ctrlKey: true });
    press('a', { metaKey: true });
    screen.getAllByRole('button', { name: /^Confirm/ })[0].focus();
    expect(press('Enter')).toBe(true); // not prevented: the button's own
    press('d'); // opens the dialog, and the focus is in its field
    const field = screen.getByLabelText('Note, for editors only');
    field.focus();
    press('a');
    press('x');
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('does nothing by single keys that were turned off', () => {
    const fetch = answer([result(['one'])]);
    setShortcuts(false);
    show();
    screen.getAllByRole('checkbox')[0].closest('li')!.focus();
    press('a');
    press('x');
    expect(fetch).not.toHaveBeenCalled();
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});
