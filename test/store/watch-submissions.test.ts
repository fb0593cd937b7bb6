import { afterAll, expect, it, vi } from 'vitest';
import { closeDatabase, transaction } from '@/lib/store/database';
import { createSubmissions, writeProgress } from '@/lib/store/submissions';
import { type SubmissionChange, watchSubmissions } from '@/lib/store/watch-submissions';
import { describeWithDatabase } from './scratch-database';

/** Longer than two rounds. */
const A_WHILE_MS = 1_500;
const aWhile = (): Promise<void> => new Promise((done) => setTimeout(done, A_WHILE_MS));

describeWithDatabase('who watches what was handed in', () => {
  afterAll(closeDatabase);

  const handIn = async (...inputs: readonly string[]) =>
    (await createSubmissions(inputs.map((input) => ({ kind: 'text', input })))).map(({ id }) => id);
  const watching = (since: string | null = null) => {
    const changes: SubmissionChange[] = [];
    const stop = watchSubmissions(since, (news) => void changes.push(...news));
    const states = (id: string) =>
      changes.filter(({ submission }) => submission.id === id).map(({ submission }) => submission.state);
    return { changes, states, stop };
  };

  it('is told of a change that was written before another and is kept after it', async () => {
    const [slow, quick] = await handIn('Slow', 'Quick');
    const { states, stop } = watching();
    let end = () => {};
    const ended = new Promise<void>((done) => (end = done));
    const kept = transaction(async (tx) => {
      await writeProgress(slow, { state: 'failed' }, tx);
      await ended;
    });
    await aWhile();
    await writeProgress(quick, { state: 'done' });
    await vi.waitFor(() => expect(states(quick)).toEqual(['done']), 10_000);
    expect(states(slow)).toEqual([]);
    end();
    await kept;
    await vi.waitFor(() => expect(states(slow)).toEqual(['failed']), 10_000);
    stop();
  });

  it('is told once of each change, and from the last that it knows', async () => {
    const [id] = await handIn('Once');
    const first = watching();
    await writeProgress(id, { state: 'running' });
    await vi.waitFor(() => expect(first.states(id)).toEqual(['running']), 10_000);
    await aWhile();
    await writeProgress(id, { state: 'done' });
    await vi.waitFor(() => expect(first.states(id)).toEqual(['running', 'done']), 10_000);
    const second = watching(first.changes.at(-1)!.at);
    await vi.waitFor(() => expect(second.states(id)).toEqual(['done']), 10_000);
    await aWhile();
    expect(first.states(id)).toEqual(['running', 'done']);
    first.stop();
    second.stop();
  });

  it('is told of what goes on while a thousand wait that came at once', async () => {
    const ids = await handIn(...Array.from({ length: 1_000 }, (_, at) => `Text ${at}`));
    const { states, stop } = watching();
    await writeProgress(ids[999], { state: 'done' });
    await vi.waitFor(() => expect(states(ids[999])).toEqual(['done']), 10_000);
    stop();
  });
});
