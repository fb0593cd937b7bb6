import { setTimeout as sleep } from 'node:timers/promises';
import type { ArchivedPage, Outcome } from '../../types';
import { askArchive } from './ask-archive';
import { archiveFailure, type WebArchive } from './web-archive';

export interface WaybackOptions {
  /** Origin of the availability API, and that of saving and of the copies themselves. */
  readonly availability: string;
  readonly archive: string;
  /** "access:secret" of an archive.org account, which saving asks for; `null` without one. */
  readonly key: string | null;
  /** For one question, in milliseconds. */
  readonly questionMs?: number;
  /** Between looks at how far a saving has come, and for all of it, in milliseconds. */
  readonly pollMs?: number;
  readonly saveMs?: number;
}

const QUESTION_MS = 10_000;
const POLL_MS = 3_000;
const SAVE_MS = 60_000;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** "20261126021400" → "2026-11-26T02:14:00.000Z"; `null` for what is no moment. */
function instantOf(stamp: unknown): string | null {
  if (typeof stamp !== 'string') return null;
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp) ?? [];
  if (parts.length === 0) return null;
  const [year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/**
 * The Wayback Machine of the Internet Archive: the availability API, and Save Page Now 2. The address of a copy is made here
 * from its moment and never taken from an answer, so that an answer cannot lead a reader elsewhere.
 */
export function wayback({
  availability,
  archive,
  key,
  questionMs = QUESTION_MS,
  pollMs = POLL_MS,
  saveMs = SAVE_MS,
}: WaybackOptions): WebArchive {
  const copy = (stamp: unknown, url: string): Outcome<ArchivedPage> => {
    const takenAt = instantOf(stamp);
    if (takenAt === null) return archiveFailure('archive-unclear');
    return { ok: true, value: { url: `${archive}/web/${stamp as string}/${url}`, takenAt } };
  };

  const find: WebArchive['find'] = async (url) => {
    const question = `${availability}/wayback/available?url=${encodeURIComponent(url)}`;
    const answer = await askArchive({ url: question, method: 'GET' }, questionMs);
    if (!answer.ok) return answer;
    const copies = fieldOf(answer.value, 'archived_snapshots');
    if (typeof copies !== 'object' || copies === null) return archiveFailure('archive-unclear');
    const closest = fieldOf(copies, 'closest');
    if (closest === undefined || fieldOf(closest, 'available') !== true) return { ok: true, value: null };
    return copy(fieldOf(closest, 'timestamp'), url);
  };

  const save: WebArchive['save'] = async (url) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(key === null ? {} : { authorization: `LOW ${key}` }),
    };
    const ends = Date.now() + saveMs;
    const body = new URLSearchParams({ url, skip_first_archive: '1' }).toString();
    const begun = await askArchive({ url: `${archive}/save`, method: 'POST', headers, body }, questionMs);
    if (!begun.ok) return begun;
    const job = fieldOf(begun.value, 'job_id');
    if (typeof job !== 'string' || !/^[\w.-]{1,100}$/.test(job)) return refusal(begun.value);
    while (Date.now() + pollMs < ends) {
      await sleep(pollMs);
      const told = await askArchive(
        { url: `${archive}/save/status/${job}`, method: 'GET', headers },
        questionMs,
      );
      if (!told.ok) return told;
      const status = fieldOf(told.value, 'status');
      if (status === 'success') return copy(fieldOf(told.value, 'timestamp'), url);
      if (status !== 'pending') return refusal(told.value);
    }
    return archiveFailure('archive-timeout');
  };

  return { find, save };
}

/** An answer without a job: its own words, cut to a sentence, are all that is known of the reason. */
function refusal(answer: unknown): Extract<Outcome<never>, { ok: false }> {
  const message = fieldOf(answer, 'message');
  if (typeof message !== 'string' || message.trim() === '') return archiveFailure('archive-unclear');
  const words = message
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
  return archiveFailure('archive-refused', `It says: “${words}”.`);
}
