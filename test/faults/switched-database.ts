import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a PostgreSQL that can be cut: what goes through it then breaks off, and what knocks is refused. */
export interface SwitchedDatabase {
  /** The database's address through the way. */
  readonly url: string;
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** Opens a way to the database at `target`, on a port of its own that stays the same. */
export async function switchDatabase(target: string): Promise<SwitchedDatabase> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const both = (one: Socket, other: Socket): void => {
    for (const socket of [one, other]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    one.pipe(other).pipe(one);
  };
  const server = createServer((client) => both(client, connect(Number(port || 5432), hostname)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const place = (server.address() as { port: number }).port;
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(place);
  return {
    url: url.href,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: async () => {
      await once(server.listen(place, '127.0.0.1'), 'listening');
    },
  };
}
