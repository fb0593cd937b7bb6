import { allowedHosts, checkUrl } from '../check-url';
import { decodeBody } from '../decode-body';
import { failureOf } from '../failure-of';
import { dropBody, requestOnce } from '../request-once';
import type { Outcome } from '../../types';
import { archiveFailure } from './web-archive';

export interface Question {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** No answer of an archive is larger than a list of a page's parts. */
const MOST_BYTES = 1024 * 1024;

/**
 * Asks an archive, behind the guard of every fetch, and reads its JSON. A redirect is never followed: these services answer
 * where they are asked, and a request may bear a key. Throws only for a bug.
 */
export async function askArchive(question: Question, ms: number): Promise<Outcome<unknown>> {
  const allowed = allowedHosts();
  const checked = checkUrl(question.url, allowed);
  if (!checked.ok) return archiveFailure('archive-unreachable', checked.problem.message);
  const url = checked.value;
  const { method, headers = {}, body } = question;
  try {
    return await requestOnce(
      url,
      { method, body, headers: { accept: 'application/json', 'user-agent': 'Standfirst/0.1', ...headers } },
      { allowed, ms },
      async (answer, signal) => {
        const { statusCode } = answer;
        const encoding = [answer.headers['content-encoding'] ?? ''].flat().join(', ');
        if (statusCode === 200) return readJson(await decodeBody(answer.body, encoding, signal));
        dropBody(answer);
        if (statusCode === 429) return archiveFailure('archive-rate-limited');
        if (statusCode >= 300 && statusCode < 400)
          return archiveFailure('archive-unclear', 'It redirects to another address.');
        if (statusCode === 401 || statusCode === 403)
          return archiveFailure(
            'archive-refused',
            'It asks for a key that it knows (STANDFIRST_WAYBACK_KEY).',
          );
        return archiveFailure('archive-unreachable', `Status ${statusCode}.`);
      },
    );
  } catch (error) {
    const { code } = failureOf(error).problem;
    return archiveFailure(
      code === 'timeout'
        ? 'archive-timeout'
        : code === 'too-large'
          ? 'archive-unclear'
          : 'archive-unreachable',
    );
  }
}

function readJson(bytes: Buffer): Outcome<unknown> {
  if (bytes.length > MOST_BYTES) return archiveFailure('archive-unclear');
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return archiveFailure('archive-unclear');
  }
}
