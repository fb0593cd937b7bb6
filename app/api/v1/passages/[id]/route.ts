import { getCluster } from '@/lib/store/clusters';
import { Loose } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** A passage with all those of other articles that say the same, the earliest first, and where they have it from. */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary:
      'A passage with all those of other articles that say the same, the earliest first, and where they have it from',
    answers: { 200: Loose },
  },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const found = await getCluster(await readId(context));
    if (!found) return problemResponse(404, 'not-found', 'There is no such passage.');
    const { members, origins } = found;
    return jsonResponse({
      members: members.map(({ id, article, kind, ofId, words, speaker, via }) => ({
        id,
        article,
        of: { kind, id: ofId },
        text: words,
        speaker,
        via,
        origin: origins.of.get(id),
      })),
      origins: origins.count,
      circles: origins.circles,
    });
  },
);
