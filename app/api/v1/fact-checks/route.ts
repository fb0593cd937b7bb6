import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { importFactChecks, type CheckSource } from '@/lib/jobs/fact-checks/import-fact-checks';
import { listFactChecks } from '@/lib/store/fact-checks';
import { Bytes, FactCheckNoun, Loose, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { failedResponse, jsonResponse, Refusal } from '../../problem';
import { readBody } from '../../read-body';
import { readBytes } from '../../read-bytes';
import { MOST_UPLOAD_BYTES } from '../../read-form';
import { cursorOf, Limit, readQuery } from '../../read-query';

const Body = z.strictObject({ address: z.string().trim().min(1, 'must not be empty').max(2_048) });
const ADVICE =
  'This is larger than 10 MiB. Split it, or hand it in on the command line (factcheck add FILE).';
const Query = z.strictObject({ limit: Limit, cursor: cursorOf('fact-checks') });

/** Taken as the feed itself; plain JSON names an address instead. */
const FEEDS = {
  'application/ld+json': Bytes,
  'application/x-ndjson': Bytes,
  'application/jsonl': Bytes,
  'text/html': Bytes,
  'text/plain': Bytes,
} as const;
const isFeed = (contentType: string): boolean => contentType.split(';', 1)[0].trim().toLowerCase() in FEEDS;

async function sourceOf(request: Request): Promise<CheckSource> {
  const contentType = request.headers.get('content-type') ?? '';
  if (isFeed(contentType))
    return { name: 'handed in', contentType, bytes: await readBytes(request, MOST_UPLOAD_BYTES, ADVICE) };
  if (!/^application\/json\s*(?:;|$)/i.test(contentType))
    throw new Refusal(
      415,
      'unsupported-content-type',
      'Send {"address": …} as application/json, or the feed itself as application/ld+json, application/x-ndjson or text/html.',
    );
  return readBody(request, Body);
}

/** Keeps the fact-checks of a feed; every article's claims are then matched against them. 200 with how many were added, changed, held. */
export const POST = guarded(
  {
    needs: 'submit',
    summary: 'Keeps the fact-checks of a feed',
    body: Body,
    takes: FEEDS,
    key: 'answer',
    answers: { 200: Loose },
  },
  async (request) => {
    const outcome = await importFactChecks(await sourceOf(request), actorName());
    return outcome.ok ? jsonResponse(outcome.value) : failedResponse(outcome.problem);
  },
);

/** Fact-checks held, the latest first. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'Fact-checks held, the latest first',
    query: Query,
    answers: { 200: pageOf(FactCheckNoun) },
  },
  async (request) => jsonResponse(await listFactChecks(readQuery(request, Query))),
);
