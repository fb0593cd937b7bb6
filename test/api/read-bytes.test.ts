import { describe, expect, it } from 'vitest';
import { readBytes } from '@/app/api/read-bytes';

/** A request whose body is made as it is read, in pieces of 64 KiB; `told` is its content-length. */
function sending(pieces: number, told?: number) {
  const seen = { read: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (seen.read >= pieces) return controller.close();
      seen.read++;
      controller.enqueue(new Uint8Array(65_536));
    },
    cancel: () => void (seen.cancelled = true),
  });
  const headers: HeadersInit = told === undefined ? {} : { 'content-length': String(told) };
  const request = new Request('http://x/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  return { request, seen };
}
const MIB = 1024 * 1024;

describe('a body', () => {
  it('is given as it came', async () => {
    expect(await readBytes(sending(3).request, MIB, 'no')).toHaveLength(3 * 65_536);
    expect(await readBytes(new Request('http://x/'), MIB, 'no')).toHaveLength(0);
  });

  it.each([
    ['told by its header', 48 * 65_536],
    ['found by counting', undefined],
  ])('A2: that is too large, %s, is read to its end before that is said: who still sends reads no answer', async (_, told) => {
    const { request, seen } = sending(48, told);
    await expect(readBytes(request, MIB, 'Too long.')).rejects.toMatchObject({ status: 413, message: 'Too long.' });
    expect(seen).toEqual({ read: 48, cancelled: false });
  }); // prettier-ignore

  it('A2: without end is cut off', async () => {
    const { request, seen } = sending(Infinity);
    await expect(readBytes(request, MIB, 'Too long.')).rejects.toMatchObject({ status: 413 });
    expect(seen.cancelled).toBe(true);
    expect(seen.read).toBeLessThan(1_100);
  });
});
