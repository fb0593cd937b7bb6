import { expect, it, vi } from 'vitest';
import { guardedAgent } from '@/lib/ingest/guarded-agent';
import type * as PublicAddress from '@/lib/ingest/public-address';
import { tcpSite } from './local-site';

/** How often loopback is taken for a public address: a name that was resolved to one, and leads inside a moment later. */
const rebinding = vi.hoisted(() => ({ left: 0 }));
vi.mock('@/lib/ingest/public-address', async (original) => {
  const real = await original<typeof PublicAddress>();
  return { ...real, isPublicAddress: (address: string) => rebinding.left-- > 0 || real.isPublicAddress(address) };
}); // prettier-ignore

it.each([
  [0, 'private-address at once', 0],
  [1, 'private-address when it is connected', 1],
])('U11: a name that is public %i times and private then is given no byte: %s', async (times, _, connected) => {
  let [connections, bytes] = [0, 0];
  const inside = await tcpSite((socket) => {
    connections++;
    socket.on('data', ({ length }) => (bytes += length));
  });
  const agent = guardedAgent(new Set(), {
    headersMs: 2_000,
    resolve: (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  rebinding.left = times;
  const asked = agent.request({ origin: `http://news.example:${inside.port}`, path: '/', method: 'GET' });
  await expect(asked).rejects.toMatchObject({ code: 'STANDFIRST_PRIVATE_ADDRESS' });
  rebinding.left = 0;
  await agent.destroy();
  await vi.waitFor(() => expect(connections).toBe(connected));
  expect(bytes).toBe(0);
  await inside.close();
}); // prettier-ignore
