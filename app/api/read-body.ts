import type { z } from 'zod';
import { Refusal } from './problem';
import { readBytes } from './read-bytes';

/** Of a body as it comes over the wire. */
export const MOST_BODY_BYTES = 1024 * 1024;
const DEEPEST = 32;

/**
 * The JSON body, as `schema` has it. Refusals: 415 another content type, 413 more than 1 MiB, 400 no JSON or nested
 * deeper than 32, 422 a field that is unknown, missing or wrong (named in the message).
 */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Refusal(
      415,
      'unsupported-content-type',
      'Send JSON, with the header content-type: application/json.',
    );
  const value = parseJson(await readText(request));
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

/** 422 with the first issue in words: "urls: too many (at most 100)". */
export function invalid(error: z.ZodError): Refusal {
  const [{ path, message }] = error.issues;
  return new Refusal(422, 'invalid', path.length > 0 ? `${path.join('.')}: ${message}` : message);
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, MOST_BODY_BYTES, TOO_LARGE);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'bad-json', 'The body is not UTF-8.');
  }
}

const TOO_LARGE =
  'JSON is taken up to 1 MiB. Send a saved page as it is, with the header content-type: text/html, up to 10 MiB.';

function parseJson(text: string): unknown {
  if (isDeeperThan(text, DEEPEST))
    throw new Refusal(400, 'bad-json', `The JSON is nested deeper than ${DEEPEST}.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'bad-json', 'The body is not JSON.');
  }
}

function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i += 1) {
    const c = json[i];
    if (quoted) {
      if (c === '\\') i += 1;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (c === '}' || c === ']') depth -= 1;
  }
  return false;
}
