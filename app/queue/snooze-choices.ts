export interface SnoozeChoice {
  /** Its message: queue.ask.times. */
  readonly name: 'hour' | 'evening' | 'tomorrow' | 'monday' | 'week';
  readonly at: Date;
}

const HOUR_MS = 60 * 60 * 1_000;
const MORNING = 9;
const EVENING = 18;

/** The day `days` after `now` at an hour, by this browser's clock. */
const at = (now: Date, days: number, hour: number): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);

/** The times that an editor means, the soonest first; the evening only while it is an hour away. */
export function snoozeChoices(now: Date): readonly SnoozeChoice[] {
  const evening = at(now, 0, EVENING);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { name: 'hour', at: new Date(now.getTime() + HOUR_MS) },
    ...(evening.getTime() - now.getTime() > HOUR_MS ? [{ name: 'evening' as const, at: evening }] : []),
    { name: 'tomorrow', at: at(now, 1, MORNING) },
    ...(toMonday > 1 ? [{ name: 'monday' as const, at: at(now, toMonday, MORNING) }] : []),
    { name: 'week', at: at(now, 7, MORNING) },
  ];
}

/** A time as the field `datetime-local` wants it: by this browser's clock, without a zone. */
export function localTime(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
