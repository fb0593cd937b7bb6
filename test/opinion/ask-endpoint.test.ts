import { afterEach, describe, expect, it, vi } from 'vitest';
import { endpointAdviser, type Endpoint } from '@/lib/opinion/ask-endpoint';
import { stands } from '@/lib/text/span';
import { bytes, completion, endless, fakeEndpoint, says, silent, status } from './fake-endpoint';
import { question, SENTENCES, TEXT } from './question';

const GOOD = { stance: 'backs', reason: 'The board put off the vote.', quotations: [SENTENCES[0]] } as const;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  vi.restoreAllMocks();
});

async function ask(answers: Parameters<typeof fakeEndpoint>[0], over: Partial<Endpoint> = {}) {
  const { url, received, close } = await fakeEndpoint(answers);
  closing.push(close);
  const retrying = { tries: 3, waitMs: 1 };
  const endpoint = { baseUrl: url, model: 'tiny:1b', key: 'sk-secret', seconds: 10, retrying, ...over };
  const outcome = await endpointAdviser(endpoint).ask(question());
  return { outcome, received };
}

describe('a second opinion from an endpoint', () => {
  it('is asked for in a strict form, and is taken with its sentences as spans of the text', async () => {
    const { outcome, received } = await ask([says(GOOD)]);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    expect(outcome.value).toMatchObject({ stance: 'backs', score: null, reason: GOOD.reason });
    expect(outcome.value.quotations).toHaveLength(1);
    expect(outcome.value.quotations.every((span) => stands(span, TEXT))).toBe(true);
    const [{ path, headers, body }] = received;
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer sk-secret');
    expect(body).toMatchObject({
      model: 'tiny:1b',
      temperature: 0,
      response_format: {
        type: 'json_schema',
        json_schema: {
          strict: true,
          schema: { additionalProperties: false, required: ['stance', 'reason', 'quotations'] },
        },
      },
    });
    expect(JSON.stringify(body)).toContain('Runa Holm');
  });

  it('sends no authorization where there is no key', async () => {
    const { received } = await ask([says(GOOD)], { key: null });
    expect(received[0].headers.authorization).toBeUndefined();
  });

  it.each<[string, Parameters<typeof fakeEndpoint>[0], number]>([
    ['a 500', [status(500), says(GOOD)], 2],
    ['a 429', [status(429), status(503), says(GOOD)], 3],
    ['an answer that is no JSON', [completion('I think so!'), says(GOOD)], 2],
    [
      'an invented sentence',
      [says({ ...GOOD, quotations: ['The vote was held on Friday.'] }), says(GOOD)],
      2,
    ],
    ['a connection that breaks', [(response) => void response.destroy(), says(GOOD)], 2],
  ])('is asked for again after %s', async (_, answers, requests) => {
    const { outcome, received } = await ask(answers);
    expect(outcome.ok).toBe(true);
    expect(received).toHaveLength(requests);
  });

  const quoting = (...quotations: string[]) => [says({ ...GOOD, quotations })];
  it.each<[string, string, Parameters<typeof fakeEndpoint>[0], number, Partial<Endpoint>?]>([
    ['500 every time', 'busy', [status(500)], 3],
    ['a key that is refused', 'refused', [status(401)], 1],
    ['an unknown model', 'refused', [status(404)], 1],
    ['silence', 'timed-out', [silent], 1, { seconds: 0.2 }],
    ['no JSON at all', 'bad-answer', [bytes('<html>proxy</html>')], 3],
    ['JSON of another kind', 'bad-answer', [bytes('[]')], 3],
    ['no choice', 'bad-answer', [bytes('{"choices":[]}')], 3],
    ['a fenced answer', 'bad-answer', [completion(`\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``)], 3],
    ['an unknown stance', 'bad-answer', [says({ ...GOOD, stance: 'true' })], 3],
    ['a field too many', 'bad-answer', [says({ ...GOOD, verdict: 'backed' })], 3],
    ['a reason as long as a book', 'bad-answer', [says({ ...GOOD, reason: 'so '.repeat(400) })], 3],
    ['a stance with nothing quoted', 'bad-answer', quoting(), 3],
    [
      'one invented sentence among true ones',
      'invented-quotation',
      quoting(SENTENCES[0], 'The quay is cursed.'),
      3,
    ],
    ['a sentence with a word changed', 'invented-quotation', quoting(SENTENCES[0].replace('off', 'on')), 3],
    ['words that stand in any text', 'invented-quotation', quoting('the new'), 3],
    ['an endless answer', 'too-large', [endless], 1],
  ])('is none after %s: %s', async (_, code, answers, requests, over) => {
    const { outcome, received } = await ask(answers, over);
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    expect(received).toHaveLength(requests);
    expect(JSON.stringify(outcome)).not.toContain('sk-secret');
  });

  it('follows no redirect, with the key or without', async () => {
    const elsewhere = await fakeEndpoint([says(GOOD)]);
    closing.push(elsewhere.close);
    for (const code of [301, 302, 307, 308]) {
      const { outcome } = await ask([status(code, { location: `${elsewhere.url}/chat/completions` })]);
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'redirected' } });
    }
    expect(elsewhere.received).toEqual([]);
  });

  it('is none where nobody listens, and tells neither address nor key', async () => {
    const { url, close } = await fakeEndpoint([]);
    await close();
    const { outcome } = await ask([], { baseUrl: url.replace('http://', 'http://u:pw@') });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
    expect(JSON.stringify(outcome)).not.toMatch(/pw|127\.0/);
  });

  it('is not asked for about a text that would be cut', async () => {
    const text = 'word '.repeat(20_000);
    const endpoint = { baseUrl: 'http://127.0.0.1:1/v1', model: 'm', key: null, seconds: 1 };
    expect(await endpointAdviser(endpoint).ask(question({ text }))).toMatchObject({
      problem: { code: 'text-too-long' },
    });
  });
});
