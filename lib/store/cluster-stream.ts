import { Prisma } from '../generated/client';
import { isShared } from './clusters';
import { readRows } from './database';
import { clusterOfRows, copiesAmong, rowsReached, type FoundCluster, type Row } from './read-clusters';
import { storiesAmong, type Stories } from './versions';

/** Passages read of one cluster: what is said by more articles than that is told by so many of them. */
const MOST_MEMBERS = 2_000;
/** Passages of clusters that are kept for the articles to come, a kilobyte or so each. */
const MOST_KEPT = 30_000;

/** Passages that say the same, read once for all articles that have one of them. */
interface Gathered {
  readonly rows: readonly Row[];
  readonly copyOf: (articleId: string) => string;
  readonly stories: Stories;
  /** The cluster as an article sees it that stands wherever it was met. */
  readonly usual: FoundCluster;
  /** True where there are more passages than were read. */
  readonly isCut: boolean;
}

interface Own {
  readonly id: string;
  readonly articleId: string;
}

export type ClusterStream = (
  articleIds: readonly string[],
) => Promise<ReadonlyMap<string, ReadonlyMap<string, FoundCluster>>>;

/**
 * For one passage through many articles, batch by batch: what `clustersOf` tells, by article and passage. A cluster is read when the
 * first article comes that is in it and kept for the others, so that a thousand articles with one sentence cost no more than as many
 * without; what is kept is bounded, and what was used the longest ago goes first.
 */
export function clusterStream(): ClusterStream {
  /** By each of its passages; in order of use. */
  const byPassage = new Map<string, Gathered>();
  const kept = new Set<Gathered>();
  let count = 0;

  const keep = (gathered: Gathered): void => {
    kept.add(gathered);
    count += gathered.rows.length;
    for (const { id } of gathered.rows) if (!byPassage.has(id)) byPassage.set(id, gathered);
    for (const oldest of kept) {
      if (count <= MOST_KEPT || oldest === gathered) return;
      kept.delete(oldest);
      count -= oldest.rows.length;
      for (const { id } of oldest.rows) if (byPassage.get(id) === oldest) byPassage.delete(id);
    }
  };
  const touch = (gathered: Gathered): Gathered => {
    if (kept.delete(gathered)) kept.add(gathered);
    return gathered;
  };

  return async (articleIds) => {
    const owned = await readRows<Own>(
      `SELECT p."id", p."articleId" FROM "Passage" p WHERE p."articleId" = ANY($1::text[])
         AND EXISTS (SELECT FROM "PassageMatch" m WHERE m."fromId" = p."id") ORDER BY p."articleId", p."id"`,
      [[...articleIds]],
    );
    const found = new Map<string, Gathered>();
    const lacking = (): readonly Own[] => owned.filter(({ id }) => !found.has(id));
    const take = (): void => {
      for (const { id } of lacking()) {
        const known = byPassage.get(id);
        if (known) found.set(id, touch(known));
      }
    };
    take();
    await joinCut(lacking(), kept, found);
    if (lacking().length > 0) {
      for (const gathered of await gatherAll(lacking().map(({ id }) => id))) keep(gathered);
      take();
      for (let next = lacking()[0]; next !== undefined; next = lacking()[0]) {
        const gathered = await gather(await rowsReached(Prisma.sql`p."id" = ${next.id}`, MOST_MEMBERS), true);
        keep(gathered);
        found.set(next.id, gathered);
        take();
        await joinCut(lacking(), kept, found);
      }
    }
    const told = new Map<string, Map<string, FoundCluster>>();
    for (const { id, articleId } of owned) {
      const cluster = await seenFrom(found.get(id)!, { id, articleId });
      if (!isShared(cluster, articleId)) continue;
      const own = told.get(articleId);
      if (own) own.set(id, cluster);
      else told.set(articleId, new Map([[id, cluster]]));
    }
    return told;
  };
}

/** The clusters of all these passages in one reading; none where that would be more than one cluster may have. */
async function gatherAll(passages: readonly string[]): Promise<readonly Gathered[]> {
  const rows = await rowsReached(Prisma.sql`p."id" = ANY(${[...passages]}::text[])`, MOST_MEMBERS);
  if (rows.length >= MOST_MEMBERS) return [];
  const byRoot = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byRoot.get(row.root);
    if (known) known.push(row);
    else byRoot.set(row.root, [row]);
  }
  const seen = new Set<string>();
  const gathered: Gathered[] = [];
  for (const [root, alike] of byRoot) {
    if (seen.has(root)) continue;
    for (const { id } of alike) seen.add(id);
    gathered.push(await gather(alike, false));
  }
  return gathered;
}

async function gather(rows: readonly Row[], mayBeCut: boolean): Promise<Gathered> {
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
  const [copyOf, stories] = await Promise.all([copiesAmong(articleIds), storiesAmong(articleIds)]);
  const usual = clusterOfRows(keptOf(rows, stories, undefined), copyOf);
  return { rows, copyOf, stories, usual, isCut: mayBeCut && rows.length >= MOST_MEMBERS };
}

function keptOf(rows: readonly Row[], stories: Stories, own: string | undefined): readonly Row[] {
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
  const kept = stories.onePerStory(articleIds, own);
  return rows.filter(({ articleId }) => kept.has(articleId));
}

/** A passage that says the same as one of a cluster that was not read to its end is of that cluster, and is not read for again. */
async function joinCut(
  passages: readonly Own[],
  kept: ReadonlySet<Gathered>,
  found: Map<string, Gathered>,
): Promise<void> {
  for (const gathered of kept) {
    const asked = passages.filter(({ id }) => !found.has(id)).map(({ id }) => id);
    if (!gathered.isCut || asked.length === 0) continue;
    const tied = await readRows<{ fromId: string }>(
      `SELECT DISTINCT "fromId" FROM "PassageMatch" WHERE "fromId" = ANY($1::text[]) AND "toId" = ANY($2::text[])`,
      [asked, gathered.rows.map(({ id }) => id)],
    );
    for (const { fromId } of tied) found.set(fromId, gathered);
  }
}

/** The cluster as an article sees it: with its own passage, and of a story's versions with itself. */
async function seenFrom(
  { rows, copyOf, stories, usual }: Gathered,
  { id, articleId }: Own,
): Promise<FoundCluster> {
  if (usual.byId.has(id) && stories.stands(articleId)) return usual;
  if (rows.some((row) => row.id === id)) return clusterOfRows(keptOf(rows, stories, articleId), copyOf);
  const [own] = await rowsReached(Prisma.sql`p."id" = ${id}`, 1);
  return clusterOfRows([...keptOf(rows, stories, undefined), own], copyOf);
}
