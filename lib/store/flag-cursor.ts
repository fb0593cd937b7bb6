import type { Flag as FlagRow, Prisma } from '../generated/client';
import { parseCursor, type Cursor } from './cursor';

/** Worst first: gravest verdict, lowest score, then the one that waits longest. */
export const WORST_FIRST = [
  { gravity: 'asc' },
  { score: 'asc' },
  { createdAt: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.FlagOrderByWithRelationInput[];

/** JavaScript writes a double in the fewest digits that read back as the same one, so a place is found exactly. */
export const cursorOfFlag = ({ gravity, score, createdAt, id }: FlagRow): Cursor => ({
  at: `${gravity} ${score} ${createdAt.toISOString()}`,
  id,
});

const PLACE = /^([0-2]) (\d(?:\.\d{1,20})?(?:e-\d{1,3})?) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** The flags behind a cursor in that order; all of them for one that is missing or unreadable. */
export function behind(cursor: string | null | undefined): Prisma.FlagWhereInput {
  const parsed = cursor ? parseCursor('flags', cursor) : null;
  const place = parsed && PLACE.exec(parsed.at);
  const createdAt = place && new Date(place[3]);
  if (!place || !createdAt || Number.isNaN(createdAt.getTime())) return {};
  const [gravity, score] = [Number(place[1]), Number(place[2])];
  return {
    OR: [
      { gravity: { gt: gravity } },
      { gravity, score: { gt: score } },
      { gravity, score, createdAt: { gt: createdAt } },
      { gravity, score, createdAt, id: { gt: parsed.id } },
    ],
  };
}
