import pino from 'pino';

/** Log of the store and the jobs: JSON lines on stderr, because stdout is for data. LOG_LEVEL sets the level (`info`). */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: null }, pino.destination(2));
