/** Codes of Node, Prisma and PostgreSQL for: not there, not yet, no longer, full. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // a socket file that is gone
  'ENOTFOUND',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028', // no transaction could be begun in time
  '53100', // disk full
  '53300', // too many connections
  '57P01',
  '57P02',
  '57P03',
]);
const AWAY_MESSAGE =
  /timeout exceeded when trying to connect|connection terminated|server has closed the connection|can't reach database/i;

/** True when the database cannot be used now and the same request may succeed later. */
export function isUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, originalCode, message, cause, meta, errors } = error as Record<string, unknown>;
  if (AWAY.has(String(code)) || AWAY.has(String(originalCode)) || AWAY_MESSAGE.test(String(message)))
    return true;
  const inner = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return [...inner, ...(Array.isArray(errors) ? errors : [])].some((one) => isUnavailable(one, depth + 1));
}
